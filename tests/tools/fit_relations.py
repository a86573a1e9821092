#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits what a match of two sentences must show and writes analysis/data/relation-terms.tsv.

    fit_relations.py [--build build/dev] [--seeds 101-108] [--half even] [--output FILE]

plant.py makes stories of which it is known which sentences have a common source. Real editors change more than it does:
so two in five of the sentences that were taken over are worn further, to one to three pieces in any order, with words of other
stories between them. match_terms.c, linked with an existing
build, tells the terms of every match between two articles that the program looks at; logistic regression (maximum
likelihood with a small quadratic penalty, by Newton's method) finds what each term is worth. Cross-validation goes over
stories: a story is judged by coefficients that were fitted without it. To be run again whenever the terms, the weights
of words or the alignment of words change; one term, near, depends on what is taken by the table that there is, so
run it twice then.
"""
import argparse
import collections
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from building import TOP, build_tool

PENALTY = 1.0
FOLDS = 5
AGAINST = ("numbers",)
WORN_SHARE = 0.4

sys.path.insert(0, str(TOP / "tests" / "bench"))
import planted  # noqa: E402


class Match:
    def __init__(self, story, fields, truth, numbers):
        a, a_sentences, b, b_sentences, self.fate, self.relation, confidence, prose, *terms = fields
        self.story, self.prose, self.confidence = story, prose == "1", float(confidence)
        self.terms = [float(t) for t in terms]
        self.places = [(a, n) for n in a_sentences.split(",")], [(b, n) for n in b_sentences.split(",")]
        a_numbers, b_numbers = ([m for place in side for m in numbers[place]] for side in self.places)
        self.right = truth.related(pathlib.PurePath(a).name, a_numbers, pathlib.PurePath(b).name, b_numbers)


def read_matches(lines, truths):
    """Matches, and the names of their terms. @truths: by folder."""
    matches, names, story, numbers, texts = [], [], None, {}, {}
    for line in lines:
        kind, *fields = line.rstrip("\n").split("\t")
        if kind == "story":
            story = fields[0]
        elif kind == "sentence":
            article, n, text = fields
            numbers[article, n] = truths[story].numbers(pathlib.PurePath(article).name, text)
            texts[article, n] = text
        elif kind == "match":
            matches.append(Match(story, fields, truths[story], numbers))
            matches[-1].texts = [" / ".join(texts[p] for p in side) for side in matches[-1].places]
        elif kind == "terms":
            names = fields
    return matches, names


def worn(text, foreign, rng):
    """A sentence of which one to three pieces are left, with foreign words, but no numbers, around them and within."""
    words = text.split()
    cuts = sorted(rng.sample(range(1, len(words)), min(len(words) - 1, rng.randint(1, 3))))
    pieces = [words[i:j] for i, j in zip([0] + cuts, cuts + [len(words)])]
    if len(pieces) > 2 or rng.random() < .3:
        pieces.remove(min(pieces, key=len) if rng.random() < .7 else rng.choice(pieces))
    if rng.random() < .3:
        rng.shuffle(pieces)
    rate, out = rng.uniform(0, .25), []
    for piece in pieces:
        other = [word for word in rng.choice(foreign).split() if not re.search(r"\d", word)] or ["and"]
        start = rng.randrange(len(other))
        out += other[start:start + rng.randint(0, 6)]
        out += [rng.choice(other) if rng.random() < rate else word for word in piece]
    return " ".join(out).rstrip(".,;") + "."


def wear(path, records, foreign, rng):
    """Wears sentences of a story's articles, in the files and in the truth."""
    for record in records:
        file = pathlib.Path(path, os.path.basename(record["file"]))
        if record["absent"] or record["profile"] == "wire":
            continue
        text = file.read_text(encoding="utf-8")
        for sentence in record["sentences"]:
            if not sentence["from"] or sentence["op"] == "quotation" or len(sentence["text"].split()) < 8 or rng.random() > WORN_SHARE:
                continue
            new = worn(sentence["text"], foreign, rng)
            text = text.replace(sentence["text"], new, 1)
            sentence["text"] = new
        file.write_text(text, encoding="utf-8")


def gather(options, seeds, tool, folder):
    """Matches of planted stories, and the names of their terms."""
    matches, names = [], []
    for seed in seeds:
        stories = planted.plant(options, seed, str(folder / str(seed)))
        foreign = [s["text"] for _, records in stories for r in records if r["profile"] == "independent" for s in r["sentences"]]
        for path, records in stories:
            wear(path, records, foreign, random.Random("%d %s" % (seed, os.path.basename(path))))
        truths = {path: planted.Story(records) for path, records in stories}
        lines = subprocess.run([tool, *truths], check=True, capture_output=True, text=True, errors="replace").stdout.splitlines()
        found, names = read_matches(lines, truths)
        matches += found
    return matches, names


def chance(coefficients, terms):
    return 1 / (1 + math.exp(-max(-40, min(40, sum(c * t for c, t in zip(coefficients, terms))))))


def solve(matrix, vector):
    """Gaussian elimination with the largest pivot."""
    n = len(vector)
    rows = [list(row) + [v] for row, v in zip(matrix, vector)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            for c in range(i, n + 1):
                rows[r][c] -= factor * rows[i][c]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][c] * out[c] for c in range(i + 1, n))) / rows[i][i]
    return out


