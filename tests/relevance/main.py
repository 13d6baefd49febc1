# SPDX-License-Identifier: GPL-2.0-or-later
"""The command line of scripts/relevance."""
import argparse
import json
import sys
from pathlib import Path

import floors
import greek
import ir
import judged
import meanings
import people
import report
import spelling
from places import Absent

# Only the judged queries have halves.
SUITES = {
    "sample": judged.sample,
    "site": judged.site,
    "meanings": meanings.run,
    "people": lambda half: people.run(),
    "ir": lambda half: ir.run(),
    "spelling": lambda half: spelling.run(),
    "greek": lambda half: greek.run(),
}


def measure(names, half):
    suites = {}
    for name in names:
        try:
            suites[name] = SUITES[name](half).as_json()
        except Absent as absent:
            print(f"{name} skipped: {absent}", file=sys.stderr)
    return {"half": half, "suites": suites}


def check():
    messages = list(floors.fallen(judged.sample("both").rows))
    print("\n".join(messages) or "The sample holds its floors.")
    return 1 if messages else 0


def main():
    parser = argparse.ArgumentParser(prog="scripts/relevance", add_help=False)
    parser.add_argument("--half", choices=("tune", "report", "both"), default="both")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--compare", nargs=2, type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--set-floors", action="store_true")
    parser.add_argument("suites", nargs="*", metavar="suite")
    options = parser.parse_args()
    unknown = [name for name in options.suites if name not in SUITES]
    if unknown:
        parser.error(f"no suite {unknown[0]}: they are {', '.join(SUITES)}")

    if options.compare:
        before, after = (json.loads(path.read_text(encoding="utf-8")) for path in options.compare)
        print(report.of_difference(before, after))
        return 0
    if options.check:
        return check()
    if options.set_floors:
        floors.set_to(judged.sample("both").rows)
        return 0
    measured = measure(options.suites or ["sample"], options.half)
    for name, suite in measured["suites"].items():
        print(report.of_suite(name, options.half, suite))
        if options.misses:
            print(report.of_misses(suite))
    if options.json:
        options.json.write_text(json.dumps(measured, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
