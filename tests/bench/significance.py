#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""significance.py: whether E-values hold: between unrelated stories, about E alignments a run have an E-value of E and less.
Prints figures; judges nothing.

    significance.py [--build build/dev] [--base reuters21578.jsonl] [--half even] [--ecb ecbplus-dev.jsonl]

Runs of 10, 40 and 160 stories are drawn as fit_significance.py draws its own, with other seeds; with --ecb also runs of one
article of each topic.
"""
import argparse
import collections
import json
import pathlib
import random
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests" / "tools"))
from building import build_tool  # noqa: E402
from fit_significance import scores, unrelated  # noqa: E402

LEAST = 6.0
LEVELS = (.01, .1, 1, 10)
SIZES = {10: 24, 40: 12, 160: 4}


def of_topics(path, seed):
    topics = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            topics[article["topic"]].append("\n\n".join(article["sentences"]))
    rng = random.Random(seed)
    return [rng.choice(topics[topic]) for topic in sorted(topics)]


def tell(name, runs):
    """@runs: of each the E-values."""
    means = [sum(sum(e <= level for e in run) for run in runs) / len(runs) for level in LEVELS]
    print("%-24s %3d runs: %s" % (name, len(runs), ", ".join("E <= %g: %.2f" % pair for pair in zip(LEVELS, means))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/dev", help="a build with libwt_align.a")
    parser.add_argument("--base", default=TOP / "../shared/data/reuters21578.jsonl")
    parser.add_argument("--half", default="even")
    parser.add_argument("--ecb")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tool = build_tool("match_scores", options.build, folder)
        for size, n in SIZES.items():
            texts = [unrelated(options.base, options.half, 1000 + size + k, size) for k in range(n)]
            tell("%d stories" % size, [[e for _, e in scores(tool, t, LEAST)[0]] for t in texts])
        if options.ecb:
            texts = [of_topics(options.ecb, k) for k in range(24)]
            tell("one of each topic", [[e for _, e in scores(tool, t, LEAST)[0]] for t in texts])


if __name__ == "__main__":
    main()
