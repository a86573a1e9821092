#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each folder includes only what its row of the table allows, so that a stage can be read, tested and replaced alone."""
import pathlib
import re
import shutil
import sys

from checking import Check

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)

GLIB = ["glib.h", "glib-object.h", "glib/", "gio/", "gmodule.h"]
XML = ["libxml/"]
XSLT = ["libxslt/", "libexslt/"]
ICU = ["unicode/"]
DRAWING = ["cairo.h", "cairo-", "pango/", "fontconfig/", "hb.h", "hb-"]
KNOWN_LIBRARIES = {"glib": GLIB, "libxml2": XML, "libxslt": XSLT, "icu": ICU, "drawing": DRAWING,
                   "stemmer": ["libstemmer.h"], "xxhash": ["xxhash.h"], "igraph": ["igraph"],
                   "jansson": ["jansson.h"], "libarchive": ["archive.h", "archive_entry.h"], "exttextcat": ["libexttextcat/"]}

# The C and POSIX headers in use anywhere. Threads, sockets and processes are GLib's business or nobody's.
SYSTEM = {"assert.h", "ctype.h", "errno.h", "float.h", "inttypes.h", "limits.h", "locale.h", "malloc.h", "math.h", "setjmp.h", "signal.h",
          "stdarg.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "strings.h", "time.h", "fcntl.h",
          "unistd.h", "sys/stat.h", "sys/types.h"}
TERMINAL = {"sys/ioctl.h", "termios.h"}

ANALYSIS_STAGES = ["ingest", "text", "index", "align", "trace"]

# folder: libraries, and folders whose internal headers it may include besides its own.
RULES = {
    "analysis/ingest": (["glib", "libxml2", "icu", "jansson", "libarchive", "exttextcat"], []),
    "analysis/ingest/make": (["glib", "icu"], ["analysis/ingest"]),
    "analysis/text": (["glib", "icu", "stemmer", "xxhash"], ["analysis/ingest"]),
    "analysis/index": (["glib", "xxhash"], ["analysis/ingest", "analysis/text"]),
    "analysis/align": (["glib", "xxhash"], ["analysis/ingest", "analysis/text", "analysis/index"]),
    "analysis/trace": (["glib"], ["analysis/ingest", "analysis/text", "analysis/index", "analysis/align"]),
    "render/report": (["glib", "libxml2"], []),
    "render/template": (["glib", "libxml2", "libxslt"], []),
    "render/export": (["glib", "libxml2", "jansson", "igraph"], []),
    "render/paint": (["glib", "libxml2", "drawing"], []),
    "render/figure": (["glib", "libxml2", "drawing", "igraph"], ["render/paint"]),
    "render/page": (["glib", "libxml2", "drawing"], ["render/paint"]),
    "render/output": (["glib", "libxml2"], ["render/paint", "render/figure", "render/page", "render/template",
                                            "render/export", "render/report"]),
    "cmd": (["glib", "libxml2", "jansson"], []),
}

# Which public headers a stage of analysis may know: its own and those of the stages before it.
PUBLIC_OF_STAGE = {"ingest": {"article", "agency", "diagnostic", "error", "ingest", "progress"}, "text": {"text"}, "index": set(),
                   "align": {"align"}, "trace": {"provenance"}}


def public_headers(top, tier):
    return {path.stem for path in (top / tier / "include" / "wiretrace").glob("*.h")}


def allowed_public(top, folder):
    tier, _, stage = folder.partition("/")
    if tier == "analysis":
        names = set()
        for earlier in ANALYSIS_STAGES[:ANALYSIS_STAGES.index(stage.partition("/")[0]) + 1]:
            names |= PUBLIC_OF_STAGE[earlier]
        return names
    return public_headers(top, "analysis") | public_headers(top, "render")


def library_of(header):
    for library, prefixes in KNOWN_LIBRARIES.items():
        if any(header.startswith(p) for p in prefixes):
            return library
    return None


def internal_folder(top, folder, header):
    """The folder whose internal header a quoted include names, None where there is no such file."""
    if (top / folder / header).is_file():
        return str((top / folder / header).resolve().parent.relative_to(top))
    if (top / header).is_file():
        return str(pathlib.PurePosixPath(header).parent)
    return None


