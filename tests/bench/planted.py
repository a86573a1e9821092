#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""planted.py: how well wiretrace finds a known derivation tree. Prints figures; judges nothing.

    planted.py --binary WIRETRACE --plant DIR/plant.py [--stories 60] [--seed 1] [--show KIND]

plant.py makes stories whose every sentence has a known source. Counted over all stories:
  pairs       sentences of two articles with a common source in the truth, against those that are aligned
  by op       recall of sentences by what was done to them
  class       derived articles against the others; independent or quote-only articles taken for derived
  agency      of derived articles: right, undecided, wrong
--show prints cases of a kind: missed, false, class, agency.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import tempfile

DERIVED = ("reprint", "abridge", "rework", "rewrite")


def plain(text):
    return re.sub(r"\W+", " ", text.lower()).strip()


class Story:
    """One story: its truth, and for each sentence of each article the wire sentences that it descends from."""

    def __init__(self, records):
        self.records = {os.path.basename(r["file"]): r for r in records}
        self.roots = {}
        for name in self.records:
            for n in range(len(self.records[name]["sentences"])):
                self.root(name, n)

    def root(self, name, n):
        key = (name, n)
        if key not in self.roots:
            sentence = self.records[name]["sentences"][n]
            found = set()
            for parent, index in sentence["from"]:
                found |= self.root(parent, index)
            self.roots[key] = found or {key}
        return self.roots[key]

    def number(self, name, text):
        """The truth's number of a reported sentence: the longest that begins or holds the other's text."""
        text = plain(text)
        best, length = None, 0
        for n, sentence in enumerate(self.records[name]["sentences"]):
            own = plain(sentence["text"])
            if own and text and (own in text or text in own) and min(len(own), len(text)) > length:
                best, length = n, min(len(own), len(text))
        return best


def run(binary, folder):
    with tempfile.TemporaryDirectory() as out:
        path = os.path.join(out, "r.json")
        subprocess.run([binary, "trace", "--quiet", folder, "-o", path], check=True)
        with open(path) as f:
            return json.load(f)


def score_pairs(story, report, tally, show):
    names = {a["id"]: os.path.basename(a["id"]) for a in report["articles"]}
    numbers, texts = {}, {}
    for a in report["articles"]:
        for s in a["sentences"]:
            if s["kind"] in ("body", "quote", "list"):
                numbers[a["id"], s["n"]] = story.number(names[a["id"]], s["text"])
                texts[names[a["id"]], numbers[a["id"], s["n"]]] = s["text"]
    found = {}
    for al in report["alignments"]:
        for x in al["a"]["sentences"]:
            for y in al["b"]["sentences"]:
                a, b = (names[al["a"]["article"]], numbers.get((al["a"]["article"], x))), (names[al["b"]["article"]], numbers.get((al["b"]["article"], y)))
                if a[1] is None or b[1] is None:
                    continue
                related = bool(story.roots[a] & story.roots[b])
                tally["found true" if related else "found false"] += 1
                if not related and show == "false":
                    print("FALSE %s\n  %s: %s\n  %s: %s" % (al["relation"], a[0], texts.get(a), b[0], texts.get(b)))
                found[frozenset((a, b))] = al["relation"]
    present = [n for n in story.records if not story.records[n]["absent"]]
    for name in present:
        record = story.records[name]
        for n, sentence in enumerate(record["sentences"]):
            if not sentence["from"] or (name, n) not in texts:
                continue
            partners = [(o, m) for o in present if o != name for m in range(len(story.records[o]["sentences"]))
                        if story.roots[o, m] & story.roots[name, n]]
            if not partners:
                continue
            hit = [found[frozenset(((name, n), p))] for p in partners if frozenset(((name, n), p)) in found]
            tally["op %s all" % sentence["op"]] += 1
            tally["op %s found" % sentence["op"]] += bool(hit)
            if hit:
                tally["relation %s as %s" % (sentence["op"], max(hit, key=["none", "quotation", "rewritten", "edited", "verbatim"].index))] += 1
            elif show == "missed":
                print("MISSED %s %s: %s\n   from: %s" % (sentence["op"], name, sentence["text"], story.records[partners[0][0]]["sentences"][partners[0][1]]["text"]))


def score_articles(story, report, tally, show):
    shared = collections.Counter()
    for name, record in story.records.items():
        if not record["absent"]:
            shared[record["profile"] in DERIVED + ("wire",)] += 1
    credit_known = any(r["credit"] == "full" for r in story.records.values() if not r["absent"]) or any(
        r["profile"] == "wire" and not r["absent"] for r in story.records.values())
    for a in report["articles"]:
        record = story.records[os.path.basename(a["id"])]
        derivation = a["derivation"]
        derived = derivation["class"] in ("wholly-derived", "partially-derived")
        true = record["profile"] in DERIVED
        if record["profile"] == "wire":
            tally["wire " + ("right" if derivation["class"] == "is-wire" and derivation["agency"] == record["agency"] else "wrong")] += 1
            continue
        lonely = true and shared[True] < 2 and record["credit"] != "full"
        key = "class lonely" if lonely else "class %s %s" % ("derived" if true else "own", "right" if derived == true else "wrong")
        tally[key] += 1
        if derived != true and not lonely and show == "class":
            print("CLASS %s %s %s said %s: %s" % (record["file"], record["profile"], record["credit"], derivation["class"], derivation["reason"] if "reason" in derivation else ""))
        if true and derived:
            said = derivation["agency"]
            kind = "right" if said == record["agency"] else "undecided" if said is None else "wrong"
            tally["agency %s (%s)" % (kind, "a credit in the story" if credit_known else "no credit")] += 1
            if kind != "right" and credit_known and show == "agency":
                print("AGENCY %s %s said %s for %s" % (record["file"], record["profile"], said, record["agency"]))
            tally["credited %s" % ("right" if derivation["credited"] == record["credit"] else "wrong")] += 1
            if derivation["credited"] != record["credit"] and show == "credited":
                print("CREDITED %s said %s truth %s" % (record["file"], derivation["credited"], record["credit"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--plant", required=True)
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show")
    options = parser.parse_args()
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["python3", options.plant, "--stories", str(options.stories), "--seed", str(options.seed), "--out", folder], check=True)
        records = collections.defaultdict(list)
        for line in open(os.path.join(folder, "truth.jsonl")):
            record = json.loads(line)
            records[record["story"]].append(record)
        for k in sorted(records):
            story = Story(records[k])
            report = run(options.binary, os.path.join(folder, "%03d" % k))
            score_pairs(story, report, tally, options.show)
            score_articles(story, report, tally, options.show)
    true, false = tally.pop("found true"), tally.pop("found false", 0)
    print("pairs: precision %.4f (%d of %d aligned pairs)" % (true / max(1, true + false), true, true + false))
    for op in ("verbatim", "edited", "rewritten", "merged", "split", "quotation"):
        if tally["op %s all" % op]:
            print("recall %-10s %.4f (%d of %d)" % (op, tally["op %s found" % op] / tally["op %s all" % op], tally["op %s found" % op], tally["op %s all" % op]))
    for key in sorted(tally):
        if not key.startswith("op "):
            print("%-50s %d" % (key, tally[key]))


if __name__ == "__main__":
    main()
