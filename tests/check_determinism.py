#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same input gives the same bytes: every format that the program names, made again under other circumstances."""
import os
import re
import shutil

from checking import Check


def formats(check):
    """The extensions that the help lists."""
    text = check.run("trace", "--help").stdout.decode()
    listed = text[text.index("Formats of OUT:"):].split("\n\n")[0]
    return re.findall(r"^\s+\.(\w+)", listed, re.MULTILINE)


def draw(check, extensions, name, environment, story):
    folder = check.folder / name
    folder.mkdir()
    outputs = [a for e in extensions for a in ("-o", str(folder / ("story." + e)))]
    done = check.run("trace", "--quiet", "--add", "examples/agencies.xml", story, *outputs, env=environment)
    check.expect(done.returncode == 0, "exit %d: %s" % (done.returncode, done.stderr.decode(errors="replace")))
    return folder


def compare(check, extensions, one, other, when):
    for extension in extensions:
        files = [folder / ("story." + extension) for folder in (one, other)]
        if not check.expect(all(f.is_file() for f in files), "%s: no .%s was written" % (when, extension)):
            continue
        a, b = (f.read_bytes() for f in files)
        check.expect(len(a) > 0, "%s: .%s is empty" % (when, extension))
        first = next((i for i in range(min(len(a), len(b))) if a[i] != b[i]), min(len(a), len(b)))
        check.expect(a == b, "%s: .%s differs from byte %d: %r | %r" % (when, extension, first, a[first:first + 40], b[first:first + 40]))


def main():
    check = Check(__doc__)
    extensions = formats(check)
    check.expect({"svg", "pdf", "html", "json", "xml", "png"} <= set(extensions), "formats listed: %s" % extensions)
    plain = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
    story = check.source / "examples" / "story"
    one = draw(check, extensions, "one", plain, "examples/story")
    other = draw(check, extensions, "other", {**plain, "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", "MALLOC_PERTURB_": "173"}, "examples/story")
    compare(check, extensions, one, other, "another time zone, locale and memory")

    # When a file was last touched is no part of what it says.
    copy = check.folder / "examples" / "story"
    shutil.copytree(story, copy)
    for number, path in enumerate(sorted(copy.iterdir())):
        os.utime(path, (number, number))
    shutil.copy(check.source / "examples" / "agencies.xml", check.folder / "examples")
    folder = check.folder / "third"
    folder.mkdir()
    outputs = [a for e in extensions for a in ("-o", str(folder / ("story." + e)))]
    check.run("trace", "--quiet", "--add", "examples/agencies.xml", "examples/story", *outputs, env=plain, cwd=check.folder)
    compare(check, extensions, one, folder, "other times of the files")

    dated = draw(check, ["pdf"], "dated", {**plain, "SOURCE_DATE_EPOCH": "1000000000"}, "examples/story") / "story.pdf"
    undated = one / "story.pdf"
    if dated.is_file() and undated.is_file():
        check.expect(dated.read_bytes() != undated.read_bytes(), "SOURCE_DATE_EPOCH changes nothing")
    check.finish("determinism")


if __name__ == "__main__":
    main()
