#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""planted.py: how well wiretrace finds a known derivation tree. Prints figures; judges nothing.

    planted.py --binary WIRETRACE --plant DIR/plant.py [--half even] [--stories 60] [--seeds 1-5] [--show KIND]

plant.py makes stories whose every sentence has a known source. A reported sentence stands for every sentence of the
truth that it holds or is part of: where sentences are cut is another question. Counted over all stories:
  links       pairs of reported sentences that are aligned: right where they have a source in common
  said        reported sentences by their relation: right where one of their links of that relation is
  sought      sentences of the truth with a partner among the articles, by what was done to them: copied where they have
              a right link that is no quotation, found where they have a right link of any kind
  articles    derived, or not; of those that are not, the ones with a copied sentence or an edge other than a quotation
  agency      of derived articles: right, undecided, wrong
--show prints cases of a kind: missed, false, class, agency, credited.
"""
import argparse
import collections
import json
import multiprocessing
import os
import re
import subprocess
import tempfile

DERIVED = ("reprint", "abridge", "rework", "rewrite")
COPIED = ("verbatim", "edited", "rewritten")
SCALE = ("none", "quotation", "rewritten", "edited", "verbatim")
GROUPS = {"verbatim, edited": ("verbatim", "edited"), "rewritten, merged, split": ("rewritten", "merged", "split"),
          "quotation": ("quotation",)}


def plain(text):
    return re.sub(r"\W+", " ", text.lower()).strip()


class Story:
    """One story: its truth, and for each sentence of each article the wire sentences that it descends from."""

    def __init__(self, records):
        self.records = {os.path.basename(r["file"]): r for r in records}
        self.plains = {name: [plain(s["text"]) for s in r["sentences"]] for name, r in self.records.items()}
        self.roots = {}
        for name in self.records:
            for n in range(len(self.records[name]["sentences"])):
                self.root(name, n)
        self.present = [n for n in self.records if not self.records[n]["absent"]]

    def root(self, name, n):
        key = (name, n)
        if key not in self.roots:
            sentence = self.records[name]["sentences"][n]
            found = set()
            for parent, index in sentence["from"]:
                found |= self.root(parent, index)
            self.roots[key] = found or {key}
        return self.roots[key]

    def numbers(self, name, text):
        """The truth's numbers of what a reported sentence holds or is part of."""
        text = " %s " % plain(text)
        found = []
        for n, own in enumerate(self.plains[name]):
            own = " %s " % own
            if own in text or (text in own and len(text) > 2):
                found.append(n)
        return found or self.overlapping(name, text)

    def overlapping(self, name, text):
        """For a sentence that ends inside one of the truth and begins in another: both, where five words are shared."""
        words = text.split()
        grams = {" ".join(words[i:i + 5]) for i in range(len(words) - 4)}
        return [n for n, own in enumerate(self.plains[name]) if any(g in own for g in grams)]

    def related(self, a, ns, b, ms):
        return any(self.roots[a, n] & self.roots[b, m] for n in ns for m in ms)

    def has_partner(self, name, n):
        return any(self.roots[name, n] & self.roots[o, m] for o in self.present if o != name
                   for m in range(len(self.records[o]["sentences"])))


class Links:
    """The aligned pairs of reported sentences of a report, each with whether it is right."""

    def __init__(self, story, report):
        names = {a["id"]: os.path.basename(a["id"]) for a in report["articles"]}
        self.numbers, self.texts, self.origins = {}, {}, {}
        for a in report["articles"]:
            for s in a["sentences"]:
                if s["kind"] in ("body", "quote", "list"):
                    key = names[a["id"]], s["n"]
                    self.numbers[key] = story.numbers(names[a["id"]], s["text"])
                    self.texts[key], self.origins[key] = s["text"], s["origin"]
        self.all = []
        self.of_sentence = collections.defaultdict(list)
        self.of_truth = collections.defaultdict(list)
        for al in report["alignments"]:
            a, b = names[al["a"]["article"]], names[al["b"]["article"]]
            several = len(al["a"]["sentences"]) + len(al["b"]["sentences"]) > 2
            for x in al["a"]["sentences"]:
                for y in al["b"]["sentences"]:
                    self.add(story, (a, x), (b, y), al, several)

    def add(self, story, x, y, alignment, several):
        ns, ms = self.numbers.get(x), self.numbers.get(y)
        if not ns or not ms:
            return
        link = dict(x=x, y=y, relation=alignment["relation"], several=several, confidence=alignment["confidence"],
                    right=story.related(x[0], ns, y[0], ms))
        self.all.append(link)
        for key, numbers in ((x, ns), (y, ms)):
            self.of_sentence[key].append(link)
            for n in numbers:
                self.of_truth[key[0], n].append(link)


def run(binary, folder):
    with tempfile.TemporaryDirectory() as out:
        path = os.path.join(out, "r.json")
        subprocess.run([binary, "trace", "--quiet", folder, "-o", path], check=True)
        with open(path) as f:
            return json.load(f)


