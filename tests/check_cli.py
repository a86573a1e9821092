#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""End-to-end checks of the command line: help, exit codes, messages, colours, what is written and what is not.

check_cli.py --source DIR --binary FILE [--update] [NAME...]

--update writes tests/golden/cli anew and shows what changed. NAME runs only the checks whose name holds it.
"""
import argparse
import difflib
import json
import os
import pathlib
import pty
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import termios
import threading
import time

COMMANDS = ["trace", "read", "compare", "render", "agencies", "templates"]

# An invented event; the second report is made from the first, the third owes it nothing.
FIRST = """Ferry strikes pier of old bridge at Kellmouth

KELLMOUTH (AP) - The ferry Saint Ola struck a pier of the old swing bridge early on Tuesday, and engineers closed the only road to the outer islands until divers have inspected the foundations.
"Nobody was hurt, and that is the main thing this morning," harbour master Ines Halloran told reporters on the quay.
The crossing carries about 4,100 commuters a day, and the nearest other bridge is an hour away by the coastal road.
"""
SECOND = """Islands cut off after ferry accident

The ferry Saint Ola struck a pier of the old swing bridge early on Tuesday, and engineers closed the only road to the outer islands until divers have inspected the foundations.
The crossing carries about 4,100 commuters a day, and the nearest other bridge is an hour away by the coastal road.
(With inputs from AP)
"""
THIRD = """Potato growers hope for rain

