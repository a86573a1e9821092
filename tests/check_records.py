#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds, JSON and tables through the program: what 'read' prints is read again alike; research sets come whole, as a stream."""
import json
import os
import subprocess
import time

from checking import Check

# name: articles with text, and the most memory that reading them may take.
SETS = {"ecbplus-dev.jsonl": (462, 200_000), "reuters21578.jsonl": (19_043, 200_000)}


def read(check, *arguments):
    """The articles that 'wiretrace read' prints."""
    done = check.run("read", "--quiet", "--format", "json", *arguments, seconds=600)
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()], done


def told(article):
    return [(s["kind"], s["text"]) for s in article["sentences"]]


def check_round_trip(check):
    first, _ = read(check, check.source / "examples" / "story")
    saved = check.folder / "saved.jsonl"
    saved.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in first), encoding="utf-8")
    again, _ = read(check, saved)
    check.expect(len(first) > 1 and len(first) == len(again), "round trip: %d articles became %d" % (len(first), len(again)))
    for one, other in zip(first, again):
        for field in ("outlet", "title", "url", "language"):
            check.expect(one[field] == other[field], "%s: %s was %r, is %r" % (one["id"], field, one[field], other[field]))
        check.expect(one["published"]["date"] == other["published"]["date"], "%s: another date" % one["id"])
        check.expect(told(one) == told(other), "%s: other sentences: %s" % (
            one["id"], [p for p in zip(told(one), told(other)) if p[0] != p[1]][:1]))


def check_folder(check):
    """Answers and tables beside articles are passed over; a table of articles is read."""
    folder = check.folder / "folder"
    folder.mkdir()
    text = "The harbour council voted on Monday to close the old lighthouse. Nobody was hurt, its master said."
    (folder / "a.txt").write_text("Council closes lighthouse\n\n%s\n" % text, encoding="utf-8")
    (folder / "truth.json").write_text(json.dumps({"a.txt": "AP", "wires": {"AP": [text] * 5}}), encoding="utf-8")
    (folder / "scores.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (folder / "more.csv").write_text('title,published,text\nB,2021-05-04,"%s"\n' % text, encoding="utf-8")
    articles, done = read(check, folder)
    names = [os.path.basename(a["id"]) for a in articles]
    check.expect(names == ["a.txt", "more.csv#1"], "a folder with side files: read %s" % names)
    check.expect(done.returncode == 0, "a folder with side files: exit %d" % done.returncode)


def check_hostile(check):
    """A line of 200 MB and a quote that never closes end within limits of time and memory."""
    good = json.dumps({"title": "A", "text": "The council voted on Monday. Nobody was hurt, it said."}).encode() + b"\n"
    cases = {"line.jsonl": good + b'{"text": "' + b"x" * 200_000_000 + b"\n" + good,
             "quote.csv": b'title,text\nA,"The council voted on Monday. Nobody was hurt."\nB,"' + b"x, " * 66_000_000}
    for name, content in cases.items():
        path = check.folder / name
        path.write_bytes(content)
        start = time.monotonic()
        articles, _ = read(check, path)
        check.expect(len(articles) == (2 if name.endswith("jsonl") else 1), "%s: %d articles" % (name, len(articles)))
        check.expect(time.monotonic() - start < 120, "%s: took %.0f s" % (name, time.monotonic() - start))
        path.unlink()


def measured(check, path):
    """(articles with text, seconds, peak memory in KiB) of reading a file as a stream."""
    start = time.monotonic()
    process = subprocess.Popen([str(check.binary), "read", "--quiet", "--format", "json", str(path)], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)
    with_text = sum(1 for line in process.stdout if json.loads(line)["sentences"])
    _, _, usage = os.wait4(process.pid, 0)
    return with_text, time.monotonic() - start, usage.ru_maxrss


def check_sets(check):
    for name, (articles, most) in SETS.items():
        path = check.shared / "data" / name
        if not path.is_file():
            check.expect(os.environ.get("CI") != "true", "no ../shared/data/%s" % name)
            print("note: no ../shared/data/%s, so it was not read" % name)
            continue
        found, seconds, memory = measured(check, path)
        print("%s: %d articles in %.1f s, %d MB at most" % (name, found, seconds, memory // 1024))
        check.expect(found == articles, "%s: %d articles with text, not %d" % (name, found, articles))
        # Sanitizers keep what was freed for a while, so their figure says nothing.
        if "asan" not in str(check.binary):
            check.expect(memory < most, "%s: %d KiB of memory" % (name, memory))


def main():
    check = Check(__doc__)
    check_sets(check)  # first: a child's peak counts what its parent held when it was made
    check_round_trip(check)
    check_folder(check)
    check_hostile(check)
    check.finish("records")


if __name__ == "__main__":
    main()
