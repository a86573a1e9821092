#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the main job takes beside "dot -Tpdf" on a graph of ten nodes, and how much memory. Prints; judges nothing.

usage: trace_vs_dot.py WIRETRACE [INPUT...]     (default: ../shared/seeds beside the checkout, else examples/story)
"""
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

ROUNDS = 15
GRAPH = "digraph g {\n" + "\n".join("  n%d [label=\"article %d\"]; n%d -> n%d;" % (i, i, i % 3, i) for i in range(3, 10)) + "\n}\n"


def timed(command):
    """(seconds, peak MiB) of one run."""
    began = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit("%s: exit %d" % (" ".join(command), os.waitstatus_to_exitcode(status)))
    return seconds, usage.ru_maxrss / 1024


def main():
    if len(sys.argv) < 2 or not shutil.which("dot"):
        sys.exit(__doc__ + "\nThis needs graphviz.")
    top = pathlib.Path(__file__).resolve().parents[2]
    seeds = top.parent / "shared" / "seeds"
    inputs = sys.argv[2:] or [str(seeds if seeds.is_dir() else top / "examples" / "story")]
    with tempfile.TemporaryDirectory() as folder:
        graph = pathlib.Path(folder) / "ten.dot"
        graph.write_text(GRAPH, encoding="utf-8")
        out = [a for e in ("svg", "pdf", "json") for a in ("-o", os.path.join(folder, "a." + e))]
        commands = {"trace": [sys.argv[1], "trace", "--quiet", *inputs, *out],
                    "dot": ["dot", "-Tpdf", "-o", os.path.join(folder, "dot.pdf"), str(graph)]}
        runs = {name: [] for name in commands}
        for command in commands.values():
            timed(command)  # once unmeasured, so that neither pays for a cold cache
        for _ in range(ROUNDS):
            for name, command in commands.items():
                runs[name].append(timed(command))
    median = {name: statistics.median(s for s, _ in r) for name, r in runs.items()}
    for name, r in runs.items():
        print("%-6s median %.3f s, least %.3f s, peak %.0f MiB (%d runs)" % (
            name, median[name], min(s for s, _ in r), max(m for _, m in r), len(r)))
    print("ratio  %.2f" % (median["trace"] / median["dot"]))


if __name__ == "__main__":
    main()
