#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Web archives beside the checkout, good, cut short and damaged: what is read of each, what is passed over, what is told."""
import gzip
import json
import re

from checking import Check

CRAWL, REVISIT, FILES = "records about the crawl", "revisits of pages kept elsewhere", "other files that are no pages"
MOVED, NOTHING = "redirections", "records with nothing in them"

# file: number of the record that is an article (None for none), passed over by reason, diagnostics but for the missing
# date and what was passed over, and words that are said.
FILES_READ = {
    "bad.arc": (None, {NOTHING: 1}, [], "268 bytes of it belong to no record"),
    "example-bad-non-chunked.warc.gz": (3, {CRAWL: 4, REVISIT: 1}, [], ""),
    "example-bad.warc.gz.bad": (2, {CRAWL: 3, REVISIT: 1, MOVED: 1}, [], ""),
    "example-digest.warc": (None, {CRAWL: 4}, [], ""),
    "example-iana.org-chunked.warc": (2, {CRAWL: 2}, [], ""),
    "example-resource.warc.gz": (3, {CRAWL: 2}, [], ""),
    "example-space-in-target-uri.warc.gz": (None, {CRAWL: 1, FILES: 1}, [], ""),
    "example-space-in-url.arc": (2, {CRAWL: 1}, ["malformed"], "is cut short"),
    "example-trunc.warc": (3, {CRAWL: 3}, ["unreadable"], "cut short"),
    "example-wget-bad-target-uri.warc.gz": (3, {CRAWL: 3, FILES: 2}, [], ""),
    "example-wrong-chunks.warc.gz": (1, {CRAWL: 1}, [], ""),
    "example.arc": (2, {CRAWL: 1}, [], ""),
    "example.arc.gz": (2, {CRAWL: 1}, [], ""),
    "example.warc": (3, {CRAWL: 4, REVISIT: 1}, [], ""),
    "example.warc.gz": (3, {CRAWL: 4, REVISIT: 1}, [], ""),
    "post-test.warc.gz": (None, {CRAWL: 3, FILES: 3}, [], ""),
}
WHOLE = "example.warc"  # what the damaged ones are made of; its third record is the article
CUT_STEP_BYTES = 160


def read(check, path):
    """(report or None, what was said, exit status)"""
    out = check.folder / "report.json"
    out.unlink(missing_ok=True)
    done = check.run("trace", path, "-o", out)
    said = done.stderr.decode(errors="replace")
    return json.loads(out.read_text(encoding="utf-8")) if out.exists() else None, said, done.returncode


def passed_over(said):
    line = next((l for l in said.splitlines() if "were passed over: " in l), "")
    return {reason: int(n) for reason, n in re.findall(r"(?:: |, )([^:]*?) \((\d+)\)", line[line.find("passed over"):])}


def ends_of(reasons):
    """Reasons by how they end, as the table above has them."""
    known = (CRAWL, REVISIT, FILES, MOVED, NOTHING)
    return {next((k for k in known if reason.endswith(k)), reason): n for reason, n in reasons.items()}


def check_file(check, name, expected):
    record, reasons, codes, words = expected
    report, said, status = read(check, check.shared / "data" / "warc" / name)
    check.expect(status == (1 if record is None else 0), "%s: exit %d: %s" % (name, status, said[:300]))
    check.expect(ends_of(passed_over(said)) == reasons, "%s: passed over %s" % (name, passed_over(said)))
    check.expect(words in said, "%s: does not say “%s”: %s" % (name, words, said[:300]))
    if record is None or not check.expect(report is not None, "%s: no article" % name):
        return
    ids = [a["id"].rpartition("#")[2] for a in report["articles"]]
    check.expect(ids == [str(record)], "%s: the articles are records %s" % (name, ids))
    check.expect(report["articles"][0]["words"] > 20, "%s: %d words" % (name, report["articles"][0]["words"]))
    told = [d["code"] for d in report["diagnostics"] if d["code"] not in ("no-date", "skipped")]
    check.expect(told == codes, "%s: diagnostics %s, not %s" % (name, told, codes))


def sentences(report):
    return [s["text"] for a in report["articles"] for s in a["sentences"]] if report else None


def records_of(whole):
    """The bytes of each record, with the blank lines behind it."""
    starts = [m.start() for m in re.finditer(rb"WARC/1\.0\r\n", whole)]
    return [whole[a:b] for a, b in zip(starts, starts[1:] + [len(whole)])]


def check_packings(check, whole, expected):
    """Packed as a whole, and record by record."""
    for name, packed in (("whole", gzip.compress(whole)), ("records", b"".join(map(gzip.compress, records_of(whole))))):
        path = check.folder / (name + ".warc.gz")
        path.write_bytes(packed)
        report, said, _ = read(check, path)
        check.expect(sentences(report) == expected, "%s packed: other sentences: %s" % (name, said[:300]))
        check.expect("damaged" not in said, "%s packed: %s" % (name, said[:300]))


def check_damage(check, whole, expected):
    """A member that is damaged costs its own record."""
    members = [gzip.compress(r) for r in records_of(whole)]
    path = check.folder / "damaged.warc.gz"
    for n in range(len(members)):
        bad = bytearray(members[n])
        bad[len(bad) // 2] ^= 0xff
        path.write_bytes(b"".join(members[:n] + [bytes(bad)] + members[n + 1:]))
        report, said, status = read(check, path)
        check.expect(status == (1 if n == 2 else 0), "record %d damaged: exit %d" % (n + 1, status))
        check.expect(n == 2 or sentences(report) == expected, "record %d damaged: the article is another: %s" % (n + 1, said[:300]))
        told = "could not be unpacked" in said if n + 1 < len(members) else "damaged or cut short" in said
        check.expect(told, "record %d damaged: not told: %s" % (n + 1, said[:300]))
        check.expect(n + 1 == len(members) or "%d bytes of it" % len(bad) in said, "record %d damaged: not %d bytes" % (n + 1, len(bad)))


def check_cuts(check, whole, expected):
    """Cut anywhere: what came before is read, and but for a cut between records it is told."""
    starts = [sum(map(len, records_of(whole)[:n])) for n in range(7)]
    path = check.folder / "cut.warc"
    for n in range(CUT_STEP_BYTES // 2, len(whole), CUT_STEP_BYTES):
        path.write_bytes(whole[:n])
        report, said, status = read(check, path)
        check.expect(status in (0, 1), "cut at %d: exit %d" % (n, status))
        if n >= starts[3]:
            check.expect(sentences(report) == expected, "cut at %d: other sentences" % n)
        in_block = n - max(s for s in starts if s <= n) > 600 and not whole[:n].endswith(b"\r\n\r\n")
        check.expect(not in_block or "cut short" in said, "cut at %d: not told: %s" % (n, said[:300]))


def main():
    check = Check(__doc__)
    folder = check.shared / "data" / "warc"
    if not folder.is_dir():
        check.skip("%s is not there" % folder)
    names = {p.name for p in folder.iterdir() if "arc" in p.name.split(".", 1)[-1]}
    check.expect(names == set(FILES_READ), "in the folder and not expected, or the other way: %s" % (names ^ set(FILES_READ)))
    for name, expected in FILES_READ.items():
        check_file(check, name, expected)
    whole = (folder / WHOLE).read_bytes()
    report, _, _ = read(check, folder / WHOLE)
    expected = sentences(report)
    check.expect(bool(expected), "%s: no sentences" % WHOLE)
    check_packings(check, whole, expected)
    check_damage(check, whole, expected)
    check_cuts(check, whole, expected)
    check.finish("warc")


if __name__ == "__main__":
    main()
