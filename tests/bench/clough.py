#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clough.py: degrees of reuse of whole documents, on the Corpus of Plagiarised Short Answers. Prints figures; judges nothing.

    clough.py --data DIR/clough-stevenson-dev [--build build/dev] [--show]

For an answer and its source, match_terms.c tells the terms of every pair of sentences. From the best pair of each sentence
of the answer come three numbers: how many sentences are to be expected to have their source there (the sum of the chances),
and the means, weighted by chance and words, of what is held in order and of what is held at all. An answer is 'non' below a
threshold of the first, 'heavy' below one of the second, 'light' below one of the third, else 'cut'. Each threshold is
fitted: of those with the fewest errors, the one a quarter of the way up, in logarithms. Counted with the thresholds fitted on all answers,
and with each answer left out of its own fit. The program itself claims less: see "Shared prose" in docs/method.md.
"""
import argparse
import csv
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests" / "tools"))
from building import build_tool  # noqa: E402

DEGREES = ["non", "heavy", "light", "cut"]


def coefficients():
    lines = (TOP / "analysis/data/relation-terms.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0]: float(line.split("\t")[1]) for line in lines if not line.startswith("#")}


def best_matches(lines, answer, weights):
    """By sentence of the answer: (chance, terms, words) of its best match."""
    rows = [line.split("\t") for line in lines]
    names = next(row[1:] for row in rows if row[0] == "terms")
    words = {row[2]: len(row[3].split()) for row in rows if row[0] == "sentence" and row[1].endswith(answer)}
    best = {}
    for _, a, a_sentences, b, b_sentences, fate, _, _, _, *values in (row for row in rows if row[0] == "match"):
        terms = dict(zip(names, map(float, values)))
        chance = 1 / (1 + math.exp(-sum(weights[name] * value for name, value in terms.items())))
        for sentence in (a_sentences if a.endswith(answer) else b_sentences).split(","):
            if fate != "part" and chance > best.get(sentence, (0,))[0]:
                best[sentence] = chance, terms, words[sentence]
    return list(best.values())


def scores(tool, source, answer, weights):
    """(sentences to be expected from the source; of these, the mean share in order, the mean share)."""
    with tempfile.TemporaryDirectory() as folder:
        for path in (source, answer):
            shutil.copy(path, folder)
        lines = subprocess.run([tool, folder], check=True, capture_output=True, text=True, errors="replace").stdout.splitlines()
    best = best_matches(lines, answer.name, weights)
    weight = sum(chance * words for chance, _, words in best) or 1.0
    means = (sum(chance * words * terms[name] for chance, terms, words in best) / weight for name in ("order", "share"))
    return sum(chance for chance, _, _ in best), *means


def threshold(below, above):
    """A value with the fewest of @below from it on and of @above below it."""
    values = sorted({*below, *above})
    cuts = [(max(a, 1e-6), max(b, 1e-6)) for a, b in zip(values, values[1:])]
    errors = [sum(x > a for x in below) + sum(x <= a for x in above) for a, _ in cuts]
    first = errors.index(min(errors))
    low, high = cuts[first]
    return math.exp(math.log(low) + (math.log(high) - math.log(low)) / 4)


def fit(answers):
    """The least of each of the three numbers for what is more than a degree, from the degrees that are still in question."""
    return [threshold([s[n] for d, s in answers if d in DEGREES[min(n, 1):n + 1]], [s[n] for d, s in answers if d in DEGREES[n + 1:]]) for n in range(3)]


def degree_of(score, thresholds):
    return next((DEGREES[n] for n in range(3) if score[n] < thresholds[n]), "cut")


def tell(name, said):
    right = sum(a == b for a, b in said)
    apart = sum((a == "non") == (b == "non") for a, b in said)
    print("%-28s non against the rest %d of %d, %.3f; four degrees %d of %d, %.3f" % (name, apart, len(said), apart / len(said), right, len(said), right / len(said)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/dev", help="a build with libwt_align.a")
    parser.add_argument("--show", action="store_true", help="print every answer")
    options = parser.parse_args()
    with open(options.data / "labels.csv", newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["Category"] != "orig"]
    weights, answers = coefficients(), []
    with tempfile.TemporaryDirectory() as folder:
        tool = build_tool("match_terms", options.build, folder)
        for row in rows:
            source = options.data / ("orig_task%s.txt" % row["Task"])
            answers.append((row["Category"], scores(tool, source, options.data / row["File"], weights)))
    left_out = [degree_of(s, fit(answers[:n] + answers[n + 1:])) for n, (_, s) in enumerate(answers)]
    for (degree, score), said, row in zip(answers, left_out, rows):
        if options.show:
            print("%-18s %-6s said %-6s sentences %.2f order %.3f share %.4f" % (row["File"], degree, said, *score))
    tell("fitted on all:", [(degree, degree_of(score, fit(answers))) for degree, score in answers])
    tell("each left out of its fit:", [(degree, said) for (degree, _), said in zip(answers, left_out)])


if __name__ == "__main__":
    main()
