#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program writes is what other programs expect: each format is given to a reader that is not ours."""
import csv
import html.parser
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

from checking import Check, folded

SVG = "{http://www.w3.org/2000/svg}"


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, errors="replace", check=False)


def has(check, tool):
    """Whether another program is there. The tests install all of them, so that none is missing where it counts."""
    if shutil.which(tool):
        return True
    check.skip("no " + tool)
    return False


def check_svg(check, story, report):
    root = ElementTree.parse(story["svg"]).getroot()
    check.expect(root.tag == SVG + "svg" and root.get("role"), "svg: the root is %s, role %s" % (root.tag, root.get("role")))
    check.expect(root.find(SVG + "title") is not None and root.find(SVG + "desc") is not None, "svg: no title or no description")
    text = folded(" ".join("".join(t.itertext()) for t in root.iter(SVG + "text")))
    for article in report["articles"]:
        check.expect(article["outlet"] in text, "svg: the text does not name %s" % article["outlet"])
    titles = [folded("".join(t.itertext())) for t in root.iter(SVG + "title")]
    for edge in report["edges"]:
        name = next(a["outlet"] for a in report["articles"] if a["id"] == edge["to"])
        check.expect(any(name in t for t in titles), "svg: no title tells of the edge to %s" % name)
    if has(check, "rsvg-convert"):
        done = run("rsvg-convert", "-o", check.folder / "svg.png", story["svg"])
        check.expect(done.returncode == 0 and not done.stderr, "svg: rsvg-convert: %s" % done.stderr)


def check_png(check, story):
    head = story["png"].read_bytes()[:24]
    width, height = (int.from_bytes(head[at:at + 4], "big") for at in (16, 20))
    check.expect(head.startswith(b"\x89PNG\r\n\x1a\n") and width > 500 and height > 300, "png: %d x %d" % (width, height))


def check_pdf(check, path, report, whole):
    if not (has(check, "qpdf") and has(check, "pdffonts") and has(check, "pdftotext")):
        return
    done = run("qpdf", "--check", path)
    check.expect(done.returncode == 0, "%s: qpdf: %s" % (path.name, done.stdout + done.stderr))
    fonts = [line.split() for line in run("pdffonts", path).stdout.splitlines()[2:]]
    check.expect(fonts and all(f[-5] == "yes" for f in fonts), "%s: fonts not embedded: %s" % (path.name, fonts))
    check.expect(any("NotoSans" in f[0] for f in fonts), "%s: Noto Sans is not used: %s" % (path.name, fonts))
    about = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", run("pdfinfo", path).stdout, re.MULTILINE))
    for field in ("Title", "Author", "Subject", "Keywords", "CreationDate"):
        check.expect(about.get(field), "%s: no %s" % (path.name, field))
    text = folded(run("pdftotext", path, "-").stdout)
    for article in report["articles"]:
        check.expect(article["outlet"] in text, "%s: the text does not name %s" % (path.name, article["outlet"]))
    if whole:
        for item in report["inputs"]:
            check.expect(item["sha256"][:16] in text.replace(" ", ""), "%s: no checksum of %s" % (path.name, item["path"]))


class Page(html.parser.HTMLParser):
    """Text, ids and links of a page; wrong is set where an end tag closes what is not open."""

    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

    def __init__(self, text):
        super().__init__()
        self.open, self.text, self.ids, self.links, self.loads, self.wrong = [], [], [], [], [], None
        self.language = None
        self.feed(text)
        self.close()
        self.wrong = self.wrong or ", ".join(self.open)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.language = self.language or attributes.get("lang")
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a" and attributes.get("href", "").startswith("#"):
            self.links.append(attributes["href"][1:])
        self.loads += [v for k, v in attributes.items() if k == "src" or (k == "href" and tag == "link") or tag == "script"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong = self.wrong or "</%s> at %s" % (tag, self.getpos())

    def handle_data(self, data):
        self.text.append(data)


def check_html(check, story, report):
    page = Page(story["html"].read_text(encoding="utf-8"))
    check.expect(not page.wrong, "html: not well nested: %s" % page.wrong)
    check.expect(page.language, "html: no language")
    check.expect(all(str(v).startswith("data:") for v in page.loads), "html: it loads %s" % page.loads)
    text = folded("".join(page.text))
    for article in report["articles"]:
        check.expect(article["outlet"] in text, "html: the text does not name %s" % article["outlet"])
    check.expect(page.links and set(page.links) <= set(page.ids), "html: links to nowhere: %s" % sorted(set(page.links) - set(page.ids))[:3])
    check.expect(len(page.ids) == len(set(page.ids)), "html: ids that occur twice: %s" % sorted(
        {i for i in page.ids if page.ids.count(i) > 1})[:3])


def check_data(check, story, report):
    if has(check, "xmllint"):
        done = run("xmllint", "--noout", "--nonet", "--relaxng", check.source / "templates" / "report.rng", story["xml"])
        check.expect(done.returncode == 0, "xml: %s" % done.stderr[-400:])
        for name in ("svg", "graphml", "tei", "provx"):
            done = run("xmllint", "--noout", "--nonet", story[name])
            check.expect(done.returncode == 0, "%s: not well-formed: %s" % (name, done.stderr[:300]))
    with open(story["csv"], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sentences = sum(len(a["sentences"]) for a in report["articles"])
    check.expect(len(rows) == sentences, "csv: %d rows, %d sentences" % (len(rows), sentences))
    check.expect(isinstance(json.loads(story["jsonld"].read_text(encoding="utf-8")), dict), "jsonld: no object")
    again = check.folder / "again.json"
    check.run("render", "--quiet", story["xml"], "-o", again)
    check.expect(again.is_file() and again.read_bytes() == story["json"].read_bytes(), "the saved report does not give the same JSON again")


def check_offsets(check, report):
    """Offset and length say where a sentence stands in the file, which is UTF-8 here."""
    for article in report["articles"]:
        data = (check.source / article["path"]).read_bytes()
        for s in article["sentences"]:
            there = folded(data[s["offset"]:s["offset"] + s["length"]].decode("utf-8", errors="replace"))
            check.expect(there == folded(s["text"]), "%s: sentence %d is not where it is said to be" % (article["id"], s["n"]))


def main():
    check = Check(__doc__)
    story = {e: check.folder / ("story." + e) for e in
             ("svg", "png", "pdf", "html", "xml", "json", "csv", "graphml", "tei", "provx", "provn", "jsonld")}
    inputs = ["--add", "examples/agencies.xml", "examples/story"]
    done = check.run("trace", "--quiet", *inputs, *[a for p in story.values() for a in ("-o", p)])
    check.expect(done.returncode == 0 and not done.stderr, "exit %d: %s" % (done.returncode, done.stderr.decode()))
    figure = check.folder / "figure.pdf"
    check.run("trace", "--quiet", *inputs, "-t", "figure", "-o", figure)
    report = json.loads(story["json"].read_text(encoding="utf-8"))
    check_svg(check, story, report)
    check_png(check, story)
    check_pdf(check, story["pdf"], report, True)
    check_pdf(check, figure, report, False)
    check_html(check, story, report)
    check_data(check, story, report)
    check_offsets(check, report)
    check.finish("outputs")


if __name__ == "__main__":
    main()
