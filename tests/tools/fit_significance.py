#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits how often unrelated stories reach a score and writes analysis/data/significance.tsv.

    fit_significance.py [--build build/dev] [--seeds 1-6] [--base reuters21578.jsonl] [--half even]

Stories of six sentences and more are drawn whose titles have no word in common. match_scores.c, linked with an existing
build, aligns all sentences with all; the scores of the main parts from LEAST bits on are taken for a mixture of two
exponential distributions (expectation maximisation), which gives K and lambda of each. To be run again whenever the
weights of words or the alignment of words change.
"""
import argparse
import json
import math
import pathlib
import random
import re
import subprocess
import tempfile

from building import TOP, build_tool

LEAST = 8.0
LEAST_SENTENCES = 6
MOST_STORIES = 300


def paragraphs(body):
    return [re.sub(r"\s+", " ", p).strip() for p in re.split(r"\n    +|\n\n", body) if p.strip()]


def unrelated(base, half, seed, n):
    """Texts of at most n stories no two of whose titles share a word of four letters."""
    stories = []
    with open(base, encoding="utf-8") as lines:
        for line in lines:
            story = json.loads(line)
            if story.get("body") and (half == "all" or (story["id"] % 2 == 0) == (half == "even")):
                stories.append(story)
    random.Random(seed).shuffle(stories)
    used, texts = set(), []
    for story in stories:
        words = set(re.findall(r"[a-z]{4,}", (story["title"] or "").lower()))
        if len(texts) == n:
            break
        if words and not words & used and len(re.findall(r"[a-z][.?!]\s", story["body"])) >= LEAST_SENTENCES:
            used |= words
            texts.append("\n\n".join(paragraphs(story["body"])))
    return texts


def scores(tool, texts, least):
    """[(bits of the main part, E-value)] of all pairs of sentences, and the number of pairs of words."""
    lines = subprocess.run([tool, str(least)], input="\x1e".join(texts), check=True, capture_output=True, text=True).stdout.splitlines()
    rows = [line.split("\t") for line in lines]
    return [(float(row[0]), float(row[2])) for row in rows if len(row) == 3], next(float(row[1]) for row in rows if row[0] == "space")


def two_exponentials(excesses, rounds=500):
    """[(share, lambda)] of a mixture, the steeper first."""
    mean = sum(excesses) / len(excesses)
    parts = [(.9, 1.5 / mean), (.1, .3 / mean)]
    for _ in range(rounds):
        sums = [[0.0, 0.0] for _ in parts]
        for x in excesses:
            weights = [share * rate * math.exp(-rate * x) for share, rate in parts]
            for s, w in zip(sums, weights):
                s[0] += w / sum(weights)
                s[1] += x * w / sum(weights)
        parts = [(n / len(excesses), n / total) for n, total in sums]
    return sorted(parts, key=lambda part: -part[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/dev", help="a build with libwt_align.a")
    parser.add_argument("--base", default=TOP / "../shared/data/reuters21578.jsonl")
    parser.add_argument("--half", default="even")
    parser.add_argument("--seeds", default="1-6")
    parser.add_argument("--output", type=pathlib.Path, default=TOP / "analysis/data/significance.tsv")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    excesses, space = [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        tool = build_tool("match_scores", options.build, folder)
        for seed in range(int(first), int(last or first) + 1):
            found, compared = scores(tool, unrelated(options.base, options.half, seed, MOST_STORIES), LEAST)
            excesses += [bits - LEAST for bits, _ in found]
            space += compared
    lines = ["# Chance in the alignment of unrelated articles: source, K, lambda for a bit. Written by tests/tools/fit_significance.py from",
             "# %d alignments of %g bits and more in %.3g pairs of words." % (len(excesses), LEAST, space)]
    for name, (share, rate) in zip(("words", "phrases"), two_exponentials(excesses)):
        lines.append("%s\t%.4g\t%.4f" % (name, share * len(excesses) / space * math.exp(rate * LEAST), rate))
    options.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
