#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented story of examples/ comes out as its truth.json says: every class and every edge, and no other; as plain
text and in the other formats."""
import json
import pathlib

from checking import Check, agency_of, find_sentence, folded

LEAST_RIGHT = 0.9


def check_truth(check, truth):
    """The truth itself: each sentence it speaks of is in its article, once, and each wire sentence it names exists."""
    known = {"%s %d" % (a, n + 1) for a, wire in truth["wires"].items() for n in range(len(wire))}
    for agency, wire in truth["wires"].items():
        text = folded((check.source / "examples" / truth["agencies"][agency]["text"]).read_text(encoding="utf-8"))
        for sentence in wire:
            check.expect(text.count(sentence) == 1, "truth: %s does not hold: %s" % (agency, sentence))
    for article in truth["articles"]:
        text = folded((check.source / "examples" / article["path"]).read_text(encoding="utf-8"))
        for row in article["sentences"]:
            check.expect(text.count(row["begins"]) == 1, "truth: %s: found %d times: %s" % (
                article["path"], text.count(row["begins"]), row["begins"]))
            check.expect(set(row["from"]) <= known, "truth: %s: no such wire sentence: %s" % (article["path"], row["from"]))
    story = {"story/" + p.name for p in (check.source / "examples" / "story").glob("*.txt")}
    check.expect(story == {a["path"] for a in truth["articles"]}, "truth: the articles are not those of examples/story")


def check_article(check, truth, article):
    found = {"class": article["derivation"]["class"], "agency": article["derivation"]["agency"],
             "credited": article["derivation"]["credited"], "published_reliable": article["published"]["reliable"]}
    for field, value in found.items():
        check.expect(value == truth[field], "%s: %s is %s, not %s" % (truth["path"], field, value, truth[field]))
    if truth["published_reliable"]:
        date = article["published"]["date"]
        check.expect(date == truth["published"], "%s: published %s, not %s" % (truth["path"], date, truth["published"]))


def edge_key(source, target, kind):
    """Copying has a direction. A quotation that both heard has none, nor has what is undecided: their ends are a pair."""
    return (source, target, kind) if kind == "copied" else (*sorted([source, target]), kind)


def check_edges(check, truth, report):
    wanted = {edge_key(e["from"], e["to"], e["kind"]) for e in truth["edges"]}
    found = set()
    for edge in report["edges"]:
        ends = [str(edge[end]).removeprefix("examples/") for end in ("from", "to")]
        if edge["kind"] == "copied":
            ends[0] = agency_of(edge["from"], report).removeprefix("examples/")
        found.add(edge_key(*ends, edge["kind"]))
    for edge in sorted(wanted | found):
        check.expect(edge in found, "no edge %s -> %s (%s)" % edge)
        check.expect(edge in wanted, "an edge too many: %s -> %s (%s)" % edge)


def check_sentences(check, truth, article):
    """(right, of) over the sentences; an own sentence held to be copied is a fault by itself."""
    right = 0
    for row in truth["sentences"]:
        sentence = find_sentence(article, row["begins"])
        if not check.expect(sentence is not None, "%s: no sentence begins: %s" % (truth["path"], row["begins"])):
            continue
        origin = sentence["origin"]
        copied = origin["relation"] in ("verbatim", "edited", "rewritten") and origin["agency"] is not None
        own = not row["from"] and truth["class"] != "is-wire"
        check.expect(not (own and copied), "%s: its own, but held to be %s's: %s" % (truth["path"], origin["agency"], row["begins"]))
        fits = origin["agency"] == row["agency"] or row["relation"] == "quotation"
        fits = fits and (truth["class"] == "is-wire" or article_lost(row) or origin["relation"] == row["relation"])
        right += fits
        if not fits:
            print("differs: %s: %s %s, not %s %s: %s" % (truth["path"], origin["agency"], origin["relation"], row["agency"],
                                                        row["relation"], row["begins"]))
    return right, len(truth["sentences"])


def article_lost(row):
    """Of a wire that is not among the articles only witnesses can be compared, so the relation to it is not seen."""
    return any(f.startswith("ACV ") for f in row["from"])


def check_sources(check, truth, report):
    for agency, wire in truth["agencies"].items():
        source = next((s for s in report["sources"] if s["agency"] == agency), None)
        if not check.expect(source is not None, "no source %s" % agency):
            continue
        present = (source["present"] or "").removeprefix("examples/") or None
        wanted = wire["text"] if wire["among_the_articles"] else None
        check.expect(present == wanted, "%s: its own text is %s, not %s" % (agency, present, wanted))
        if not wire["among_the_articles"]:
            check.expect(source["reconstructed"], "%s: nothing of its text was rebuilt" % agency)
            rebuilt = sum(any(len(set(folded(r["text"]).split()) & set(s.split())) > 0.7 * len(s.split())
                              for r in source["reconstructed"]) for s in truth["wires"][agency])
            print("%s: %d of the %d sentences of its withheld text were rebuilt" % (agency, rebuilt, len(truth["wires"][agency])))


def named_as_in_truth(report):
    """The same report with the articles of the twins called by the files of story/ that they are twins of."""
    text = json.dumps(report)
    for article in report["articles"]:
        stem = pathlib.PurePosixPath(article["path"]).stem
        text = text.replace(json.dumps(article["id"]), json.dumps("examples/story/%s.txt" % stem))
    return json.loads(text)


def check_folder(check, truth, folder):
    print(folder + ":")
    report = named_as_in_truth(check.trace("--add", "examples/agencies.xml", folder))
    articles = {a["id"].removeprefix("examples/"): a for a in report["articles"]}
    check.expect(set(articles) == {a["path"] for a in truth["articles"]}, "the articles read are %s" % sorted(articles))
    right = total = 0
    for row in truth["articles"]:
        if row["path"] in articles:
            check_article(check, row, articles[row["path"]])
            fits, of = check_sentences(check, row, articles[row["path"]])
            right, total = right + fits, total + of
    check_edges(check, truth, report)
    check_sources(check, truth, report)
    print("sentences: %d of %d as in the truth" % (right, total))
    check.expect(right >= LEAST_RIGHT * total, "%s: %d of %d sentences are as in the truth" % (folder, right, total))


def main():
    check = Check(__doc__)
    truth = json.loads((check.source / "examples" / "truth.json").read_text(encoding="utf-8"))
    check_truth(check, truth)
    for folder in ("examples/story", "examples/formats"):
        check_folder(check, truth, folder)
    check.finish("examples")


if __name__ == "__main__":
    main()