Growers in the northern valleys say that their fields have not been so dry since the summer of the great heath fire.
The cooperative expects half of the usual harvest and asks its members to water by night.
"""

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


class Failed(Exception):
    pass


def want(condition, what):
    if not condition:
        raise Failed(what)


def same(got, wanted, what):
    want(got == wanted, "%s: got %r, wanted %r" % (what, got, wanted))


class Program:
    """The program under test and a folder of articles."""

    def __init__(self, binary, source, update, folder):
        self.binary, self.update = str(binary), update
        self.golden = source / "tests" / "golden" / "cli"
        self.folder = folder
        for name, text in (("first.txt", FIRST), ("second.txt", SECOND), ("third.txt", THIRD)):
            (folder / name).write_text(text, encoding="utf-8")

    def environment(self, **more):
        kept = {name: value for name, value in os.environ.items()
                if name not in ("NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LANGUAGE", "SOURCE_DATE_EPOCH")}
        return {**kept, "LC_ALL": "C.UTF-8", "TERM": "xterm", **more}

    def run(self, *arguments, env=None, stdin="", **more):
        return subprocess.run([self.binary, *arguments], input=stdin, cwd=self.folder, env=self.environment(**(env or {})),
                              capture_output=True, text=True, encoding="utf-8", timeout=120, **more)

    def on_terminal(self, *arguments, stream="stdout", env=None, stdin=subprocess.DEVNULL, write=None):
        """What a run writes to one stream that is a terminal."""
        parent, child = pty.openpty()
        streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: child}
        process = subprocess.Popen([self.binary, *arguments], stdin=stdin, cwd=self.folder,
                                   env=self.environment(**(env or {})), **streams)
        os.close(child)
        if write is not None:
            write(process)
        got = b""
        try:
            while True:
                part = os.read(parent, 65536)
                if not part:
                    break
                got += part
        except OSError:  # Linux: the other end is closed
            pass
        os.close(parent)
        return process.wait(120), got.decode("utf-8")

    def compare_with_golden(self, name, got):
        path = self.golden / name
        wanted = path.read_text(encoding="utf-8") if path.exists() else ""
        if got == wanted and path.exists():
            return
        difference = "".join(difflib.unified_diff(wanted.splitlines(True), got.splitlines(True), str(path), "now"))
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(got, encoding="utf-8")
            print(difference, end="")
        else:
            raise Failed("differs from tests/golden/cli (check_cli.py --update writes it anew):\n" + difference)


@check
def help_of_the_program_and_of_every_command_is_as_agreed(program):
    for name, arguments in [("help", ["--help"])] + [("help-" + c, [c, "--help"]) for c in COMMANDS]:
        result = program.run(*arguments)
        same(result.returncode, 0, " ".join(arguments))
        same(result.stderr, "", " ".join(arguments) + ": standard error")
        program.compare_with_golden(name + ".txt", result.stdout)


@check
def help_is_the_same_by_every_way_to_ask_for_it(program):
    for command in COMMANDS:
        wanted = program.run(command, "--help").stdout
        same(program.run("help", command).stdout, wanted, "help " + command)
        same(program.run(command, "-h").stdout, wanted, command + " -h")
    for way in (["help"], ["-h"], ["help", "help"]):
        same(program.run(*way).stdout, program.run("--help").stdout, " ".join(way))


@check
def help_fits_a_terminal_of_80_columns_and_ends_with_the_exit_status(program):
    for command in COMMANDS:
        text = program.run(command, "--help").stdout
        for line in text.splitlines():
            want(len(line) <= 80, "%s --help: %d columns: %s" % (command, len(line), line))
        want("  wiretrace %s" % command in text.split("Examples:\n")[1], command + ": no example")
        want("Exit status:\n" in text, command + ": no exit status")


@check
def help_lists_every_command_and_none_that_does_not_exist(program):
    listed = re.findall(r"^  (\w+) {2,}\w", program.run("--help").stdout.split("Commands:")[1].split("\n\n")[0], re.M)
    same(listed, COMMANDS, "commands in --help")
    for command in listed:
        same(program.run(command, "--help").returncode, 0, command)


@check
def version_names_the_program_and_its_licence(program):
    result = program.run("--version")
    same(result.returncode, 0, "status")
    want(re.match(r"wiretrace \d+\.\d+\.\d+\n", result.stdout), "no version: " + result.stdout)
    want("GPL-3.0-or-later" in result.stdout, "no licence")


@check
def wrong_usage_ends_with_2_a_message_and_nothing_on_standard_output(program):
    cases = {
        (): "no command was given",
        ("frobnicate",): "there is no command 'frobnicate'; 'wiretrace --help' lists them",
        ("trave",): "did you mean 'trace'?",
        ("tempaltes",): "did you mean 'templates'?",
        ("help", "redner"): "did you mean 'render'?",
        ("trace",): "no input was named",
        ("trace", "first.txt"): "add one, for example '-o story.svg'",
        ("trace", "-o", "a.svg"): "no input was named",
        ("trace", "first.txt", "-o"): "missing argument for -o",
        ("trace", "first.txt", "--frob"): "unknown option --frob",
        ("trace", "first.txt", "-o", "a.tiff"): ".svg",
        ("trace", "first.txt", "-o", "a"): ".svg",
        ("trace", "first.txt", "-o", "a.svg", "-o", "a.svg"): "named twice",
        ("trace", "first.txt", "-o", "a.png", "--dpi", "0"): "--dpi must be between 10 and 2400",
        ("trace", "first.txt", "-o", "a.png", "--dpi", "nan"): "--dpi",
        ("trace", "first.txt", "-o", "a.png", "--dpi", "many"): "--dpi",
        ("trace", "first.txt", "--dump", "everything"): "choose one of article, sentences, tokens",
        ("read",): "no input was named",
        ("read", "first.txt", "--format", "yaml"): "choose one of text, json",
        ("read", "first.txt", "--color", "sometimes"): "choose one of auto, always, never",
        ("compare", "first.txt"): "takes two articles",
        ("compare", "first.txt", "second.txt", "third.txt"): "takes two articles",
        ("render", "-o", "a.svg"): "takes one report",
        ("render", "a.xml", "b.xml", "-o", "a.svg"): "takes one report",
        ("agencies", "AP"): "takes no operand",
        ("templates", "figure"): "takes no operand",
    }
    for arguments, message in cases.items():
        result = program.run(*arguments)
        same(result.returncode, 2, "wiretrace " + " ".join(arguments))
        same(result.stdout, "", "wiretrace " + " ".join(arguments) + ": standard output")
        want(result.stderr.startswith("wiretrace: ") and message in result.stderr,
             "wiretrace %s: the message is %r" % (" ".join(arguments), result.stderr))
    want(not list(program.folder.glob("a.*")), "something was written")


@check
def options_stand_before_or_after_operands_and_a_double_dash_ends_them(program):
    before = program.run("read", "--format", "json", "first.txt")
    after = program.run("read", "first.txt", "--format=json")
    same(before.returncode, 0, "status")
    same(before.stdout, after.stdout, "options after the operand")
    (program.folder / "--odd.txt").write_text(FIRST, encoding="utf-8")
    odd = program.run("read", "--format", "json", "--", "--odd.txt")
    same(odd.returncode, 0, "a file that begins with dashes: " + odd.stderr)
    same(json.loads(odd.stdout)["id"], "--odd.txt", "id")


@check
def read_json_is_one_object_a_line_with_the_names_of_the_report(program):
    result = program.run("read", "first.txt", "second.txt", "--format", "json", env={"LC_ALL": "C"})
    articles = [json.loads(line) for line in result.stdout.splitlines()]
    same([a["id"] for a in articles], ["first.txt", "second.txt"], "ids")
    for article, text in zip(articles, (FIRST, SECOND)):
        same(list(article), ["id", "path", "url", "outlet", "title", "language", "author", "published", "dates", "metadata", "credits", "sentences"], "fields")
        want({"date", "source", "reliable"} <= set(article["published"]), "published")
        want(article["sentences"], "no sentences")
        for n, sentence in enumerate(article["sentences"], 1):
            same(list(sentence), ["n", "kind", "text", "offset", "length"], "fields of a sentence")
            same(sentence["n"], n, "number")
            cut = text.encode()[sentence["offset"]:sentence["offset"] + sentence["length"]].decode()
            same(" ".join(cut.split()), sentence["text"], "the text at the offset")
    want(any(c["agency"] == "AP" for c in articles[1]["credits"]), "second.txt credits AP: %s" % articles[1]["credits"])


@check
def read_shows_every_sentence_with_its_number_and_never_a_control_character(program):
    (program.folder / "hostile.txt").write_text(
        "A title with \033[31ma colour\n\nThe body of this article tries \033]0;owned\007 to set the title of the window, and rings.\n",
        encoding="utf-8")
    (program.folder / "bad\033[2Jname.txt").write_text("", encoding="utf-8")
    for arguments in (["read", "hostile.txt"], ["compare", "hostile.txt", "first.txt"], ["trace", "hostile.txt", "--dump", "sentences"],
                      ["read", "bad\033[2Jname.txt"]):
        result = program.run(*arguments, "--color=never") if arguments[0] != "trace" else program.run(*arguments)
        for stream in (result.stdout, result.stderr):
            want(not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", stream), "%s: control characters in %r" % (arguments, stream))
    text = program.run("read", "third.txt").stdout
    for part in ("Potato growers hope for rain", "great heath fire.", "by night."):
        want(part in " ".join(text.split()), "%r is missing" % part)


@check
def colours_come_when_they_are_wanted_and_only_then(program):
    for command in (["read", "first.txt"], ["compare", "first.txt", "second.txt"]):
        for wanted, arguments, env in ((False, [], {}), (True, ["--color=always"], {}), (True, ["--color=always"], {"NO_COLOR": "1"}),
                                       (True, [], {"CLICOLOR_FORCE": "1"}), (False, [], {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}),
                                       (False, ["--color=never"], {"CLICOLOR_FORCE": "1"})):
            got = program.run(*command, *arguments, env=env).stdout
            same("\033[" in got, wanted, "a pipe: %s %s %s" % (command, arguments, env))
        for wanted, arguments, env in ((True, [], {}), (False, [], {"NO_COLOR": "1"}), (False, [], {"TERM": "dumb"}),
                                       (False, ["--color=never"], {})):
            got = program.on_terminal(*command, *arguments, env=env)[1]
            same("\033[" in got, wanted, "a terminal: %s %s %s" % (command, arguments, env))


@check
def compare_marks_what_is_shared_and_fits_the_width(program):
    for columns in (60, 80, 120):
        result = program.run("compare", "first.txt", "second.txt", env={"COLUMNS": str(columns)})
        same(result.returncode, 0, "status")
        for line in result.stdout.splitlines():
            want(len(line) <= columns, "%d columns of %d: %s" % (len(line), columns, line))
    text = program.run("compare", "first.txt", "second.txt", env={"COLUMNS": "900"}).stdout
    want(re.search(r"\[[^\]]*Saint Ola struck a pier[^\]]*\].*│.*\[[^\]]*Saint Ola struck a pier", text), "the copied sentence is not marked:\n" + text)
    want("In A alone" in text and "Nobody was hurt" in text.split("In A alone")[1], "what A has alone")
    want("Saint Ola struck" not in text.split("In A alone")[1], "a shared sentence is said to be in one alone")
    want("In B alone" in text and "Islands cut off" in text.split("In B alone")[1], "what B has alone")


@check
def the_width_is_that_of_the_terminal_also_before_a_pager(program):
    def widest(script, columns):
        parent, child = pty.openpty()
        termios.tcsetwinsize(child, (50, columns))
        subprocess.run(["sh", "-c", script, program.binary], stdin=subprocess.DEVNULL, stdout=child, stderr=child,
                       cwd=program.folder, env=program.environment(), timeout=120, check=True)
        os.close(child)
        text = b""
        try:
            while part := os.read(parent, 65536):
                text += part
        except OSError:  # Linux: the other end is closed
            pass
        os.close(parent)
        if "out" in script:
            text = (program.folder / "out").read_bytes()
        lines = text.decode().replace("\r", "").splitlines()
        return max(len(line) for line in lines if "first.txt" not in line)

    compare = '"$0" compare -q --color=never first.txt second.txt'
    same(widest(compare, 70), 70, "a terminal")
    same(widest(compare + " | cat", 70), 70, "a pipe on a terminal")
    same(widest(compare + " >out", 70), 100, "a file")
    same(widest(compare, 20), 40, "a terminal too narrow")


@check
def compare_says_so_where_nothing_is_shared(program):
    result = program.run("compare", "first.txt", "third.txt")
    same(result.returncode, 0, "status")
    want("No sentence of A shares text with one of B." in result.stdout, result.stdout)


@check
def compare_needs_both_articles(program):
    result = program.run("compare", "first.txt", "absent.txt")
    same((result.returncode, result.stdout), (1, ""), "status and output")
    want("absent.txt" in result.stderr, result.stderr)


@check
def trace_writes_each_output_and_says_so(program):
    result = program.run("trace", "first.txt", "second.txt", "third.txt", "-o", "out.svg", "-o", "out.json", "-o", "out.xml")
    same(result.returncode, 0, "status: " + result.stderr)
    same(result.stdout, "", "standard output")
    for name in ("out.svg", "out.json", "out.xml"):
        want((program.folder / name).stat().st_size > 100, name + " is empty")
        want("wrote %s\n" % name in result.stderr, "not said: " + name)
    want("3 articles" in result.stderr, "no summary: " + result.stderr)
    for again in ("again.svg", "again.json", "again.xml"):
        program.run("trace", "first.txt", "second.txt", "third.txt", "-o", again)
        same((program.folder / again).read_bytes(), (program.folder / again.replace("again", "out")).read_bytes(), "the same bytes")


@check
def quiet_says_nothing_but_errors(program):
    result = program.run("trace", "first.txt", "second.txt", "-o", "quiet.svg", "--quiet")
    same((result.returncode, result.stdout, result.stderr), (0, "", ""), "trace --quiet")
    result = program.run("trace", "first.txt", "absent.txt", "-o", "quiet.svg", "-q")
    same(result.returncode, 3, "status")
    want("absent.txt" in result.stderr and len(result.stderr.splitlines()) == 1, result.stderr)


@check
def an_output_to_standard_output_is_the_report(program):
    to_file = program.run("trace", "first.txt", "second.txt", "-o", "report.xml", "-q")
    to_stdout = program.run("trace", "first.txt", "second.txt", "-o", "-", "-q")
    same((to_file.returncode, to_stdout.returncode), (0, 0), "status")
    same(to_stdout.stdout, (program.folder / "report.xml").read_text(encoding="utf-8"), "the report")


@check
def render_draws_a_saved_report_again(program):
    program.run("trace", "first.txt", "second.txt", "-o", "saved.xml", "-o", "direct.svg", "-q")
    result = program.run("render", "saved.xml", "-o", "rendered.svg")
    same(result.returncode, 0, "status: " + result.stderr)
    same((program.folder / "rendered.svg").read_bytes(), (program.folder / "direct.svg").read_bytes(), "the same picture")
    for bad in ("first.txt", "absent.xml"):
        result = program.run("render", bad, "-o", "bad.svg")
        same(result.returncode, 1, "status of " + bad)
        want(bad in result.stderr, result.stderr)
    want(not (program.folder / "bad.svg").exists(), "bad.svg was written")


@check
def inputs_that_cannot_be_read_are_named_and_the_rest_is_done(program):
    (program.folder / "empty.txt").write_text("")
    (program.folder / "binary.bin").write_bytes(bytes(range(256)) * 20)
    bad = ["absent.txt", "empty.txt", "binary.bin"]
    for command in (["trace", "-o", "partial.svg"], ["read"]):
        result = program.run(*command, bad[0], "first.txt", bad[1], "second.txt", bad[2])
        same(result.returncode, 3, "%s: %s" % (command, result.stderr))
        places = [result.stderr.find("wiretrace: %s: error: " % name) for name in bad]
        want(all(place >= 0 for place in places) and places == sorted(places), "each once, in order: " + result.stderr)
    want((program.folder / "partial.svg").exists(), "partial.svg is missing")


@check
def where_nothing_can_be_read_nothing_is_written(program):
    (program.folder / "hollow").mkdir()
    for inputs in (["absent.txt"], ["hollow"], ["absent.txt", "hollow"]):
        result = program.run("trace", *inputs, "-o", "nothing.svg", "-o", "nothing.xml")
        same((result.returncode, result.stdout), (1, ""), "%s: %s" % (inputs, result.stderr))
        for name in inputs:
            want(name in result.stderr, "%s is not named: %s" % (name, result.stderr))
    want(not list(program.folder.glob("nothing.*")), "something was written")


@check
def an_output_that_cannot_be_written_is_known_before_the_work(program):
    (program.folder / "file").write_text("")
    (program.folder / "folder.svg").mkdir()
    for bad, why in (("no/such.svg", "create it first"), ("file/x.svg", "is no folder"), ("folder.svg", "is a folder")):
        result = program.run("trace", "first.txt", "-o", "good.svg", "-o", bad)
        same(result.returncode, 1, bad)
        want(bad in result.stderr and why in result.stderr, result.stderr)
        want(not (program.folder / "good.svg").exists(), "good.svg was written though %s cannot be" % bad)
    if os.geteuid() != 0:
        (program.folder / "locked").mkdir(mode=0o555)
        same(program.run("trace", "first.txt", "-o", "locked/x.svg").returncode, 1, "a folder without permission")


@check
def a_write_that_fails_leaves_the_old_file_and_no_other(program):
    folder = program.folder / "full"
    folder.mkdir()
    (folder / "out.svg").write_text("old")
    result = program.run("trace", "first.txt", "-o", "full/out.svg", preexec_fn=limit_file_size)
    same(result.returncode, 1, "status: " + result.stderr)
    want("full/out.svg: could not be written" in result.stderr, result.stderr)
    same([(f.name, f.read_text()) for f in folder.iterdir()], [("out.svg", "old")], "what the folder holds")


@check
def an_output_keeps_the_rights_of_the_file_it_replaces_and_follows_links(program):
    folder = program.folder / "kept"
    folder.mkdir()
    (folder / "real.svg").write_text("old")
    (folder / "real.svg").chmod(0o640)
    (folder / "link.svg").symlink_to("real.svg")
    os.mkfifo(folder / "pipe.svg")
    reader = threading.Thread(target=lambda: read.append((folder / "pipe.svg").read_text()), daemon=True)
    read = []
    reader.start()
    result = program.run("trace", "first.txt", "-o", "kept/link.svg", "-o", "kept/pipe.svg", "-o", "kept/new.svg", umask=0o027)
    reader.join(timeout=10)
    same(result.returncode, 0, result.stderr)
    want((folder / "link.svg").is_symlink() and (folder / "real.svg").read_text().startswith("<?xml"), "the link's file was not replaced")
    same(stat.S_IMODE((folder / "real.svg").stat().st_mode), 0o640, "the rights of the file that was replaced")
    same(stat.S_IMODE((folder / "new.svg").stat().st_mode), 0o640, "the rights of a new file")
    want(stat.S_ISFIFO((folder / "pipe.svg").stat().st_mode) and read and read[0].startswith("<?xml"), "the pipe was not written to")
    same(len(list(folder.iterdir())), 4, "files in the folder")


def limit_file_size():
    import resource
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))


@check
def every_option_of_the_outputs_does_something(program):
    def written(name, *options):
        result = program.run("trace", "first.txt", "second.txt", "-o", name, *options)
        same(result.returncode, 0, "%s %s: %s" % (name, options, result.stderr))
        return (program.folder / name).read_bytes()

    want(b"<text" in written("a.svg") and b"<text" not in written("a.svg", "--outline-text"), "--outline-text")
    width = {dpi: int.from_bytes(written("a.png", "--dpi", dpi)[16:20], "big") for dpi in ("50", "100")}
    want(abs(width["100"] - 2 * width["50"]) <= 2, "--dpi: widths %s" % width)
    want(written("a.html") != written("a.html", "-t", "figure"), "-t")
    want(b"A title of one's own" in written("a.xml", "--title", "A title of one's own"), "--title")
    for option, bad, status in (("--theme", "absent.theme", 1), ("--theme", "first.txt", 1), ("-t", "./absent.xsl", 2),
                                ("-t", "./first.txt", 1)):
        result = program.run("trace", "first.txt", "-o", "bad.html", option, bad)
        same(result.returncode, status, "%s %s: %s" % (option, bad, result.stderr))
        want(bad.removeprefix("./") in result.stderr, result.stderr)
    want(not (program.folder / "bad.html").exists(), "bad.html was written")


@check
def outputs_among_the_inputs_are_not_read_and_inputs_are_never_replaced(program):
    folder = program.folder / "story"
    folder.mkdir()
    for name in ("first.txt", "second.txt"):
        shutil.copy(program.folder / name, folder / name)
    arguments = ["trace", "story", "-o", "story/story.svg", "-o", "story/story.xml"]
    program.run(*arguments)
    once = {path.name: path.read_bytes() for path in folder.iterdir()}
    result = program.run(*arguments)
    same(result.returncode, 0, "again: " + result.stderr)
    same({path.name: path.read_bytes() for path in folder.iterdir()}, once, "the folder after the second run")
    shutil.copy(program.folder / "first.txt", program.folder / "input.html")
    result = program.run("trace", "input.html", "second.txt", "-o", "./input.html")
    same(result.returncode, 2, result.stderr)
    same((program.folder / "input.html").read_text(encoding="utf-8"), FIRST, "the input")


@check
def every_stage_can_be_dumped_as_tab_separated_lines(program):
    tags = {"article": {"article", "block"}, "sentences": {"article", "sentence"}, "tokens": {"article", "token"},
            "alignments": {"alignment", "operation"}, "families": {"family", "member"},
            "provenance": {"article", "derivation", "origin"}}
    for stage, wanted in tags.items():
        result = program.run("trace", "first.txt", "second.txt", "--dump", stage)
        same(result.returncode, 0, stage + ": " + result.stderr)
        got = {line.split("\t")[0] for line in result.stdout.splitlines()}
        want(wanted <= got, "--dump %s: %s" % (stage, got))


@check
def a_full_disk_behind_standard_output_is_a_failure(program):
    with open("/dev/full", "w") as full:
        for command in (["--help"], ["read", "first.txt"], ["agencies"], ["trace", "first.txt", "-o", "-"]):
            result = subprocess.run([program.binary, *command], stdout=full, stderr=subprocess.PIPE, text=True,
                                    cwd=program.folder, env=program.environment())
            same(result.returncode, 1, " ".join(command))
            want("standard output: could not be written" in result.stderr, result.stderr)


@check
def a_reader_that_has_seen_enough_ends_the_program_quietly(program):
    for ignored in ("", "trap '' PIPE; "):
        script = ignored + '(%s; echo $? >status) | true' % ('sleep .3; "$0" trace first.txt second.txt --dump tokens -q')
        result = subprocess.run(["sh", "-c", script, program.binary], cwd=program.folder, env=program.environment(),
                                capture_output=True, text=True)
        same(result.stderr, "", "standard error")
        want((program.folder / "status").read_text().strip() != "0", "the program did not notice")


@check
def progress_shows_only_on_a_terminal_after_a_second(program):
    def slowly(process):
        time.sleep(1.2)
        process.stdin.write(FIRST.encode())
        process.stdin.close()

    def at_once(process):
        process.stdin.write(FIRST.encode())
        process.stdin.close()

    clear = "\r\033[K"
    status, text = program.on_terminal("read", "-", stream="stderr", stdin=subprocess.PIPE, write=slowly)
    same(status, 0, "status")
    want(text.count(clear) >= 2 and "articles read: 1" in text, "no progress: %r" % text)
    want("articles read" not in text[text.rindex(clear):], "the line is not cleared: %r" % text)
    for what, arguments, env, write in (("a short run", [], {}, at_once), ("--quiet", ["--quiet"], {}, slowly),
                                        ("a dumb terminal", [], {"TERM": "dumb"}, slowly)):
        text = program.on_terminal("read", "-", *arguments, stream="stderr", env=env, stdin=subprocess.PIPE, write=write)[1]
        want("articles read" not in text and clear not in text, "%s: %r" % (what, text))
    process = subprocess.Popen([program.binary, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, env=program.environment())
    slowly(process)
    want(b"articles read" not in process.stderr.read(), "progress in a pipe")
    process.wait()


@check
def the_lists_name_what_can_be_used(program):
    agencies = [line.split("  ")[0] for line in program.run("agencies").stdout.splitlines()]
    want({"AP", "AFP", "Reuters"} <= set(agencies), agencies)
    as_json = [json.loads(line) for line in program.run("agencies", "--format", "json").stdout.splitlines()]
    same([a["id"] for a in as_json], agencies, "the json format")
    rows = [line.split("\t") for line in program.run("agencies", "--format", "tsv").stdout.splitlines()]
    same({len(row) for row in rows}, {6}, "columns of the tsv format")
    same([row[0] for row in rows[1:]], agencies, "the tsv format")
    for name, formats in (re.split(" {2,}", line)[:2] for line in program.run("templates").stdout.splitlines()):
        want(".html" in formats.split() and ".json" not in formats, name + ": " + formats)
        for extension in formats.split():
            result = program.run("trace", "first.txt", "-o", "list" + extension, "-t", name, "-q")
            same(result.returncode, 0, name + extension + ": " + result.stderr)
    want("report" in program.run("templates").stdout, "no template 'report'")


@check
def more_agencies_can_be_added(program):
    (program.folder / "bad.xml").write_text("no xml")
    for bad in ("absent.xml", "bad.xml"):
        result = program.run("agencies", "--add", bad)
        same((result.returncode, result.stdout), (1, ""), bad)
        want(bad in result.stderr, result.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--binary", type=pathlib.Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    chosen = [c for c in CHECKS if not options.names or any(n in c.__name__ for n in options.names)]
    if not chosen:
        sys.exit("no check has such a name")
    failed = 0
    for function in chosen:
        with tempfile.TemporaryDirectory() as folder:
            try:
                function(Program(options.binary.resolve(), options.source.resolve(), options.update, pathlib.Path(folder)))
                print("ok      " + function.__name__.replace("_", " "))
            except (Failed, OSError, LookupError, ValueError, subprocess.SubprocessError) as failure:
                failed += 1
                print("FAILED  %s\n        %s: %s" % (function.__name__.replace("_", " "), type(failure).__name__, failure))
    print("%d checks, %d failed" % (len(chosen), failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
