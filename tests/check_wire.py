#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agencies' own formats: the text of an agency is taken for its own, and every published example beside the checkout is
read as tests/golden/wire says, or refused with the reason that stands there."""
import hashlib
import json

from checking import Check, folded

TEXT_KINDS = ("body", "quote", "list")
WIRE = """<newsItem guid="urn:x:1" version="1" xml:lang="en"><itemMeta><provider qcode="nprov:%s"/>
<versionCreated>2024-01-16T08:30:00Z</versionCreated></itemMeta><contentMeta><headline>Council closes lighthouse</headline>
<dateline>PORT VARA (%s)</dateline><creditline>%s</creditline></contentMeta><contentSet><inlineXML><nitf><body><body.content>
%s</body.content></body></nitf></inlineXML></contentSet></newsItem>"""
PARAGRAPHS = [
    "The harbour council of Port Vara voted on Monday evening to close the old lighthouse after a storm tore off its roof.",
    "Keepers had warned for eleven years that the granite stones of the gallery were loose, engineer Tomas Reyl wrote in a "
    "report that the council kept in a drawer.",
    "The lamp, built by the Marchetti foundry in 1871, will be shown in the customs house until the tower is rebuilt.",
    "Fishermen said they would light two barrels of tar on the eastern pier for as long as the new moon lasts."]


def check_is_wire(check):
    """What an agency provides is its own text; what a newspaper prints of it is not."""
    story = check.folder / "story"
    story.mkdir()
    body = "".join("<p>%s</p>" % p for p in PARAGRAPHS)
    (story / "wire.xml").write_text(WIRE % ("AFP", "AFP", "AFP", body), encoding="utf-8")
    (story / "paper.txt").write_text("date 2024-01-17\n\nLighthouse to close\n\n" + "\n\n".join(PARAGRAPHS[:3]) + "\n",
                                     encoding="utf-8")
    report = check.trace("story", cwd=check.folder)
    articles = {a["id"].rsplit("/", 1)[-1]: a for a in report["articles"]}
    wire = articles.get("wire.xml")
    if not check.expect(wire is not None, "the agency's file gave no article"):
        return
    check.expect(wire["outlet"] == "Agence France-Presse", "the outlet is %s" % wire["outlet"])
    check.expect(wire["derivation"]["class"] == "is-wire", "the agency's text is %s" % wire["derivation"]["class"])
    check.expect(wire["derivation"]["agency"] == "AFP", "its agency is %s" % wire["derivation"]["agency"])
    kinds = {c["kind"] for c in wire["credits"] if c["agency"] == "AFP"}
    check.expect({"dateline", "credit-line", "metadata"} <= kinds, "AFP is credited by %s" % sorted(kinds))
    paper = articles["paper.txt"]["derivation"]
    check.expect(paper["agency"] == "AFP" and paper["class"] != "is-wire", "the paper is %s of %s" % (
        paper["class"], paper["agency"]))


def body_of(article):
    return folded(" ".join(s["text"] for s in article["sentences"] if s["kind"] in TEXT_KINDS))


def check_fields(check, name, gold, article):
    found = {"title": article["title"], "outlet": article["outlet"], "author": article["author"],
             "language": article["language"], "date": article["published"]["date"], "time": article["published"]["time"],
             "credits": sorted({"%s %s" % (c["agency"], c["kind"]) for c in article["credits"]}),
             "words": len(body_of(article).split()),
             "sha256": hashlib.sha256(body_of(article).encode()).hexdigest()}
    for field, value in found.items():
        if field in gold:
            check.expect(value == gold[field], "%s: %s is %s, not %s" % (name, field, value, gold[field]))
    notes = {(m["name"], m["value"]) for m in article["metadata"]}
    for note in gold.get("notes", {}).items():
        check.expect(note in notes, "%s: no note %s" % (name, note))


def check_file(check, path, gold):
    done = check.run("read", "--format", "json", path.name, cwd=path.parent)
    articles = [json.loads(line) for line in done.stdout.decode().splitlines()]
    said = folded(done.stderr.decode(errors="replace"))
    for reason in gold.get("says", []):
        check.expect(reason in said, "%s: it does not say “%s”: %s" % (path.name, reason, said))
    if not check.expect(len(articles) == len(gold.get("articles", [])), "%s: %d articles, not %d" % (
            path.name, len(articles), len(gold.get("articles", [])))):
        return
    for wanted, article in zip(gold.get("articles", []), articles):
        check_fields(check, article["id"], wanted, article)


def main():
    check = Check(__doc__)
    check_is_wire(check)
    folder = check.shared / "data" / "newsml"
    if not folder.is_dir():
        if not check.wrong:
            check.skip("there is no %s; what needs no examples is right" % folder)
        check.finish("wire")
    golden = json.loads((check.source / "tests" / "golden" / "wire" / "newsml.json").read_text(encoding="utf-8"))
    files = {str(p.relative_to(folder)): p for p in sorted(folder.glob("*/*")) if p.suffix.lower() == ".xml"}
    for name in sorted(set(files) | set(golden)):
        if check.expect(name in golden, "%s: the golden file does not know it" % name) and check.expect(
                name in files, "%s is not there" % name):
            check_file(check, files[name], golden[name])
    check.finish("wire")


main()
