#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input: the message names the file, the rest is analysed, the exit status says so, nothing is half-written."""
import json
import os
import shutil

from checking import Check

DONE, FAILED, USAGE, PARTIAL = 0, 1, 2, 3
UNTOUCHED = "what was here before\n"
OWN_TEXT = """The lantern market of Tarrow Bay opened a week late this spring because the glass had not come.

Stallholders had waited on the quay since Sunday with their benches folded and their kettles on.

“I have sold lamps for forty years and never by daylight,” said Brona Tyne, who keeps the third stall from the church.

The harbour master lent them a shed, two trestles and a dog that was used to strangers.
"""
AS_NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


class Case:
    """One bad input by itself and beside two good articles."""

    def __init__(self, check, name):
        self.check, self.name = check, name
        self.folder = check.folder / name
        self.folder.mkdir()
        self.out = self.folder / "out"
        self.out.mkdir()
        self.report = self.out / "report.json"
        self.report.write_text(UNTOUCHED)
        self.good = []
        for n in (1, 2):
            path = self.folder / ("good%d.txt" % n)
            path.write_text("date 2025-03-1%d\nA headline of number %d\n\n%s" % (n, n, OWN_TEXT if n == 1 else OWN_TEXT.upper()), encoding="utf-8")
            self.good.append(path)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def trace(self, *inputs, status, names=None, articles=None):
        """Runs, and looks at status, message, outputs. Returns the report, None where none is to be written."""
        done = self.check.run("trace", *inputs, "-o", self.report, "-o", self.out / "figure.svg", cwd=self.folder)
        said = done.stderr.decode(errors="replace")
        where = "%s (%d inputs)" % (self.name, len(inputs))
        self.check.expect(done.returncode == status, "%s: exit %d, not %d: %s" % (where, done.returncode, status, said[:400]))
        if names:
            self.check.expect(os.path.basename(str(names)) in said, "%s: the message does not name it: %s" % (where, said[:400]))
        return self.written(where, status, articles)

    def written(self, where, status, articles):
        names = sorted(p.name for p in self.out.iterdir())
        text = self.report.read_text(encoding="utf-8")
        if status in (FAILED, USAGE):
            self.check.expect(names == ["report.json"] and text == UNTOUCHED, "%s: failed, and left %s" % (where, names))
            return None
        if not self.check.expect(names == ["figure.svg", "report.json"] and text != UNTOUCHED, "%s: wrote %s" % (where, names)):
            return None
        report = json.loads(text)
        self.check.expect(articles is None or len(report["articles"]) == articles, "%s: %d articles" % (where, len(report["articles"])))
        (self.out / "figure.svg").unlink()
        self.report.write_text(UNTOUCHED)
        return report


def gives_no_article(check, name, make):
    """An input that holds no article: alone the run fails; beside others it is named and the others are analysed."""
    case = Case(check, name)
    bad = make(case)
    case.trace(bad, status=FAILED, names=bad)
    case.trace(case.good[0], bad, case.good[1], status=PARTIAL, names=bad, articles=2)


def empty_folder(case):
    path = case.folder / "nothing-in-it"
    path.mkdir()
    return path


def dangling_link(case):
    path = case.folder / "dangling.txt"
    path.symlink_to("not-there.txt")
    return path


def check_unreadable(check):
    """A file without permission; as root, permissions bind only who gave root up."""
    case = Case(check, "unreadable")
    closed = case.file("closed.txt", OWN_TEXT.encode())
    closed.chmod(0)
    prefix = []
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            print("note: no setpriv, so the unreadable file was not tried")
            return
        prefix = AS_NOBODY
        for folder in (check.folder, case.folder):
            folder.chmod(0o755)
        case.out.chmod(0o777)
        case.report.chmod(0o666)
    program = check.folder / "wiretrace"
    shutil.copy(check.binary, program)
    program.chmod(0o755)
    binary, check.binary = check.binary, prefix[0] if prefix else program
    try:
        rest = prefix[1:] + [program] if prefix else []
        done = check.run(*rest, "trace", case.good[0], closed, "-o", case.report, cwd=case.folder)
    finally:
        check.binary = binary
    said = done.stderr.decode(errors="replace")
    check.expect(done.returncode == PARTIAL and "closed.txt" in said, "unreadable: exit %d: %s" % (done.returncode, said[:400]))


