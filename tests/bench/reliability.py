#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""reliability.py: whether what is said with confidence c is right in c of the cases, on stories with a known derivation tree.
Prints a diagram for each kind of claim and the expected calibration error; judges nothing.

    reliability.py --binary WIRETRACE --plant DIR/plant.py [--half even] [--stories 60] [--seeds 1-5]

Claims:
  alignments  two sentences share text: right where they have a source in common
  origins     a sentence is an agency's: right where its source is a sentence of that agency's wire
  classes     an article is derived, or not, or the wire: right where the truth says so
  edges       an article was copied from an agency or from another article: right where it descends from it, or where both
              descend from one text and neither is said to be first
"""
import argparse
import collections
import multiprocessing
import os
import tempfile

from planted import DERIVED, Links, Story, plant, run

BINS = 10


def wire_of(story):
    return next(name for name, r in story.records.items() if r["profile"] == "wire")


def origins(story, links):
    wire = wire_of(story)
    agency = story.records[wire]["agency"]
    for key, origin in links.origins.items():
        if origin["agency"] is None or key[0] == wire:
            continue
        of_wire = any(root[0] == wire for n in links.numbers[key] for root in story.roots[key[0], n])
        yield origin["confidence"], of_wire and origin["agency"] == agency


def classes(story, report):
    for article in report["articles"]:
        record, derivation = story.records[os.path.basename(article["id"])], article["derivation"]
        kind = {"is-wire": "wire", "non-derived": "own"}.get(derivation["class"], "derived")
        true = "wire" if record["profile"] == "wire" else "derived" if record["profile"] in DERIVED else "own"
        yield derivation["confidence"], kind == true and derivation["agency"] in (None, record["agency"])


def edges(story, report):
    names = {a["id"]: os.path.basename(a["id"]) for a in report["articles"]}
    for edge in report["edges"]:
        to = story.records[names[edge["to"]]]
        source = story.records.get(names.get(edge["from"]))
        if edge["kind"] == "quoted" or to["profile"] == "wire":
            continue
        right = to["profile"] in DERIVED
        if source is None or source["profile"] == "wire":
            right = right and to["agency"] == (edge["from"] if source is None else source["agency"])
        else:
            right = right and source["profile"] in DERIVED
        yield edge["confidence"], right


def score_story(job):
    binary, folder, records = job
    story, report = Story(records), run(binary, folder)
    links = Links(story, report)
    return {"alignments": [(link["confidence"], link["right"]) for link in links.all], "origins": list(origins(story, links)),
            "classes": list(classes(story, report)), "edges": list(edges(story, report))}


def tell(kind, claims):
    bins = collections.defaultdict(list)
    for confidence, right in claims:
        bins[min(BINS - 1, int(BINS * confidence))].append((confidence, right))
    error = 0.0
    print(kind)
    for number, members in sorted(bins.items()):
        said, right = (sum(m[i] for m in members) / len(members) for i in (0, 1))
        error += abs(said - right) * len(members) / len(claims)
        print("  %.1f to %.1f: said %.3f, right %.3f |%-40s| %d" % (number / BINS, (number + 1) / BINS, said, right, "#" * round(40 * right), len(members)))
    print("  expected calibration error %.4f over %d" % (error, len(claims)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--plant", required=True)
    parser.add_argument("--half", default="even")
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--seeds", default="1-3")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    claims = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(2) as pool:
        for seed in range(int(first), int(last or first) + 1):
            stories = plant(options, seed, os.path.join(folder, str(seed)))
            for one in pool.imap(score_story, [(options.binary, f, r) for f, r in stories]):
                for kind, found in one.items():
                    claims[kind] += found
    for kind, found in claims.items():
        tell(kind, found)


if __name__ == "__main__":
    main()
