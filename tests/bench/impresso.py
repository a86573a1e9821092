#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""impresso.py: which agency an article of an old newspaper, read by OCR, is from. Prints figures; judges nothing.

    impresso.py --binary WIRETRACE --data FOLDER [--errors]

FOLDER holds newsagency-data-*-{de,fr}.tsv: a token a line, header comments with date and the agencies that each article
is from, as Wikidata ids. Each article is printed as it stood, line by line, and read by 'wiretrace read'.

What counts as the source of an article: the agency of each of its credits but those of pictures. An inline credit
("l'agence ... annonce") counts, since these papers print a dispatch and say so in its first sentence.
  sources     (article, agency) pairs, micro-averaged. An article's agency that has no Wikidata id in the data ("unk",
              "NIL") is left out; so is, in such an article only, what is found of agencies that the data never names.
  mentions    the agencies that are marked in the text against the credits of all kinds, counted for each article and
              agency: it is not compared where in the article they stand.
Agencies are compared by the Wikidata ids of analysis/data/agencies.xml.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

AGENCIES = pathlib.Path(__file__).resolve().parents[2] / "analysis" / "data" / "agencies.xml"
LANGUAGES = ("fr", "de")
MARK = "B-org.ent.pressagency."
TOKEN, FINE, LINK, RENDER = 0, 3, 7, 9


class Article:
    """An article of the data: what its header says, and its tokens as lists of columns."""

    def __init__(self, language):
        self.language = language
        self.header = {}
        self.tokens = []

    def text(self):
        """As it was printed: lines, and a blank behind each token but where the data says that there is none."""
        parts = ["date %s\n\n" % self.header["date"]]
        for token in self.tokens:
            render = token[RENDER].split("|")
            parts += [token[TOKEN], "\n" if "EndOfLine" in render else "" if "NoSpaceAfter" in render else " "]
        return "".join(parts)

    def sources(self):
        return [name for name in self.header["news-agency-as-source"].split(", ") if name != "_"]

    def mentions(self):
        return [token[LINK] for token in self.tokens if token[FINE].startswith(MARK) and token[LINK][0] == "Q"]


def read_articles(path):
    articles = []
    language = path.stem.rsplit("-", 1)[1]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            name, _, value = line[2:].partition(" = ")
            if name == "language":
                articles.append(Article(language))
            if articles and name != "global.columns":
                articles[-1].header[name] = value
        elif line and not line.startswith("TOKEN\t"):
            articles[-1].tokens.append(line.split("\t"))
    return articles


def wikidata_ids():
    """Each agency's id to its Wikidata id, or to the id itself where it has none."""
    agencies = xml.etree.ElementTree.parse(AGENCIES).getroot()
    return {a.get("id"): a.get("wikidata", a.get("id")) for a in agencies.iter("agency")}


def read_credits(binary, articles):
    """For each article the list of (agency, kind, text) of the credits that name one."""
    ids = wikidata_ids()
    with tempfile.TemporaryDirectory(prefix="wiretrace-bench-") as folder:
        names = ["%04d.txt" % n for n in range(len(articles))]
        for name, article in zip(names, articles):
            pathlib.Path(folder, name).write_text(article.text(), encoding="utf-8")
        done = subprocess.run([str(binary), "read", "--quiet", "--format", "json"] + names, cwd=folder, check=True,
                              stdout=subprocess.PIPE)
    found = {record["id"]: record["credits"] for record in map(json.loads, done.stdout.splitlines())}
    return [[(ids.get(c["agency"], c["agency"]), c["kind"], c["text"]) for c in found[name] if c["agency"]] for name in names]


class Tally:
    """True and false positives and false negatives."""

    def __init__(self):
        self.right = self.false = self.missed = 0

    def add(self, right, false, missed):
        self.right += right
        self.false += false
        self.missed += missed

    def precision(self):
        return self.right / max(1, self.right + self.false)

    def recall(self):
        return self.right / max(1, self.right + self.missed)

    def f1(self):
        return 2 * self.right / max(1, 2 * self.right + self.false + self.missed)

    def __str__(self):
        return "F1 %.3f  precision %.3f  recall %.3f  (right %d, false %d, missed %d)" % (
            self.f1(), self.precision(), self.recall(), self.right, self.false, self.missed)


def tell_errors(article, false, missed, credits):
    for agency in sorted(false):
        for credit in credits:
            if credit[0] == agency:
                print("false  %s %s %s: %s" % (article.header["document_id"], agency, credit[1], credit[2]))
    for agency in sorted(missed):
        print("missed %s %s; found %s" % (article.header["document_id"], agency, credits))


def score(binary, folder, errors=False):
    """What the program makes of the data in a folder: tallies by ("sources" or "mentions", language or "all")."""
    articles = [a for path in sorted(pathlib.Path(folder).glob("newsagency-data-*-*.tsv")) for a in read_articles(path)]
    named = {source for article in articles for source in article.sources() if source[0] == "Q"}
    tallies = collections.defaultdict(Tally)
    for article, credits in zip(articles, read_credits(binary, articles)):
        sources = set(article.sources())
        wanted = {s for s in sources if s[0] == "Q" and s[1:].isdigit()}
        found = {agency for agency, kind, _ in credits if kind != "photo"}
        if sources - wanted:
            found &= named
        mentions = collections.Counter(article.mentions())
        marked = collections.Counter(agency for agency, _, _ in credits)
        for part in (article.language, "all"):
            tallies["sources", part].add(len(wanted & found), len(found - wanted), len(wanted - found))
            tallies["mentions", part].add((mentions & marked).total(), (marked - mentions).total(), (mentions - marked).total())
        if errors:
            tell_errors(article, found - wanted, wanted - found, credits)
    return tallies


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--errors", action="store_true", help="list what is false and what is missed")
    options = parser.parse_args()
    tallies = score(options.binary.resolve(), options.data, options.errors)
    if not tallies:
        sys.exit("no newsagency-data-*.tsv in %s" % options.data)
    for what in ("sources", "mentions"):
        for part in LANGUAGES + ("all",):
            print("%-8s %-3s  %s" % (what, part, tallies[what, part]))


if __name__ == "__main__":
    main()