def fit(samples, n_terms, rounds=12):
    """Coefficients by Newton's method. @samples: (terms, right, weight). The constant, the first, is not penalised."""
    coefficients = [0.0] * n_terms
    for _ in range(rounds):
        gradient = [-PENALTY * c for c in coefficients]
        curvature = [[PENALTY if i == j else 0.0 for j in range(n_terms)] for i in range(n_terms)]
        gradient[0], curvature[0][0] = 0.0, 1e-9
        for terms, right, weight in samples:
            p = chance(coefficients, terms)
            error, spread = weight * (right - p), weight * max(1e-9, p * (1 - p))
            for i, x in enumerate(terms):
                gradient[i] += error * x
                row = curvature[i]
                for j in range(i + 1):
                    row[j] += spread * x * terms[j]
        for i in range(n_terms):
            for j in range(i):
                curvature[j][i] = curvature[i][j]
        step = solve(curvature, gradient)
        coefficients = [c + s for c, s in zip(coefficients, step)]
        if max(abs(s) for s in step) < 1e-3:
            break
    return coefficients


def fit_with_signs(samples, names):
    """As fit(), with the terms left out that would then count the wrong way round: stories that were made are no proof that
    what speaks for a copy anywhere else speaks against it."""
    used = list(range(len(names)))
    while True:
        coefficients = fit([([terms[i] for i in used], right, weight) for terms, right, weight in samples], len(used))
        wrong = [(abs(c), i) for c, i in zip(coefficients, used) if i > 0 and (c > 0) == (names[i] in AGAINST)]
        if not wrong:
            found = dict(zip(used, coefficients))
            return [found.get(i, 0.0) for i in range(len(names))]
        used.remove(max(wrong)[1])


def condensed(matches):
    """Equal samples once, with their number as weight, and of the many that share hardly anything one in eight."""
    matches = [m for n, m in enumerate(matches) if m.right or m.terms[1] > .3 or n % 8 == 0]
    counts = collections.Counter()
    for m in matches:
        counts[tuple(m.terms), m.right] += 1 if m.right or m.terms[1] > .3 else 8
    return [(list(terms), float(right), float(n)) for (terms, right), n in counts.items()]


def cross_validate(matches, names):
    """[(chance, match)], each by coefficients fitted without its story's fold."""
    stories = sorted({m.story for m in matches})
    fold_of = {story: k % FOLDS for k, story in enumerate(stories)}
    judged = []
    for fold in range(FOLDS):
        coefficients = fit_with_signs(condensed(m for m in matches if fold_of[m.story] != fold), names)
        judged += [(chance(coefficients, m.terms), m) for m in matches if fold_of[m.story] == fold]
    return judged


def tell(judged):
    loss = -sum(math.log(max(1e-12, p if m.right else 1 - p)) for p, m in judged) / len(judged)
    print("held back: %d matches, %d right, log loss %.5f" % (len(judged), sum(m.right for _, m in judged), loss), file=sys.stderr)
    for least in (.3, .5, .7, .8, .9):
        said = [m for p, m in judged if p >= least]
        right = sum(m.right for m in said)
        print("  from %.1f: precision %.4f (%d), recall %.4f" % (least, right / max(1, len(said)), len(said), right / max(1, sum(m.right for _, m in judged))),
              file=sys.stderr)
    bins = collections.defaultdict(list)
    for p, m in judged:
        bins[min(9, int(10 * p))].append((p, m.right))
    print("  calibration: " + ", ".join("%.2f:%.2f (%d)" % (sum(p for p, _ in b) / len(b), sum(r for _, r in b) / len(b), len(b)) for _, b in sorted(bins.items())),
          file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/dev", help="a build with libwt_align.a")
    parser.add_argument("--plant", default=TOP / "../shared/tools/plant.py")
    parser.add_argument("--seeds", default="101-108")
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--half", default="even")
    parser.add_argument("--output", type=pathlib.Path, default=TOP / "analysis/data/relation-terms.tsv")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        matches, names = gather(options, range(int(first), int(last or first) + 1), build_tool("match_terms", options.build, folder), folder)
    matches = [m for m in matches if m.fate != "taken" or all(len(side) == 1 for side in m.places)]
    tell(cross_validate(matches, names))
    coefficients = fit_with_signs(condensed(matches), names)
    comment = "# What each term of analysis/align/terms.h is worth in the logarithm of the odds. Written by tests/tools/fit_relations.py:\n# %d matches of %d stories.\n" % (
        len(matches), len({m.story for m in matches}))
    options.output.write_text(comment + "".join("%s\t%.4f\n" % pair for pair in zip(names, coefficients)), encoding="utf-8")


if __name__ == "__main__":
    main()