def fault_of(top, folder, kind, header):
    """Why this include may not stand here, or None."""
    libraries, folders = RULES[folder]
    if header.startswith("wiretrace/"):
        name = header[len("wiretrace/"):].removesuffix(".h")
        return None if name in allowed_public(top, folder) else "this stage may not know <%s>" % header
    if kind == "<":
        library = library_of(header)
        if library is not None:
            return None if library in libraries else "%s is not for this folder" % library
        if header in SYSTEM or (folder == "cmd" and header in TERMINAL):
            return None
        return "<%s> is on no list in this check" % header
    if header in ("analysis_data.h", "templates.h"):
        return None  # generated: the data that the program carries in itself
    if header.endswith(".inc"):  # a table that a program of the folder "make" prints
        return None if (top / folder / "make" / header).with_suffix(".c").is_file() else "nothing makes it"
    inside = internal_folder(top, folder, header)
    if inside is None:
        return "no file of this name"
    return None if inside == folder or inside in folders else "internal to %s" % inside


def scan(top):
    """(number of includes seen, faults) of a tree."""
    faults, seen = [], 0
    for folder in RULES:
        files = sorted((top / folder).glob("*.[ch]"))
        if not files:
            faults.append("%s: holds no source; was it moved?" % folder)
        for path in files:
            text = path.read_text(encoding="utf-8")
            for kind, header in INCLUDE.findall(text):
                seen += 1
                fault = fault_of(top, folder, kind, header)
                if fault:
                    faults.append("%s: #include %s: %s" % (path.relative_to(top), header, fault))
    for path in sorted(top.glob("analysis/**/")) + sorted(top.glob("render/**/")):
        folder = str(path.relative_to(top))
        if list(path.glob("*.[ch]")) and folder not in RULES and path.name != "wiretrace":
            faults.append("%s: this folder has no row in the table" % folder)
    for tier in ("analysis", "render"):
        faults += scan_public(top, tier)
    return seen, faults


def scan_public(top, tier):
    """Public headers: GLib, each other, and libxml2 where a report is handed over; analysis never knows render."""
    known = public_headers(top, "analysis") | (public_headers(top, "render") if tier == "render" else set())
    faults = []
    for path in sorted((top / tier / "include" / "wiretrace").glob("*.h")):
        for kind, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            own = header.startswith("wiretrace/") and header[len("wiretrace/"):-2] in known
            if not (kind == "<" and (own or library_of(header) == "glib" or (tier == "render" and library_of(header) == "libxml2"))):
                faults.append("%s: #include %s: not for a public header" % (path.relative_to(top), header))
    return faults


# Includes that must be found wanting, each planted alone into a copy of the tree.
PLANTS = [
    ("analysis/text", '#include <libxml/tree.h>'), ("analysis/align", '#include <unicode/utypes.h>'),
    ("analysis/ingest", '#include <wiretrace/text.h>'), ("analysis/align", '#include <wiretrace/provenance.h>'),
    ("analysis/index", '#include "analysis/align/align.h"'), ("render/report", '#include <cairo.h>'),
    ("render/template", '#include <pango/pango.h>'), ("render/page", '#include "analysis/align/align.h"'),
    ("cmd", '#include "render/paint/paint.h"'), ("cmd", '#include "../render/paint/paint.h"'),
    ("analysis/trace", '#include "no-such-file.h"'), ("analysis/trace", '#include <sys/socket.h>'),
    ("analysis/ingest", '#include "nothing_makes.inc"'), ("analysis/ingest/make", '#include <libxml/tree.h>'),
]


def self_test(check):
    """The scan finds each planted violation, and says so where there is nothing to scan."""
    copy = check.folder / "tree"
    for tier in ("analysis", "render", "cmd"):
        shutil.copytree(check.source / tier, copy / tier, ignore=shutil.ignore_patterns("data"))
    before = len(scan(copy)[1])
    for folder, line in PLANTS:
        plant = copy / folder / "planted.c"
        plant.write_text(line + "\n", encoding="utf-8")
        check.expect(len(scan(copy)[1]) == before + 1, "self-test: %s in %s was not found" % (line, folder))
        plant.unlink()
    check.expect(scan(check.folder / "nothing")[0] == 0, "self-test: an empty tree has includes")
    check.expect(scan(check.folder / "nothing")[1], "self-test: an empty tree passes")


def main():
    check = Check(__doc__)
    seen, faults = scan(check.source)
    check.seen += seen
    check.wrong += faults
    if seen == 0:
        sys.exit("wrong: no include was scanned in %s" % check.source)
    self_test(check)
    check.finish("boundaries")


if __name__ == "__main__":
    main()