def score_links(story, links, tally, show):
    for link in links.all:
        tally["links", "all"] += 1
        tally["links", "right"] += link["right"]
        if not link["right"] and show == "false":
            print("FALSE %s %.2f\n  %s: %s\n  %s: %s" % (link["relation"], link["confidence"], link["x"][0], links.texts[link["x"]],
                                                   link["y"][0], links.texts[link["y"]]))
    for key, origin in links.origins.items():
        mine = [link for link in links.of_sentence[key] if link["relation"] == origin["relation"]]
        if origin["relation"] == "none" or not mine or story.records[key[0]]["profile"] == "wire":
            continue
        groups = [origin["relation"]] + (["several"] if any(link["several"] for link in mine) else [])
        for group in groups:
            tally["said", group, "all"] += 1
            tally["said", group, "right"] += any(link["right"] for link in mine)
    for name in story.present:
        for n, sentence in enumerate(story.records[name]["sentences"]):
            if not sentence["from"] or not story.has_partner(name, n) or not any(n in ns for k, ns in links.numbers.items() if k[0] == name):
                continue
            relations = [link["relation"] for link in links.of_truth[name, n] if link["right"]]
            best = max(relations, key=SCALE.index, default="none")
            tally["sought", sentence["op"], "all"] += 1
            tally["sought", sentence["op"], "copied"] += best in COPIED
            tally["sought", sentence["op"], "found"] += best != "none"
            tally["sought", sentence["op"], "as " + best] += 1
            if show == "missed" and sentence["op"] != "quotation" and best not in COPIED or show == "missed" and best == "none":
                partner = next((o, m) for o in story.present if o != name for m in range(len(story.records[o]["sentences"]))
                               if story.roots[o, m] & story.roots[name, n])
                print("MISSED %s as %s, %s: %s\n   %s: %s" % (sentence["op"], best, name, sentence["text"], partner[0],
                                                            story.records[partner[0]]["sentences"][partner[1]]["text"]))


def score_articles(story, report, links, tally, show):
    shared = sum(story.records[n]["profile"] in DERIVED + ("wire",) for n in story.present)
    credit_known = any(r["credit"] == "full" or r["profile"] == "wire" for r in story.records.values() if not r["absent"])
    reached = {end for e in report["edges"] if e["kind"] != "quoted" for end in (e["from"], e["to"])}
    for a in report["articles"]:
        name = os.path.basename(a["id"])
        record = story.records[name]
        derivation = a["derivation"]
        derived = derivation["class"] in ("wholly-derived", "partially-derived")
        true = record["profile"] in DERIVED
        if record["profile"] == "wire":
            tally["articles", "wire " + ("right" if derivation["class"] == "is-wire" and derivation["agency"] == record["agency"] else "wrong")] += 1
            continue
        if not true:
            copied = [k for k, o in links.origins.items() if k[0] == name and o["relation"] in COPIED]
            tally["articles", "independent or quotation only"] += 1
            tally["articles", "of these, called derived"] += derived
            tally["articles", "of these, with an edge"] += a["id"] in reached
            tally["articles", "of these, with a sentence called copied"] += bool(copied)
            if show == "class":
                for key in copied:
                    print("COPIED %s: %s" % (record["file"], links.texts[key]))
        elif shared < 2 and record["credit"] != "full":
            tally["articles", "derived, no other is"] += 1
        else:
            tally["articles", "derived, %s" % ("right" if derived else "missed")] += 1
        if derived != true and shared > 1 and show == "class":
            print("CLASS %s %s %s said %s: %s" % (record["file"], record["profile"], record["credit"], derivation["class"], derivation.get("reason", "")))
        if true and derived:
            said = derivation["agency"]
            kind = "right" if said == record["agency"] else "undecided" if said is None else "wrong"
            tally["agency", "%s (%s)" % (kind, "a credit in the story" if credit_known else "no credit")] += 1
            if kind != "right" and credit_known and show == "agency":
                print("AGENCY %s %s said %s for %s" % (record["file"], record["profile"], said, record["agency"]))
            right = derivation["credited"] == record["credit"]
            tally["agency", "credited %s" % ("right" if right else "wrong")] += 1
            if not right and show == "credited":
                print("CREDITED %s said %s truth %s" % (record["file"], derivation["credited"], record["credit"]))


def score_story(job):
    binary, folder, records, show = job
    story, report, tally = Story(records), run(binary, folder), collections.Counter()
    links = Links(story, report)
    score_links(story, links, tally, show)
    score_articles(story, report, links, tally, show)
    return tally


def plant(options, seed, folder):
    """The stories of a seed: [(folder of the story, its records)]."""
    subprocess.run(["python3", options.plant, "--stories", str(options.stories), "--seed", str(seed), "--half", options.half, "--out", folder], check=True)
    records = collections.defaultdict(list)
    with open(os.path.join(folder, "truth.jsonl")) as truth:
        for line in truth:
            record = json.loads(line)
            records[record["story"]].append(record)
    return [(os.path.join(folder, "%03d" % k), records[k]) for k in sorted(records)]


def share(part, whole):
    return "%.4f (%d of %d)" % (part / max(1, whole), part, whole)


def tell(tally):
    print("links right: " + share(tally["links", "right"], tally["links", "all"]))
    for said in ("verbatim", "edited", "rewritten", "several", "quotation"):
        print("said %-12s right %s" % (said, share(tally["said", said, "right"], tally["said", said, "all"])))
    for group, ops in GROUPS.items():
        total = {what: sum(tally["sought", op, what] for op in ops) for what in ("all", "copied", "found")}
        print("sought %-26s copied %s, found %s" % (group, share(total["copied"], total["all"]), share(total["found"], total["all"])))
        for op in ops:
            print("   %-12s copied %s; %s" % (op, share(tally["sought", op, "copied"], tally["sought", op, "all"]), ", ".join(
                "%s %d" % (k[2], v) for k, v in sorted(tally.items()) if k[:2] == ("sought", op) and k[2].startswith("as "))))
    for key in sorted(k for k in tally if k[0] in ("articles", "agency")):
        print("%-60s %d" % (" ".join(key), tally[key]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--plant", required=True)
    parser.add_argument("--half", default="even")
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--show")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(2) as pool:
        for seed in range(int(first), int(last or first) + 1):
            stories = plant(options, seed, os.path.join(folder, str(seed)))
            for one in pool.imap(score_story, [(options.binary, f, r, options.show) for f, r in stories]):
                tally.update(one)
    tell(tally)


if __name__ == "__main__":
    main()
