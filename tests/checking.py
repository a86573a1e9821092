# SPDX-License-Identifier: GPL-3.0-or-later
"""What the check_*.py share: their arguments, running the program, collecting what is wrong."""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77


class Check:
    """A check collects what is wrong, tells all of it, and fails where there is anything, or where it saw nothing."""

    def __init__(self, description):
        parser = argparse.ArgumentParser(description=description)
        parser.add_argument("--source", type=pathlib.Path, required=True, help="top of the source tree")
        parser.add_argument("--binary", type=pathlib.Path, required=True, help="the wiretrace program")
        arguments = parser.parse_args()
        self.source = arguments.source.resolve()
        self.binary = arguments.binary.resolve()
        self.shared = self.source.parent / "shared"
        self.wrong = []
        self.seen = 0
        self._folder = tempfile.TemporaryDirectory(prefix="wiretrace-check-")
        self.folder = pathlib.Path(self._folder.name)

    def skip(self, why):
        """Nothing to check here; a failure where everything must be checked."""
        print("skipped: " + why)
        sys.exit(1 if os.environ.get("CI") == "true" else SKIPPED)

    def expect(self, condition, message):
        self.seen += 1
        if not condition:
            self.wrong.append(message)
        return condition

    def run(self, *arguments, cwd=None, seconds=300, **keywords):
        return subprocess.run([str(self.binary)] + [str(a) for a in arguments], cwd=cwd or self.source,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, **keywords)

    def trace(self, *arguments, cwd=None):
        """The JSON report of 'wiretrace trace' with these arguments."""
        out = self.folder / "report.json"
        done = self.run("trace", "--quiet", *arguments, "-o", out, cwd=cwd)
        if done.returncode != 0:
            sys.exit("wiretrace trace %s: exit %d\n%s" % (" ".join(map(str, arguments)), done.returncode,
                                                         done.stderr.decode(errors="replace")))
        return json.loads(out.read_text(encoding="utf-8"))

    def finish(self, what):
        for message in self.wrong:
            print("wrong: " + message)
        if self.seen == 0:
            print("wrong: nothing was checked")
        print("%s: %d checked, %d wrong" % (what, self.seen, len(self.wrong)))
        sys.exit(1 if self.wrong or self.seen == 0 else 0)


def folded(text):
    """White space folded, for finding a sentence by how it begins."""
    return re.sub(r"\s+", " ", text).strip()


def find_sentence(article, begins):
    """The reported sentence that begins so; where it is said more than once, not one marked repeat. None for none."""
    begins = folded(begins)
    found = [s for s in article["sentences"] if folded(s["text"]).startswith(begins)]
    return next((s for s in found if s["kind"] != "repeat"), found[0] if found else None)


def agency_of(end, report):
    """An edge's end: where it is the article that is an agency's own text, that agency."""
    for article in report["articles"]:
        if article["id"] == end and article["derivation"]["class"] == "is-wire":
            return article["derivation"]["agency"] or end
    return end
