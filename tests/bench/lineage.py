#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lineage.py: who had it from whom, against stories of which that is known. Prints figures; judges nothing.

    lineage.py --binary WIRETRACE --plant DIR/plant.py [--half even] [--stories 60] [--seeds 1-5] [--show KIND] [--claims FILE]

  class        derived or not: precision, recall, F1 of derived
  agency       of derived articles, with any credit in the story and without
  way          of derived articles: "through" and "direct" that are right, of all that are said (precision); and of all
               for which the truth holds evidence, those that are said and right (recall). There is evidence of a way
               through an outlet where the outlet changed or added a sentence that the article took; of the direct way
               where the wire is there.
  credit       credit given: right
  wire         withheld wires: sentences with a witness that are rebuilt; how near to the truth, word by word
  calibration  expected calibration error over all claims, by kind
--show prints cases of a kind: way, class, credit, wire. --claims writes each claim's kind, confidence and truth.
"""
import argparse
import collections
import difflib
import multiprocessing
import os
import tempfile

from planted import DERIVED, Story, plain, plant, run

BINS = 10


def has_evidence(story, record):
    """Whether the truth holds evidence of where a derived article had its text."""
    parent = story.records[record["parent"]]
    if parent["profile"] == "wire":
        return not parent["absent"]
    taken = {index for s in record["sentences"] for name, index in s["from"] if name == record["parent"]}
    return any(parent["sentences"][n]["op"] != "verbatim" for n in taken)


def way_said(derivation):
    return derivation.get("way", "undecided")


def score_way(story, record, derivation, result, show):
    said, parent = way_said(derivation), record["parent"]
    truth = "direct" if story.records[parent]["profile"] == "wire" else "through"
    right = said == truth and (said == "direct" or os.path.basename(derivation["through"]) == parent)
    kind = truth + (", lost wire" if record["wire_withheld"] else "")
    result["tally"]["way", kind, "all"] += 1
    if said != "undecided":
        result["tally"]["way", "said"] += 1
        result["tally"]["way", "said right"] += right
        result["tally"]["way", "said " + said] += 1
        result["tally"]["way", "said %s right" % said] += right
        result["claims"].append(("way", derivation["way_confidence"], right))
    if has_evidence(story, record):
        result["tally"]["way", kind, "evident"] += 1
        result["tally"]["way", kind, "found"] += right
    if show == "way" and (said != "undecided" and not right or said == "undecided" and has_evidence(story, record)):
        print("WAY %s said %s %s %.2f, truth %s %s" % (record["file"], said, derivation.get("through", ""), derivation.get("way_confidence", 0),
                                                     parent, "(wire lost)" if record["wire_withheld"] else ""))


def score_articles(story, report, result, show):
    tally, claims = result["tally"], result["claims"]
    shared = sum(story.records[n]["profile"] in DERIVED + ("wire",) for n in story.present)
    credit_known = any(r["credit"] == "full" or r["profile"] == "wire" for r in story.records.values() if not r["absent"])
    for a in report["articles"]:
        record = story.records[os.path.basename(a["id"])]
        derivation, true = a["derivation"], record["profile"] in DERIVED + ("wire",)
        said = derivation["class"] != "non-derived"
        if true and shared < 2 and record["credit"] not in ("full", "own"):
            continue  # nothing here can tell
        tally["class", "both" if said and true else "said" if said else "true" if true else "neither"] += 1
        claims.append(("class", derivation["confidence"], said == true))
        if said != true and show == "class":
            print("CLASS %s %s said %s" % (record["file"], record["profile"], derivation["class"]))
        if not true or not said or record["profile"] == "wire":
            continue
        right = "right" if derivation["agency"] == record["agency"] else "undecided" if derivation["agency"] is None else "wrong"
        tally["agency", "credited" if credit_known else "no credit", right] += 1
        tally["credit", "right" if derivation["credited"] == record["credit"] else "wrong"] += 1
        if derivation["credited"] != record["credit"] and show == "credit":
            print("CREDIT %s said %s truth %s" % (record["file"], derivation["credited"], record["credit"]))
        if derivation["agency"] is not None:
            score_way(story, record, derivation, result, show)
    for edge in report["edges"]:
        if edge["kind"] == "copied" and edge["from_kind"] == "agency":
            record = story.records[os.path.basename(edge["to"])]
            claims.append(("edge", edge["confidence"], record["agency"] == edge["from"] and record["profile"] in DERIVED))


def similarity(sentence, rebuilt):
    """Of the longer of a sentence and the part of a rebuilt text that is like it: the words that are the same in order."""
    a, b = plain(sentence).split(), plain(rebuilt).split()
    blocks = [m for m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size]
    if not blocks:
        return 0
    first, last = blocks[0], blocks[-1]
    window = last.b + last.size - first.b
    return sum(m.size for m in blocks) / max(len(a), min(window, len(b)))


def score_wire(story, report, result, show):
    """Of a withheld wire: each of its sentences that a witness carries, and the nearest that was rebuilt."""
    wire = next(r for r in story.records.values() if r["profile"] == "wire")
    derived = [n for n in story.present if story.records[n]["profile"] in DERIVED]
    if not wire["absent"] or len(derived) < 2 or not any(story.records[n]["credit"] == "full" for n in derived):
        return
    name = os.path.basename(wire["file"])
    carried = collections.defaultdict(set)
    for n in derived:
        for m in range(len(story.records[n]["sentences"])):
            for f, i in story.roots[n, m]:
                if f == name:
                    carried[i].add(n)
    rebuilt = [r["text"] for s in report["sources"] if s["agency"] == wire["agency"] for r in s["reconstructed"]]
    for i in sorted(carried):
        text = wire["sentences"][i]["text"]
        best = max((similarity(text, r) for r in rebuilt), default=0)
        several = "several" if len(carried[i]) > 1 else "one"
        result["tally"]["wire", several, "witnessed"] += 1
        if best >= 0.5:
            result["tally"]["wire", several, "rebuilt"] += 1
            result["likeness"].append((several, best))
        if show == "wire" and best < 0.9:
            print("WIRE %s %.2f %s %s" % (wire["file"], best, " ".join(sorted(carried[i])), text))
    texts = [s["text"] for s in wire["sentences"]]
    for r in rebuilt:
        result["tally"]["wire", "all"] += 1
        result["tally"]["wire", "right"] += max(max(similarity(t, r), similarity(r, t)) for t in texts) >= 0.5


def score_story(job):
    binary, folder, records, show = job
    story, report = Story(records), run(binary, folder)
    result = dict(tally=collections.Counter(), claims=[], likeness=[])
    score_articles(story, report, result, show)
    score_wire(story, report, result, show)
    return result


def ratio(part, whole):
    return "%.3f (%d of %d)" % (part / max(1, whole), part, whole)


def calibration_error(claims):
    bins = collections.defaultdict(list)
    for _, confidence, right in claims:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    error = sum(abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins.values()) / max(1, len(claims))
    return error, {k: (len(b), sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b)) for k, b in sorted(bins.items())}


def tell(tally, claims, likeness):
    both, said, true = (tally["class", k] for k in ("both", "said", "true"))
    print("class    precision %s, recall %s, F1 %.3f" % (ratio(both, both + said), ratio(both, both + true), 2 * both / max(1, 2 * both + said + true)))
    for known in ("credited", "no credit"):
        print("agency   %-10s %s" % (known, ", ".join("%s %d" % (k, tally["agency", known, k]) for k in ("right", "undecided", "wrong"))))
    print("way      precision %s: through %s, direct %s" % (ratio(tally["way", "said right"], tally["way", "said"]), *(
        ratio(tally["way", "said %s right" % k], tally["way", "said " + k]) for k in ("through", "direct"))))
    kinds = ("direct", "through", "through, lost wire")
    print("way      recall %s" % ratio(sum(tally["way", k, "found"] for k in kinds), sum(tally["way", k, "evident"] for k in kinds)))
    for kind in kinds + ("direct, lost wire",):
        print("           %-20s %s, of %d articles" % (kind, ratio(tally["way", kind, "found"], tally["way", kind, "evident"]), tally["way", kind, "all"]))
    print("credit   %s" % ratio(tally["credit", "right"], tally["credit", "right"] + tally["credit", "wrong"]))
    print("wire     rebuilt %s, similarity %.3f; of what is rebuilt, the wire's: %s" % (
        ratio(*(sum(tally["wire", k, what] for k in ("one", "several")) for what in ("rebuilt", "witnessed"))),
        sum(x for _, x in likeness) / max(1, len(likeness)), ratio(tally["wire", "right"], tally["wire", "all"])))
    for several in ("one", "several"):
        near = [x for k, x in likeness if k == several]
        print("           %-8s witnesses: %s, similarity %.3f" % (several, ratio(tally["wire", several, "rebuilt"], tally["wire", several, "witnessed"]),
                                                                sum(near) / max(1, len(near))))
    for kind in ("class", "edge", "way", None):
        error, bins = calibration_error([c for c in claims if kind in (None, c[0])])
        print("calibration %-6s error %.3f: %s" % (kind or "all", error, "; ".join("%d: said %.2f right %.2f" % b for b in bins.values())))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--plant", required=True)
    parser.add_argument("--half", default="even")
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--show")
    parser.add_argument("--claims")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    tally, claims, likeness = collections.Counter(), [], []
    with tempfile.TemporaryDirectory() as folder, multiprocessing.Pool(2) as pool:
        for seed in range(int(first), int(last or first) + 1):
            stories = plant(options, seed, os.path.join(folder, str(seed)))
            for one in pool.imap(score_story, [(options.binary, f, r, options.show) for f, r in stories]):
                tally.update(one["tally"])
                claims += one["claims"]
                likeness += one["likeness"]
    tell(tally, claims, likeness)
    if options.claims:
        with open(options.claims, "w") as out:
            out.writelines("%s\t%.4f\t%d\n" % c for c in claims)


if __name__ == "__main__":
    main()
