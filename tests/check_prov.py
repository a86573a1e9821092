#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Provenance as W3C's PROV: PROV-XML against the W3C's schema; the three notations say the same.

The schema is read from ../shared/data/prov-xsd beside the checkout. Without it, or without the program, this prints
"skipped: why" and ends with 77; where CI=true that is a failure.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

PROV = "{http://www.w3.org/ns/prov#}"


def skip(why):
    if os.environ.get("CI") == "true":
        sys.exit("failed: cannot be skipped in CI: " + why)
    print("skipped: " + why)
    sys.exit(77)


def validates(schema, path):
    result = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, path], capture_output=True, text=True)
    return result.returncode == 0, result.stderr


def triples_of_xml(path):
    """(kind, generated, used) of each derivation and quotation."""
    found = []
    for element in ET.parse(path).getroot():
        kind = element.tag.replace(PROV, "")
        if kind in ("wasDerivedFrom", "wasQuotedFrom"):
            ends = [element.find(PROV + name).get(PROV + "ref") for name in ("generatedEntity", "usedEntity")]
            found.append((kind, *ends))
    return sorted(found)


def triples_of_notation(path):
    pattern = re.compile(r"wasDerivedFrom\((\S+), (\S+), \[prov:type='(\S+?)'")
    return sorted(("wasQuotedFrom" if kind == "prov:Quotation" else "wasDerivedFrom", generated, used)
                  for generated, used, kind in pattern.findall(path.read_text(encoding="utf-8")))


def triples_of_json(path):
    found = []
    for node in json.loads(path.read_text(encoding="utf-8"))["@graph"]:
        for kind in ("wasDerivedFrom", "wasQuotedFrom"):
            found += [(kind, node["@id"], used["@id"]) for used in node.get("prov:" + kind, [])]
    return sorted(found)


def check(binary, schema, report, folder):
    outputs = {name: folder / (report.stem + "." + name) for name in ("provx", "provn", "jsonld")}
    command = [binary, "render", report]
    for path in outputs.values():
        command += ["-o", path]
    subprocess.run(command, check=True)
    valid, message = validates(schema, outputs["provx"])
    if not valid:
        sys.exit("failed: %s: %s" % (report.name, message))
    said = [triples_of_xml(outputs["provx"]), triples_of_notation(outputs["provn"]), triples_of_json(outputs["jsonld"])]
    if said[0] != said[1] or said[0] != said[2]:
        sys.exit("failed: %s: the notations differ: %s" % (report.name, said))
    return outputs["provx"], len(said[0])


def refuse_a_spoilt_one(schema, provx, folder):
    """The schema is one that can say no: a derivation that lacks what it is derived from."""
    spoilt = folder / "spoilt.provx"
    text = re.sub(r"<prov:usedEntity [^>]*/>", "", provx.read_text(encoding="utf-8"))
    spoilt.write_text(text, encoding="utf-8")
    if validates(schema, spoilt)[0]:
        sys.exit("failed: the schema takes everything")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--binary", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    schema = arguments.source.resolve().parent / "shared" / "data" / "prov-xsd" / "prov.xsd"
    if not schema.exists():
        skip("no schema at ../shared/data/prov-xsd")
    if not arguments.binary.exists():
        skip("the program is not built")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        reports = [arguments.source / "tests" / "golden" / "export" / "story.xml"]
        for count in ("1", "2", "5", "30"):
            reports.append(folder / ("sample-%s.xml" % count))
            sample = subprocess.run([sys.executable, arguments.source / "tests" / "tools" / "sample_report.py", count],
                                    capture_output=True, check=True)
            reports[-1].write_bytes(sample.stdout)
        results = [check(arguments.binary, schema, report, folder) for report in reports]
        refuse_a_spoilt_one(schema, results[0][0], folder)
        if not all(count for _, count in results):
            sys.exit("failed: a report without derivations proves nothing")
        print("%d reports, %d derivations and quotations: valid, and the same in three notations"
              % (len(results), sum(count for _, count in results)))


if __name__ == "__main__":
    main()
