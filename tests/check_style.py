#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The habits of the tree that a compiler does not see: licences, lengths, comments on public functions, things left over."""
import os
import pathlib
import re

from checking import Check, folded

MOST_FILE_LINES = 700
MOST_FUNCTION_LINES = 60
SHINGLE_WORDS = 10

SIGNED = {".c", ".h", ".py", ".sh", ".xsl", ".rng", ".xml", ".theme", ".1", ".cmake", ".supp"}
SIGNED_NAMES = {"bootstrap", "run", "CMakeLists.txt", ".clang-tidy"}
# Material of tests is as it was found or made; it is read by nobody but the program.
MATERIAL = ("tests/fuzz/corpus/", "tests/golden/", "examples/story/", "examples/formats/", "examples/withheld/")

# Written in pieces, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b")
PRIVATE = re.compile(r"(?<![\w.}\"'])/(?:" + "|".join(["ho" + "me", "wo" + "rk", "ro" + "ot", "Us" + "ers"]) + r")/\w")

# Functions whose names say all there is to say.
CONVENTIONAL = re.compile(r"_(options_init|quark|free)$")
PROTOTYPE = re.compile(r"^(?!typedef|#|struct|G_)[A-Za-z_][\w \*]*?\**\b(wt_\w+) \(", re.MULTILINE)


def files_of(top):
    """Every file of the project, by its path from the top."""
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(f for f in folders if f not in ("build", ".git", "__pycache__"))
        for name in sorted(names):
            yield str((pathlib.Path(folder) / name).relative_to(top))


def text_of(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def function_lengths(text):
    """(name, line, lines) of every function: the body's braces stand alone in the first column."""
    name, begins = None, None
    for number, line in enumerate(text.split("\n"), 1):
        head = re.match(r"([A-Za-z_]\w*) \(", line)
        if head:
            name = head.group(1)
        elif line == "{" and name:
            begins = number
        elif line == "}" and begins:
            yield name, begins, number - begins + 1
            name, begins = None, None


def check_length(check, name, text):
    lines = text.count("\n")
    check.expect(lines <= MOST_FILE_LINES, "%s: %d lines; is there a second noun in it?" % (name, lines))
    for function, line, length in function_lengths(text):
        check.expect(length <= MOST_FUNCTION_LINES, "%s:%d: %s has %d lines" % (name, line, function, length))


def commented(text, function, start):
    """A comment stands right above the function's paragraph, or a comment of the header names the function."""
    if any(re.search(r"\b%s\b" % function, c) for c in re.findall(r"/\*.*?\*/", text, re.DOTALL)):
        return True
    paragraph = text[:start].rsplit("\n\n", 1)[-1]
    return "*/" in paragraph


def check_public(check, name, text):
    for match in PROTOTYPE.finditer(text):
        function = match.group(1)
        if not CONVENTIONAL.search(function):
            check.expect(commented(text, function, match.start()), "%s: %s has no comment" % (name, function))


def check_text(check, name, text):
    path = pathlib.PurePosixPath(name)
    if (path.suffix in SIGNED or path.name in SIGNED_NAMES) and not name.startswith(MATERIAL):
        check.expect("SPDX-License-Identifier: GPL-3.0-or-later" in "\n".join(text.split("\n")[:3]), name + ": no SPDX line")
    if name.startswith(MATERIAL) or name == "LICENSE":
        return
    for pattern, what in ((UNFINISHED, "left undone"), (PRIVATE, "a path of one machine")):
        lines = [n for n, line in enumerate(text.split("\n"), 1) if pattern.search(line)]
        check.expect(not lines, "%s: %s: line %s" % (name, what, ", ".join(map(str, lines))))
    if path.suffix in (".c", ".h"):
        check_length(check, name, text)
    if name.startswith(("analysis/include/", "render/include/")):
        check_public(check, name, text)


def shingles(text):
    words = re.findall(r"\w+", folded(text).lower())
    return {" ".join(words[i:i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1)}


def check_borrowed(check, texts):
    """No sentence of the real articles that the program is measured on stands in the project."""
    seeds = set()
    for path in sorted((check.shared / "seeds").glob("*.txt")):
        seeds |= shingles(path.read_text(encoding="utf-8", errors="replace"))
    if not seeds:
        print("note: no ../shared/seeds, so nothing was looked for from there")
        return
    for name, text in texts.items():
        common = sorted(shingles(text) & seeds)
        check.expect(not common, "%s: words of a real article: %s" % (name, common[:1]))


def self_test(check):
    """Each rule finds what it is there to find."""
    long_function = "int\nf (void)\n{\n" + "  g ();\n" * MOST_FUNCTION_LINES + "}\n"
    plants = [("a.c", "int x;\n"), ("b.h", "/* SPDX-License-Identifier: GPL-3.0-or-later */\n/* TO" + "DO */\n"),
              ("c.md", "see /ho" + "me/someone\n"), ("d.c", "/* SPDX-License-Identifier: GPL-3.0-or-later */\n" + long_function),
              ("e.c", "/* SPDX-License-Identifier: GPL-3.0-or-later */\n" + "int x;\n" * MOST_FILE_LINES),
              ("analysis/include/wiretrace/f.h", "/* SPDX-License-Identifier: GPL-3.0-or-later */\n\nint wt_f_get (void);\n")]
    for name, text in plants:
        before = len(check.wrong)
        check_text(check, name, text)
        found = len(check.wrong) - before
        del check.wrong[before:]
        check.expect(found == 1, "self-test: %d faults found in %s, 1 planted" % (found, name))


def main():
    check = Check(__doc__)
    texts = {}
    for name in files_of(check.source):
        text = text_of(check.source / name)
        if text is not None:
            texts[name] = text
            check_text(check, name, text)
    check.expect(sum(n.endswith(".c") for n in texts) > 10, "hardly any source was found in %s" % check.source)
    check_borrowed(check, texts)
    self_test(check)
    check.finish("style")


if __name__ == "__main__":
    main()
