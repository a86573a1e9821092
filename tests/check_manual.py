#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page, the program's help and README.md speak of the same commands, options and formats."""
import re
import shutil
import subprocess

from checking import Check


def options_of(help_text):
    return set(re.findall(r"(?<![\w-])--([a-z][a-z-]+)", help_text.split("\nExample")[0]))


def main():
    check = Check(__doc__)
    page = check.source / "docs" / "wiretrace.1"
    text = page.read_text(encoding="utf-8")
    readme = (check.source / "README.md").read_text(encoding="utf-8")
    overview = check.run("--help").stdout.decode()
    commands = re.findall(r"^  ([a-z]+)\s{2,}\S", overview.split("Commands:")[1].split("\n\n")[0], re.MULTILINE)
    check.expect(len(commands) >= 6, "the help lists %s" % commands)
    options = {"version"}
    for command in commands:
        check.expect(".It Cm %s\n" % command in text, "wiretrace.1 does not describe the command %s" % command)
        check.expect("`wiretrace %s" % command in readme, "README.md does not name the command %s" % command)
        said = check.run(command, "--help").stdout.decode()
        check.expect(said, "%s --help says nothing" % command)
        options |= options_of(said)
    described = set(re.findall(r"Fl -([a-z-]+)", text))
    for option in sorted(options | described):
        check.expect(option in described, "wiretrace.1 does not describe --%s" % option)
        check.expect(option in options, "wiretrace.1 describes --%s, which no command takes" % option)
    said = check.run("trace", "--help").stdout.decode()
    formats = re.findall(r"^\s+\.(\w+)\s", said, re.MULTILINE)
    check.expect(len(formats) >= 6, "the help lists the formats %s" % formats)
    section = text[text.index(".Sh FORMATS"):text.index(".Sh ENVIRONMENT")]
    for name in formats:
        check.expect(re.search(r"\.%s\b" % name, section), "wiretrace.1 does not describe the format .%s" % name)
    if shutil.which("mandoc"):
        lint = subprocess.run(["mandoc", "-Tlint", str(page)], capture_output=True, text=True, check=False)
        check.expect(not lint.stdout + lint.stderr, "mandoc -Tlint: " + lint.stdout + lint.stderr)
    else:
        print("note: no mandoc, so the page's markup was not looked at")
    check.finish("manual")


if __name__ == "__main__":
    main()
