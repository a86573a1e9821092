#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of the articles' text, and of nothing else, is found in web pages.

Each page of the development set has segments that must be in the article's text ("with") and some that must not be
("without"). A segment of the first kind found is a true positive, not found a false negative; of the second kind found
a false positive, not found a true negative. The text is the sentences of body, subheads, quotations, lists and, where
not said otherwise, headlines, with white space folded.

html_content.py WIRETRACE [FOLDER] [--half even|odd] [--no-headline] [--misses]"""
import argparse
import collections
import json
import pathlib
import re
import subprocess

TEXT = {"headline", "subhead", "body", "quote", "list"}


def folded(text):
    return re.sub(r"\s+", " ", text).strip()


def read_pages(wiretrace, folder):
    """Each page's blocks: (kind, text)."""
    done = subprocess.run([wiretrace, "read", "-q", "--format", "json", folder / "pages"], capture_output=True, check=False)
    pages = {}
    for line in done.stdout.decode("utf-8").splitlines():
        article = json.loads(line)
        pages[pathlib.Path(article["id"]).name] = [(s["kind"], folded(s["text"])) for s in article["sentences"]]
    return pages


def score(gold, pages, kinds, misses=False):
    counts = collections.Counter()
    for page in gold:
        sentences = pages.get(page["file"], [])
        text = " ".join(t for k, t in sentences if k in kinds)
        everything = " ".join(t for k, t in sentences)
        for wanted, found, lost in (("with", "tp", "fn"), ("without", "fp", "tn")):
            for segment in page[wanted]:
                hit = folded(segment) in text
                counts[found if hit else lost] += 1
                if misses and hit == (wanted == "without"):
                    where = "" if wanted == "without" else " (marked otherwise)" if folded(segment) in everything else " (nowhere)"
                    print("%s %s%s: %s" % ("+" if wanted == "without" else "-", page["file"], where, folded(segment)[:100]))
    return counts


def figures(counts):
    tp, fp, fn, tn = (counts[k] for k in ("tp", "fp", "fn", "tn"))
    precision, recall = tp / max(1, tp + fp), tp / max(1, tp + fn)
    return {"precision": precision, "recall": recall, "accuracy": (tp + tn) / max(1, tp + fp + fn + tn),
            "f": 2 * precision * recall / max(1e-9, precision + recall)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wiretrace")
    parser.add_argument("folder", nargs="?", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "html-dev")
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--no-headline", action="store_true")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    gold = [json.loads(line) for line in open(arguments.folder / "gold.jsonl", encoding="utf-8")]
    if arguments.half:
        gold = gold[arguments.half == "odd"::2]
    pages = read_pages(arguments.wiretrace, arguments.folder)
    counts = score(gold, pages, TEXT - {"headline"} if arguments.no_headline else TEXT, arguments.misses)
    print("%d pages: tp %d fp %d fn %d tn %d" % (len(gold), counts["tp"], counts["fp"], counts["fn"], counts["tn"]))
    print("  ".join("%s %.3f" % item for item in figures(counts).items()))


if __name__ == "__main__":
    main()
