#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In old French and German newspapers read by OCR, kept beside the checkout, the agencies that articles are from are found."""
import sys

from checking import Check

LEAST_F1 = {("sources", "fr"): 0.91, ("sources", "de"): 0.86, ("mentions", "all"): 0.86}
LEAST_PRECISION = {("sources", "fr"): 0.91, ("sources", "de"): 0.95}


def main():
    check = Check(__doc__)
    data = check.shared / "data" / "impresso-dev"
    if not data.is_dir():
        check.skip("no ../shared/data/impresso-dev")
    sys.path.insert(0, str(check.source / "tests" / "bench"))
    sys.dont_write_bytecode = True
    import impresso

    tallies = impresso.score(check.binary, data)
    for key in sorted(tallies):
        print("%-8s %-3s  %s" % (key + (tallies[key],)))
    for key, least in LEAST_F1.items():
        check.expect(tallies[key].f1() >= least, "%s, %s: F1 below %.2f" % (key + (least,)))
    for key, least in LEAST_PRECISION.items():
        check.expect(tallies[key].precision() >= least, "%s, %s: precision below %.2f" % (key + (least,)))
    check.finish("impresso")


if __name__ == "__main__":
    main()
