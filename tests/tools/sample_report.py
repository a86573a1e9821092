#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sample_report.py N: a report about an invented story with N articles, for tests of figure, pages and export.

Every kind of value that a report can hold occurs. The same N gives the same bytes.
"""
import random
import sys
from xml.sax.saxutils import escape, quoteattr

OUTLETS = ["Harbour Gazette", "Northern Courier", "Island Tribune", "Metro Daily", "The Valley Post", "City Chronicle",
           "Evening Ledger", "Plains Observer", "Capital Times", "Bay Examiner", "Mountain Herald", "River Sentinel"]
AGENCIES = [("AP", "Associated Press"), ("AFP", "Agence France-Presse"), ("Reuters", "Reuters"), ("dpa", "Deutsche Presse-Agentur")]
WORDS = ("the ferry struck a pier of the old bridge early on Tuesday and engineers will inspect it by boat before traffic is let "
         "back while the coast guard said that nobody was hurt and the harbour office promised a full inquiry within weeks").split()
TITLES = ["Ferry strikes pier of Orsund bridge; thousands of commuters stranded on the islands",
          "Bridge shut after ferry strikes pier", "Divers find no damage below the bridge",
          "Port authority opens inquiry into ferry accident that closed the only road to the islands for three days, leaving "
          "hospitals, schools and the fish market without supplies", "Commuters walk as key crossing stays closed"]
CLASSES = ["wholly-derived", "partially-derived", "is-wire", "non-derived"]
CREDITED = ["generic", "partial", "none", "full", "own"]
RELATIONS = ["verbatim", "edited", "rewritten", "quotation", "none"]


def attributes(**values):
    return "".join(" %s=%s" % (k.rstrip("_"), quoteattr(str(v))) for k, v in values.items() if v is not None)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    rng = random.Random(count)
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<report xmlns="urn:wiretrace:report:1" wiretrace="0.1.0" created="2024-01-16T00:00:00Z" title="%s" language="en">' % escape(TITLES[1]),
           '<options><option name="template" value="report"/></options>', "<inputs>"]
    ids = ["stories/%02d-%s.txt" % (i, OUTLETS[i % 12].lower().replace(" ", "-")) for i in range(count)]
    for i, name in enumerate(ids):
        out.append("<input%s/>" % attributes(path=name, sha256="%064x" % rng.getrandbits(256), bytes=2000 + i))
    out.append("</inputs>")
    used = AGENCIES[:2] if count < 8 else AGENCIES
    out.append("<agencies>" + "".join("<agency%s/>" % attributes(id=a, name=n) for a, n in used) + "</agencies>")
    articles, edges, alignments, families = [], [], [], {}
    for i, name in enumerate(ids):
        klass = CLASSES[[0, 1, 0, 2, 0, 3, 1, 0][i % 8]]
        agency = used[i % len(used)][0] if klass != "non-derived" else None
        if klass == "is-wire":
            agency = used[1][0]
        n = rng.randint(7, 24)
        sentences, tally, words_shared, words_all = [], dict.fromkeys(RELATIONS, 0), 0, 0
        for k in range(1, n + 1):
            length = rng.randint(6, 40)
            text = " ".join(rng.choice(WORDS) for _ in range(length)).capitalize() + "."
            kind = "headline" if k == 1 else "furniture" if k == n else "body"
            if kind != "body" or klass == "non-derived":
                relation = "none"
            elif klass == "is-wire":
                relation = rng.choice(["verbatim", "none"])
            else:
                relation = rng.choices(RELATIONS, [4, 3, 2, 1, 0 if klass == "wholly-derived" else 4])[0]
            origin_agency = agency if kind == "body" and (relation not in ("none", "quotation") or klass in ("is-wire", "wholly-derived")) else None
            family = None
            if relation not in ("none",) and agency:
                family = "f%d" % (1 + (k * 7 + used.index(next(u for u in used if u[0] == agency)) * 11) % 40)
                families.setdefault(family, (agency, text, []))[2].append((name, k))
            tally[relation] += kind == "body"
            if kind == "body":
                words_all += length
                words_shared += length if relation not in ("none", "quotation") else 0
            sentences.append('<sentence%s><text>%s</text><origin%s/></sentence>' % (
                attributes(n=k, kind=kind, offset=k * 100, length=len(text), words=length), escape(text),
                attributes(agency=origin_agency, relation=relation, confidence="%.2f" % rng.uniform(.6, .99),
                           credited="true" if klass == "is-wire" else "false", family=family)))
        date = None if i % 7 == 2 else "2024-01-%02d" % (16 + i % 3)
        reliable = "false" if i % 5 == 1 else "true"
        credited = "own" if klass in ("is-wire", "non-derived") else CREDITED[i % 4]
        credits = ""
        if klass != "non-derived":
            credits = "<credit%s>%s</credit>" % (attributes(agency=agency if credited != "generic" else None, kind="footer", sentence=n),
                                                 "(With inputs from %s)" % (agency if credited != "generic" else "agencies"))
        articles.append(
            "<article%s>" % attributes(id=name, path=name, url="https://example.org/%d" % i if i % 3 == 0 else None,
                                       outlet=OUTLETS[i % 12] if i % 11 != 10 else None, title=TITLES[i % len(TITLES)], language="en",
                                       words=words_all) +
            "<published%s/>" % attributes(date=date, time="14:%02d" % i if i % 4 == 0 and date else None, source="url" if date else "none",
                                          reliable=reliable if date else "false", reason="stands in the address" if date else "no date was found") +
            "<credits>%s</credits>" % credits +
            "<derivation%s/>" % attributes(class_=klass, agency=agency, share_words="%.4f" % (words_shared / max(1, words_all)),
                                           confidence="%.2f" % rng.uniform(.7, .99), credited=credited, reason="as its edges show") +
            "<sentences>%s</sentences></article>" % "".join(sentences))
        shared = tally["verbatim"] + tally["edited"] + tally["rewritten"]
        if klass in ("wholly-derived", "partially-derived") and shared:
            edges.append("<edge%s><evidence>%d of its sentences are found in the text of %s</evidence><evidence>the lead keeps the order "
                         "of the agency's clauses</evidence></edge>" % (
                             attributes(from_=agency, from_kind="agency", to=name, kind="copied", sentences=shared, verbatim=tally["verbatim"],
                                        edited=tally["edited"], rewritten=tally["rewritten"], quotation=tally["quotation"], words=words_shared,
                                        share_words="%.4f" % (words_shared / words_all), credited="true" if credited == "full" else "false",
                                        confidence="0.97"), shared, agency))
        if i and i % 4 == 1:
            edges.append("<edge%s><evidence>the same quotation</evidence></edge>" % attributes(
                from_=ids[i - 1], from_kind="article", to=name, kind="quoted" if i % 8 == 1 else "undecided", sentences=1, verbatim=0, edited=0, rewritten=0,
                quotation=1, words=12, share_words="0.0400", credited="false", confidence="0.70"))
        if i:
            alignments.append(
                "<alignment%s><a%s><run kind=\"same\">The ferry struck a pier</run><run kind=\"space\"> </run><run kind=\"only\">of the old bridge</run>"
                "<run kind=\"space\"> </run><run kind=\"moved\">early on Tuesday</run><run kind=\"space\">.</run></a><b%s>"
                "<run kind=\"moved\">Early on Tuesday</run><run kind=\"space\"> </run><run kind=\"same\">the ferry struck a pier</run>"
                "<run kind=\"only\">, officials said</run><run kind=\"space\">.</run></b><operations><operation%s/><operation%s/></operations></alignment>" % (
                    attributes(relation=RELATIONS[i % 4], similarity="0.8125", shared_words=8, score_bits="41.30", evalue="1.2e-09", confidence="0.97"),
                    attributes(article=ids[i - 1], sentences="2 3" if i % 5 == 0 else "2"), attributes(article=name, sentences="3"),
                    attributes(kind="same", a_offset=200, a_length=23, b_offset=117, b_length=23),
                    attributes(kind="insert", a_offset=0, a_length=0, b_offset=140, b_length=16)))
    out += ["<articles>"] + articles + ["</articles>", "<alignments>"] + alignments + ["</alignments>", "<families>"]
    order = sorted(families, key=lambda f: int(f[1:]))
    for f in order:
        agency, text, members = families[f]
        out.append("<family%s><text>%s</text>%s</family>" % (attributes(id=f, agency=agency), escape(text), "".join(
            "<member%s/>" % attributes(article=a, sentence=s) for a, s in members)))
    out += ["</families>", "<sources>"]
    for index, (agency, _) in enumerate(used):
        if index == 1 and count > 3:
            out.append("<source%s/>" % attributes(agency=agency, present=ids[3]))
            continue
        inner = ""
        for f in order:
            if families[f][0] == agency:
                inner += "<reconstructed%s><text>%s</text>%s</reconstructed>" % (attributes(family=f), escape(families[f][1]), "".join(
                    "<witness%s>%s</witness>" % (attributes(article=a, sentence=s), "a reading of its own" if s % 3 == 0 else "") for a, s in families[f][2]))
        out.append("<source%s>%s</source>" % (attributes(agency=agency), inner))
    out += ["</sources>", "<edges>"] + edges + ["</edges>", "<diagnostics>"]
    out.append("<diagnostic%s>no date was found</diagnostic>" % attributes(article=ids[-1], code="no-date", severity="warning", line=0))
    out += ["</diagnostics>", "</report>"]
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
