#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long plain text takes to articles with sentences, beside "wc -w" on the same files. Prints; judges nothing.

usage: read_vs_wc.py [--build build/release] [--rounds 5] [--stories N] [--data ../shared/data]

The files are the Reuters stories, one a file, and one file of 50 MB made of their bodies. What is measured is
tests/tools/read_counts.c, linked with the build: reading and the text stage without credits and output. CPU is user and
system time; the runs of all programs take turns, and the medians are compared.
"""
import argparse
import json
import os
import pathlib
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
LIBRARIES = ["libwt_text.a", "libwt_ingest.a", "libwt_analysis_data_resource.a"]
PACKAGES = ["glib-2.0", "gio-2.0", "icu-i18n", "icu-uc", "libxml-2.0", "jansson", "libarchive", "libexttextcat"]
LARGE_BYTES = 50_000_000


def build_tool(build, folder):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *PACKAGES], check=True, capture_output=True, text=True)
    tool = folder / "read_counts"
    subprocess.run(
        ["cc", "-std=c11", "-D_GNU_SOURCE", "-O2", "-flto=auto", f"-I{TOP}/analysis/include", "-o", tool,
         TOP / "tests/tools/read_counts.c", *[build / name for name in LIBRARIES],
         *shlex.split(flags.stdout), "-lstemmer", "-lm"], check=True)
    return tool


def write_stories(path, folder, most):
    """Each story in a file of its own; all of their bodies, again and again, in one large file."""
    small = folder / "stories"
    small.mkdir()
    bodies = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            story = json.loads(line)
            if story.get("body") and len(bodies) < most:
                bodies.append(story["body"])
                text = "%s\n\n%s%s\n" % (story.get("title") or "", story.get("dateline") or "", story["body"])
                (small / ("%05d.txt" % len(bodies))).write_text(text, encoding="utf-8")
    large = folder / "large.txt"
    with large.open("w", encoding="utf-8") as out:
        n = 0
        while out.tell() < LARGE_BYTES:
            out.write(bodies[n % len(bodies)] + "\n\n")
            n += 1
    return small, large


def timed(command, environment):
    """(seconds of CPU, seconds of wall)"""
    began = time.perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    pid = os.posix_spawnp(command[0], command, {**os.environ, **environment}, file_actions=quiet)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit("%s: exit %d" % (command[0], os.waitstatus_to_exitcode(status)))
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - began


def compare(what, tool, inputs, files, folder, rounds):
    names = folder / "names"
    names.write_bytes(b"\0".join(os.fsencode(f) for f in files) + b"\0")
    wc = ["wc", "-w", "--files0-from=%s" % names]
    commands = {"read": ([str(tool), *map(str, inputs)], {}), "wc, C.UTF-8": (wc, {"LC_ALL": "C.UTF-8"}),
                "wc, C": (wc, {"LC_ALL": "C"})}
    runs = {name: [] for name in commands}
    for command in commands.values():
        timed(*command)  # once unmeasured, so that none pays for a cold cache
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(timed(*command))
    megabytes = sum(f.stat().st_size for f in files) / 1e6
    print("%s: %d files, %.0f MB" % (what, len(files), megabytes))
    cpu = {name: statistics.median(c for c, _ in r) for name, r in runs.items()}
    for name, r in runs.items():
        print("  %-12s CPU median %.2f s, wall median %.2f s" % (name, cpu[name], statistics.median(w for _, w in r)))
    print("  ratio of CPU: %.1f to wc in C.UTF-8, %.1f in C" % (cpu["read"] / cpu["wc, C.UTF-8"], cpu["read"] / cpu["wc, C"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/release")
    parser.add_argument("--data", type=pathlib.Path, default=TOP / "../shared/data")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--stories", type=int, default=100_000)
    arguments = parser.parse_args()
    stories = arguments.data / "reuters21578.jsonl"
    if not stories.is_file():
        sys.exit("%s is not there: nothing to measure" % stories)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        tool = build_tool(arguments.build.resolve(), folder)
        small, large = write_stories(stories, folder, arguments.stories)
        compare("many files", tool, [small], sorted(small.iterdir()), folder, arguments.rounds)
        compare("one large file", tool, [large], [large], folder, arguments.rounds)


if __name__ == "__main__":
    main()
