# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts here share: building a small C program of this folder, linked with the libraries of an existing build."""
import pathlib
import shlex
import subprocess

TOP = pathlib.Path(__file__).resolve().parents[2]
LIBRARIES = ["libwt_align.a", "libwt_index.a", "libwt_text.a", "libwt_ingest.a", "libwt_analysis_data_resource.a"]
PACKAGES = ["glib-2.0", "gio-2.0", "icu-uc", "icu-i18n", "libxml-2.0", "jansson", "libarchive"]


def build_tool(name, build, folder):
    """tests/tools/NAME.c as a program in folder. Returns its path."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *PACKAGES], check=True, capture_output=True, text=True)
    tool = pathlib.Path(folder) / name
    subprocess.run(["cc", "-std=c11", "-D_GNU_SOURCE", "-O2", f"-I{TOP}/analysis/include", f"-I{TOP}", "-o", tool, TOP / "tests" / "tools" / (name + ".c"),
                    *[build / library for library in LIBRARIES], *shlex.split(flags.stdout), "-lstemmer", "-lexttextcat-2.0", "-lm"], check=True)
    return tool
