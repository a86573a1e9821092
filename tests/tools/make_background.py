#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts in how many news articles each normalised word occurs and writes analysis/data/background-en.tsv.

The counting is done by the program's own text stage (background_words.c), linked with an existing build, so that the
table's words are the words that are looked up. To be run again whenever normalisation changes; tests/unit/
test_text_words says so when the table and the program disagree.
"""
import argparse
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
LIBRARIES = ["libwt_text.a", "libwt_ingest.a", "libwt_analysis_data_resource.a"]
PACKAGES = ["glib-2.0", "gio-2.0", "icu-uc", "icu-i18n", "libxml-2.0"]


def reuters_texts(path):
    for line in path.open(encoding="utf-8"):
        story = json.loads(line)
        if story.get("body"):
            yield f"{story.get('title') or ''}\n\n{story['body']}"


def ecb_texts(path):
    for line in path.open(encoding="utf-8"):
        yield "\n".join(json.loads(line)["sentences"])


def build_tool(build, folder):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *PACKAGES], check=True, capture_output=True, text=True)
    tool = folder / "background_words"
    subprocess.run(
        ["cc", "-std=c11", "-D_GNU_SOURCE", "-O2", f"-I{TOP}/analysis/include", "-o", tool,
         TOP / "tests/tools/background_words.c", *[build / name for name in LIBRARIES],
         *shlex.split(flags.stdout), "-lstemmer", "-lm"], check=True)
    return tool


def without_noise(lines):
    """Numbers with a fraction and words with no letter say nothing about how common a word is."""
    for line in lines:
        word = line.split(b"\t")[0].decode("utf-8")
        if re.search(r"[^\W\d_]", word) or re.fullmatch(r"\d{1,4}", word):
            yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, default=TOP / "../shared/data")
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/dev", help="a build with libwt_text.a")
    parser.add_argument("--least", type=int, default=3, help="articles a word must occur in")
    parser.add_argument("--output", type=pathlib.Path, default=TOP / "analysis/data/background-en.tsv")
    arguments = parser.parse_args()

    texts = [*reuters_texts(arguments.data / "reuters21578.jsonl"), *ecb_texts(arguments.data / "ecbplus-dev.jsonl")]
    material = "\x1e".join(text.replace("\x1e", " ") for text in texts).encode("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        tool = build_tool(arguments.build, pathlib.Path(folder))
        counted = subprocess.run([tool, str(arguments.least)], input=material, check=True, capture_output=True).stdout
    header, *lines = counted.splitlines()
    arguments.output.write_bytes(b"\n".join([header, *sorted(without_noise(lines), key=lambda l: l.split(b"\t")[0])]) + b"\n")
    print(f"{arguments.output}: {len(lines)} words counted, {header.decode()}", file=sys.stderr)


if __name__ == "__main__":
    main()
