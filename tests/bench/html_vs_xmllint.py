#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes to read web pages to articles with sentences, beside parsing them with xmllint. Prints; judges nothing.

Both get the same files, in turns; the figures are medians of processor time (user and system) and of time on the clock.

usage: html_vs_xmllint.py WIRETRACE [FILE...]     (default: the pages of ../shared/data/html-dev beside the checkout)
"""
import os
import pathlib
import shutil
import statistics
import sys
import time

ROUNDS = 7


def timed(command):
    """(processor seconds, seconds on the clock) of one run."""
    quiet = [(os.POSIX_SPAWN_OPEN, n, os.devnull, os.O_WRONLY, 0) for n in (1, 2)]
    began = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, _, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - began


def main():
    if len(sys.argv) < 2 or not shutil.which("xmllint"):
        sys.exit(__doc__ + "\nThis needs xmllint.")
    pages = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "html-dev" / "pages"
    files = sys.argv[2:] or sorted(str(p) for p in pages.iterdir())
    commands = {"wiretrace": [sys.argv[1], "read", "-q", "--format", "json", *files],
                "xmllint": ["xmllint", "--html", "--noout", *files]}
    runs = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            runs[name].append(timed(command))
    median = {name: [statistics.median(r[n] for r in found) for n in (0, 1)] for name, found in runs.items()}
    for name, (processor, clock) in median.items():
        print("%-10s processor %.3f s, clock %.3f s (medians of %d)" % (name, processor, clock, ROUNDS))
    print("ratio      processor %.2f, clock %.2f" % tuple(median["wiretrace"][n] / median["xmllint"][n] for n in (0, 1)))


if __name__ == "__main__":
    main()