def check_unusual(check):
    """Input that is an article all the same."""
    case = Case(check, "one")
    report = case.trace(case.good[0], status=DONE, articles=1)
    check.expect(report and not report["edges"], "one article has edges")

    case = Case(check, "identical")
    twin = case.file("twin.txt", case.good[0].read_bytes())
    report = case.trace(case.good[0], twin, status=DONE, articles=2)
    check.expect(report and not any(e["kind"] == "copied" for e in report["edges"]), "identical: a direction is claimed")

    case = Case(check, "broken")
    broken = case.file("broken.txt", OWN_TEXT.encode().replace(b"harbour", b"harb\xff\xfe\xc3ur") + "Zażółć gęślą jaźń “quite”.\n".encode())
    report = case.trace(case.good[0], broken, status=DONE, names=broken, articles=2)
    check.expect(report and any(d["article"] == str(broken) and d["code"] in ("bad-bytes", "encoding-guessed")
                                for d in report["diagnostics"]), "broken UTF-8: no diagnostic")

    case = Case(check, "fifo")
    folder = case.folder / "folder"
    folder.mkdir()
    shutil.copy(case.good[0], folder)
    os.mkfifo(folder / "pipe")
    case.trace(folder, status=DONE)


def check_long_line(check):
    """10 MB on one line, as one sentence and as many."""
    for name, unit in (("one-word", b"lantern "), ("sentences", OWN_TEXT.replace("\n", " ").encode())):
        case = Case(check, "long-" + name)
        long = case.file("long.txt", (unit * (10_000_000 // len(unit) + 1))[:10_000_000])
        done = check.run("trace", case.good[0], long, case.good[1], "-o", case.report, cwd=case.folder, seconds=280)
        check.expect(done.returncode in (DONE, PARTIAL), "10 MB (%s): exit %d: %s" % (name, done.returncode, done.stderr[:300]))
        report = json.loads(case.report.read_text(encoding="utf-8"))
        check.expect({a["id"] for a in report["articles"]} >= set(map(str, case.good)), "10 MB (%s): the others are missing" % name)


def check_usage(check):
    case = Case(check, "usage")
    good = case.good[0]
    lines = [([], USAGE), (["--no-such-option"], USAGE), (["no-such-command"], USAGE), (["trace"], USAGE), (["trace", good], USAGE),
             (["trace", good, "-o", case.out / "a.nosuch"], USAGE), (["trace", good, "-o", case.out / "a.pdf", "-t", "no-such-template"], USAGE),
             (["trace", good, "-o", case.folder / "no-such-folder" / "a.svg"], FAILED), (["trace", good, "-o", good], USAGE),
             (["trace", good, "--add", case.folder / "no.xml", "-o", case.out / "a.svg"], FAILED), (["render", good, "-o", case.out / "a.svg"], FAILED),
             (["read"], USAGE), (["read", case.folder / "no.txt"], FAILED), (["compare", good], USAGE), (["render"], USAGE)]
    for arguments, status in lines:
        done = check.run(*arguments, cwd=case.folder)
        said = " ".join(map(str, arguments))
        check.expect(done.returncode == status, "wiretrace %s: exit %d, not %d" % (said, done.returncode, status))
        check.expect(done.stderr.strip(), "wiretrace %s: says nothing on standard error" % said)
    check.expect([p.name for p in case.out.iterdir()] == ["report.json"], "usage errors left %s" % list(case.out.iterdir()))
    for arguments in (["--help"], ["--version"], ["trace", "--help"], ["read", "--help"], ["agencies"], ["templates"]):
        done = check.run(*arguments)
        check.expect(done.returncode == DONE and done.stdout and not done.stderr, "wiretrace %s: exit %d" % (arguments, done.returncode))


def main():
    check = Check(__doc__)
    gives_no_article(check, "empty", lambda case: case.file("empty.txt", b""))
    gives_no_article(check, "blank", lambda case: case.file("blank.txt", b" \n\n\t\n"))
    gives_no_article(check, "binary", lambda case: case.file("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 200))
    gives_no_article(check, "missing", lambda case: case.folder / "missing.txt")
    gives_no_article(check, "dangling", dangling_link)
    gives_no_article(check, "folder", empty_folder)
    check_unreadable(check)
    check_unusual(check)
    check_long_line(check)
    check_usage(check)
    check.finish("robust")


if __name__ == "__main__":
    main()
