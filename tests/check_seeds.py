#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five real articles, labelled by hand and kept beside the checkout, come out as their labels say."""
import csv

from checking import Check, agency_of, find_sentence, folded

LEAST_KINDS = 0.95
LEAST_PARTNERS = 0.95
LEAST_RELATIONS = 0.90
SCALE = ["none", "quotation", "rewritten", "edited", "verbatim"]
COPIED = {("AP", "000"), ("AP", "001"), ("AP", "003"), ("AFP", "004")}
UNLABELLED = "000"


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(article_id):
    return article_id.rsplit("/", 1)[-1][:3]


def check_article(check, gold, article):
    derivation = article["derivation"]
    wanted = {"class": gold["class"], "agency": gold["agency"], "credited": gold["credit_given"].split(":")[0].split()[0]}
    for field, value in wanted.items():
        check.expect(derivation[field] == value, "%s: %s is %s, not %s" % (gold["article"], field, derivation[field], value))
    reliable = gold["published_reliable"].startswith("yes")
    published = article["published"]
    check.expect(published["reliable"] == reliable, "%s: the date's reliability is %s" % (gold["article"], published["reliable"]))
    if reliable:
        check.expect(published["date"] == gold["published"], "%s: published %s" % (gold["article"], published["date"]))


def check_edges(check, report):
    found = {(agency_of(e["from"], report), number(e["to"])) for e in report["edges"] if e["kind"] == "copied"}
    for source, target in sorted(COPIED | found):
        check.expect((source, target) in found, "no copied edge %s -> %s" % (source, target))
        check.expect((source, target) in COPIED, "a copied edge too many: %s -> %s" % (source, target))


def check_reconstruction(check, report):
    source = next((s for s in report["sources"] if s["agency"] == "AP"), None)
    if not check.expect(source is not None and source["present"] is None, "AP is not a lost wire"):
        return
    witnesses = {number(w["article"]) for r in source["reconstructed"] for w in r["witnesses"]}
    check.expect(witnesses == {"000", "001", "003"}, "AP is rebuilt from %s" % sorted(witnesses))


def tell(name, right, total, least, check):
    share = right / total if total else 0
    print("%-22s %d of %d, %.3f (at least %.2f)" % (name, right, total, share, least))
    check.expect(share >= least, "%s: %.3f" % (name, share))


def sentence_keys(gold, articles, check):
    """For each gold row its place: (article, n), and None where no reported sentence begins so."""
    places = {}
    for row in gold:
        sentence = find_sentence(articles[row["article"]], row["begins"])
        places[(row["article"], row["begins"])] = (row["article"], sentence["n"]) if sentence else None
        if sentence is None:
            print("row: %s: no sentence begins: %s" % (row["article"], row["begins"]))
    return places


def check_kinds(check, gold, articles):
    right = 0
    for row in gold:
        sentence = find_sentence(articles[row["article"]], row["begins"])
        kind = sentence["kind"] if sentence else None
        right += kind == row["kind"]
        if sentence and kind != row["kind"]:
            print("row: %s: kind %s, not %s: %s" % (row["article"], kind, row["kind"], row["begins"]))
    tell("block kind", right, len(gold), LEAST_KINDS, check)


def check_partners(check, gold, articles, report, places):
    wanted = set()
    for row in gold:
        for partner in [] if row["partners"] == "-" else row["partners"].split(" | "):
            article, begins = partner.split(":", 1)
            sentence = find_sentence(articles[article], begins)
            wanted.add(frozenset([places[(row["article"], row["begins"])], (article, sentence["n"]) if sentence else (article, begins)]))
    found = set()
    for alignment in report["alignments"]:
        a, b = number(alignment["a"]["article"]), number(alignment["b"]["article"])
        if UNLABELLED in (a, b) or alignment["relation"] == "none":
            continue
        found |= {frozenset([(a, m), (b, n)]) for m in alignment["a"]["sentences"] for n in alignment["b"]["sentences"]}
    texts = {(n, s["n"]): s["text"][:40] for n, a in articles.items() for s in a["sentences"]}
    for pair in wanted ^ found:
        print("pair %s: %s" % ("missed" if pair in wanted else "too many",
                               " | ".join(sorted("%s:%s" % (p[0], texts.get(p, p[1])) if p else "no such sentence" for p in pair))))
    both = len(wanted & found)
    tell("partners, precision", both, len(found), LEAST_PARTNERS, check)
    tell("partners, recall", both, len(wanted), LEAST_PARTNERS, check)


def relation_of(article, n, report):
    """The relation to the best partner among the labelled articles: the labels know of no other."""
    best = "none"
    for alignment in report["alignments"]:
        ends = [(number(alignment[side]["article"]), alignment[side]["sentences"]) for side in "ab"]
        if UNLABELLED in (ends[0][0], ends[1][0]):
            continue
        if any(a == article and n in sentences for a, sentences in ends):
            best = max(best, alignment["relation"], key=SCALE.index)
    return best


def check_relations(check, gold, report, places):
    right = 0
    for row in gold:
        place = places[(row["article"], row["begins"])]
        found = relation_of(*place, report) if place else None
        wanted = row["relation"].lstrip("~")
        slack = 1 if row["relation"].startswith("~") else 0
        fits = found is not None and abs(SCALE.index(found) - SCALE.index(wanted)) <= slack
        right += fits
        if place and not fits:
            print("row: %s: relation %s, not %s: %s" % (row["article"], found, row["relation"], row["begins"]))
    tell("relation", right, len(gold), LEAST_RELATIONS, check)
    aligned = [r for r in gold if r["relation"] != "none"]
    fits = sum(1 for r in aligned if places[(r["article"], r["begins"])] and abs(
        SCALE.index(relation_of(*places[(r["article"], r["begins"])], report)) - SCALE.index(r["relation"].lstrip("~")))
        <= r["relation"].startswith("~"))
    print("%-22s %d of %d, of the rows with a partner" % ("relation", fits, len(aligned)))


def main():
    check = Check(__doc__)
    if not (check.shared / "seeds").is_dir() or not (check.shared / "gold" / "seeds.tsv").is_file():
        check.skip("no ../shared")
    gold = [{k: folded(v) for k, v in row.items()} for row in rows_of(check.shared / "gold" / "seeds.tsv")]
    report = check.trace("../shared/seeds")
    articles = {number(a["id"]): a for a in report["articles"]}
    for row in rows_of(check.shared / "gold" / "seeds-articles.tsv"):
        check_article(check, row, articles[row["article"]])
    check_edges(check, report)
    check_reconstruction(check, report)
    places = sentence_keys(gold, articles, check)
    check_kinds(check, gold, articles)
    check_partners(check, gold, articles, report, places)
    check_relations(check, gold, report, places)
    check.finish("seeds")


if __name__ == "__main__":
    main()
