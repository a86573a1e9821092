#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real web pages, kept beside the checkout, give their articles' text and little else."""
import json
import pathlib
import sys

from checking import Check

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "bench"))
from html_content import TEXT, figures, read_pages, score  # noqa: E402

LEAST = {"precision": 0.92, "recall": 0.92, "accuracy": 0.92, "f": 0.925}


def main():
    check = Check(__doc__)
    folder = check.shared / "data" / "html-dev"
    if not folder.is_dir():
        check.skip("there are no web pages in %s" % folder)
    gold = [json.loads(line) for line in open(folder / "gold.jsonl", encoding="utf-8")]
    pages = read_pages(str(check.binary), folder)
    check.expect(len(pages) == len(gold), "%d of %d pages were read" % (len(pages), len(gold)))
    for name, value in figures(score(gold, pages, TEXT)).items():
        print("%-10s %.3f (at least %.3f)" % (name, value, LEAST[name]))
        check.expect(value >= LEAST[name], "%s: %.3f" % (name, value))
    check.finish("web pages")


if __name__ == "__main__":
    main()
