#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, authors, titles of real web pages, kept beside the checkout, come out as well as they did."""
import sys

from checking import Check

# A little under what is reached: (field, figure) to the least.
FLOORS = {("date", "recall"): 0.80, ("date, reliable", "precision"): 0.86, ("author", "accuracy"): 0.65,
          ("author, overlap", "recall"): 0.65, ("title", "accuracy"): 0.77}


def main():
    check = Check(__doc__)
    folder = check.shared / "data" / "html-dev"
    if not (folder / "gold.jsonl").is_file():
        check.skip("no ../shared/data/html-dev")
    sys.path.insert(0, str(check.source / "tests" / "bench"))
    import html_meta
    result = html_meta.scores(html_meta.load(folder), html_meta.read_pages(check.binary, folder))
    for (field, figure), least in FLOORS.items():
        reached = result[field][figure]
        print("%-16s %-10s %.3f (at least %.2f)" % (field, figure, reached, least))
        check.expect(reached >= least, "%s: %s %.3f" % (field, figure, reached))
    check.finish("html_meta")


if __name__ == "__main__":
    main()
