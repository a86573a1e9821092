#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well web pages' dates, authors, titles and sites' names are read.

For each label of the development set: right, wrong, or missing. Accuracy is right of all labelled; precision right of
all given for labelled pages; recall right of those labelled with something. A page that is labelled as having none
counts as right where none is given. Dates are right by the day; authors where the sets of names are the same, letters'
case and marks aside ("overlap": one name in common); titles and sites' names where all letters are the same.

html_meta.py WIRETRACE [FOLDER] [--half even|odd] [--misses date,author,title,sitename]"""
import argparse
import json
import pathlib
import re
import subprocess
import unicodedata

FIELDS = ("date", "author", "title", "sitename")


def folded(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(re.findall(r"\w+", text))


def names(text):
    text = "; ".join(text) if isinstance(text, list) else text or ""
    parts = re.split(r"[;,/&]|\b(?:and|und|et|von|by)\b", text, flags=re.IGNORECASE)
    return {folded(part) for part in parts if folded(part)}


def read_pages(wiretrace, folder):
    done = subprocess.run([wiretrace, "read", "-q", "--format", "json", folder / "pages"], capture_output=True, check=False)
    articles = (json.loads(line) for line in done.stdout.decode("utf-8").splitlines())
    return {pathlib.Path(article["id"]).name: article for article in articles}


def found_in(article):
    """What is compared, and how it is shown, of each field."""
    published = article["published"]
    return {"date": published["date"], "author": article["author"], "title": article["title"], "sitename": article["outlet"]}


def is_right(field, found, wanted):
    if field == "date":
        return (found or "") == (wanted or "")
    if field == "author":
        return names(found) == names(wanted)
    return folded(found) == folded(wanted)


def score(gold, pages, field, misses, overlap=False):
    right = given = labelled = total = right_given = 0
    for page in gold:
        wanted = page.get(field)
        if wanted is None or page["file"] not in pages:
            continue
        found = found_in(pages[page["file"]])[field]
        hit = bool(names(found) & names(wanted)) if overlap and wanted else is_right(field, found, wanted)
        total += 1
        right += hit
        labelled += bool(wanted)
        given += bool(found)
        right_given += hit and bool(wanted)
        if not hit and field in misses and not overlap:
            print("%s: %s: %s, not %s" % (field, page["file"], found, wanted or "none"))
    return {"n": total, "accuracy": right / max(1, total), "precision": right_given / max(1, given),
            "recall": right_given / max(1, labelled)}


def scores(gold, pages, misses=()):
    """{name: figures}, also of authors of whom one is right, and of the dates that are called reliable."""
    result = {field: score(gold, pages, field, misses) for field in FIELDS}
    result["author, overlap"] = score(gold, pages, "author", (), True)
    relied = [p for p in gold if p.get("date") and p["file"] in pages and pages[p["file"]]["published"]["reliable"]]
    result["date, reliable"] = score(relied, pages, "date", ())
    return result


def load(folder):
    with open(folder / "gold.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wiretrace")
    parser.add_argument("folder", nargs="?", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parents[3] / "shared/data/html-dev")
    parser.add_argument("--half", choices=("even", "odd"), help="every second page only")
    parser.add_argument("--misses", default="", help="fields whose wrong values are printed")
    arguments = parser.parse_args()
    gold = load(arguments.folder)
    if arguments.half:
        gold = gold[arguments.half == "odd"::2]
    result = scores(gold, read_pages(arguments.wiretrace, arguments.folder), arguments.misses.split(","))
    for name, figures in result.items():
        print("%-16s n %3d  accuracy %.3f  precision %.3f  recall %.3f"
              % (name, figures["n"], figures["accuracy"], figures["precision"], figures["recall"]))


if __name__ == "__main__":
    main()
