#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_languages.py: the languages that are promised, from the text to the trace.

languages/articles.json has in each language an invented wire, sentences of a paper's own and an article that is
independent of both. Checked: the language of each is told; of single sentences and of texts in two languages a wrong one
is never told; three sentences that a paper took from the wire are found, and nothing is between independent articles.
"""
import json
import os

from checking import Check

COPIED = (0, 1, 3)


def articles_of(code, parts):
    """(name, headline and paragraphs) of the three articles; no headline, so that nothing else is shared."""
    own = parts["own"]
    paper = [own[0]] + [parts["wire"][n] for n in COPIED[:2]] + [own[1]] + [parts["wire"][COPIED[2]]]
    return {"wire-%s.txt" % code: parts["wire"], "paper-%s.txt" % code: paper, "other-%s.txt" % code: parts["other"]}


class Folder:
    """Some files, and the language that is told of each."""

    def __init__(self, check, name):
        self.check = check
        self.path = check.folder / name
        self.path.mkdir()

    def write(self, name, paragraphs):
        (self.path / name).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")

    def languages(self):
        done = self.check.run("read", "--quiet", "--format", "json", self.path)
        articles = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
        return {os.path.basename(a["path"]): a.get("language") for a in articles}


def check_articles(check, data):
    folder = Folder(check, "articles")
    for code, parts in data.items():
        for name, paragraphs in articles_of(code, parts).items():
            folder.write(name, paragraphs)
    told = folder.languages()
    right = 0
    for name, language in sorted(told.items()):
        expected = name[:-4].split("-")[1]
        right += language == expected
        check.expect(language == expected, "%s: its language is %s, not %s" % (name, expected, language))
    check.expect(len(told) == 3 * len(data), "articles were lost: %d" % len(told))
    print("language of articles: %d of %d" % (right, len(told)))


def check_single_sentences(check, data):
    folder = Folder(check, "sentences")
    for code, parts in data.items():
        for n, sentence in enumerate(parts["wire"] + parts["own"] + parts["other"]):
            folder.write("%s-%02d.txt" % (code, n), [sentence])
    told = folder.languages()
    right = sum(language == name[:2] for name, language in told.items())
    for name, language in sorted(told.items()):
        check.expect(language in (None, name[:2]), "%s: one sentence is taken for %s" % (name, language))
    print("language of single sentences: %d of %d, the rest untold" % (right, len(told)))


def check_mixed(check, data):
    """Two languages, as many sentences of each: none is told, or one of the two."""
    folder = Folder(check, "mixed")
    codes = sorted(data)
    for a, b in zip(codes, codes[1:]):
        pairs = zip(data[a]["wire"], data[b]["wire"])
        folder.write("%s-%s.txt" % (a, b), [sentence for pair in pairs for sentence in pair])
    for name, language in sorted(folder.languages().items()):
        check.expect(language is None or language in name[:-4].split("-"), "%s: taken for %s" % (name, language))


def partners(report, a, b):
    """The pairs of sentences that are aligned between two articles, counted from 1."""
    found = []
    for alignment in report["alignments"]:
        ends = {os.path.basename(alignment[side]["article"]): alignment[side]["sentences"] for side in "ab"}
        if set(ends) == {a, b}:
            found.append((ends[a], ends[b]))
    return sorted(found)


def check_trace(check, code, parts):
    folder = Folder(check, "trace-" + code)
    articles = articles_of(code, parts)
    wire, paper, other = articles
    for name, paragraphs in articles.items():
        folder.write(name, paragraphs)
    report = check.trace(*[folder.path / name for name in articles])
    found = partners(report, wire, paper)
    check.expect(found == [([1], [2]), ([2], [3]), ([4], [5])], "%s: wire and paper share %s" % (code, found))
    for name in (wire, paper):
        found = partners(report, name, other)
        check.expect(not found, "%s: %s and %s share %s" % (code, name, other, found))
    for article in report["articles"]:
        kinds = [sentence["kind"] for sentence in article["sentences"]]
        expected = len(articles[os.path.basename(article["path"])])
        check.expect(kinds == ["body"] * expected, "%s: %s is read as %s" % (code, article["path"], kinds))


def main():
    check = Check(__doc__)
    data = json.loads((check.source / "tests" / "languages" / "articles.json").read_text(encoding="utf-8"))
    check_articles(check, data)
    check_single_sentences(check, data)
    check_mixed(check, data)
    for code, parts in data.items():
        check_trace(check, code, parts)
    check.finish("languages")


main()
