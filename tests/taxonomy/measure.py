# SPDX-License-Identifier: GPL-2.0-or-later
"""How often data/programmes.yaml finds the right framework for texts of the European Union's own catalogues,
whose framework is known. See scripts/programmes."""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "relevance"))
import places  # noqa: E402

# The tool is built with the tests, which the release preset leaves out.
PROGRAMS = Path(os.environ.get("MITOS_BIN_DIR", ROOT / "build" / "dev" / "bin"))

# What the portal of calls calls a programme, and where it belongs in our tree. The rest belongs under Other.
CALLS = {
    "Horizon Europe": "horizon-europe",
    "Euratom": "horizon-europe",
    "European Defence Fund": "edf",
    "LIFE": "life",
    "Digital Europe": "digital-europe",
    "Connecting Europe Facility": "cef",
    "CERV": "justice-rights",
    "Justice": "justice-rights",
    "Erasmus+": "erasmus",
    "ISF": "home-affairs",
}
PROJECTS = {"H2020": "horizon-2020", "FP7": "fp7"}
OTHER = "other"


def classified(texts):
    """The paths' values for each text."""
    tool = PROGRAMS / "mitos-classify-lines"
    if not tool.exists():
        sys.exit(f"{tool} is not built: cmake --build --preset dev --target mitos-classify-lines")
    lines = "".join(" ".join(text.split()) + "\n" for text in texts)
    answer = subprocess.run([tool, ROOT / "data" / "programmes.yaml"], input=lines, text=True, capture_output=True, check=True)
    return [line.split("\t") for line in answer.stdout.split("\n")[:-1]]


def framework(values):
    """The framework that every path has; if they have several, all of them."""
    return " + ".join(sorted({value.split("/")[0] or OTHER for value in values}))


def rows(folder, file):
    with open(folder / file, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def first_known(columns):
    """Of a row's texts the first that some rule knows."""
    by_row = zip(*(classified(column) for column in columns))
    return [next((values for values in row if framework(values) != OTHER), row[0]) for row in by_row]


def calls(folder):
    catalogue = rows(folder, "calls.jsonl")
    topics = [row["topicId"] or "" for row in catalogue]
    identifiers = [row["callIdentifier"] or "" for row in catalogue]
    wanted = [CALLS.get(row["programme"], OTHER) for row in catalogue]
    texts = [f"{topic} ({call})" for topic, call in zip(topics, identifiers)]
    return texts, wanted, first_known([topics, identifiers])


def project_calls(folder):
    """From the call alone: the harder question, since the framework's name is not in the text."""
    catalogue = [row for row in rows(folder, "projects.jsonl") if row.get("call")]
    texts = [row["call"] for row in catalogue]
    return texts, [PROJECTS[row["framework"]] for row in catalogue], classified(texts)


def front_matter(page):
    lines = page.read_text(encoding="utf-8").split("---")[1].splitlines()
    pairs = (line.partition(":") for line in lines if not line.startswith((" ", "-")))
    return {key: value.strip().strip("'\"") for key, _, value in pairs}


def projects(folder):
    """From the field that Mitos reads, which mostly names the framework, too."""
    catalogue = [front_matter(page) for page in sorted((folder / "md").glob("*.md"))]
    catalogue = [page for page in catalogue if page.get("program")]
    texts = [page["program"] for page in catalogue]
    return texts, [PROJECTS[page["framework"]] for page in catalogue], classified(texts)


# Name, archive, how it is measured.
MEASURES = (
    ("eu-calls, topic_id and call", "eu-calls", calls),
    ("eu-projects, call alone", "eu-projects", project_calls),
    ("eu-projects, program", "eu-projects", projects),
)


def report(name, texts, wanted, found, misses):
    right = collections.Counter()
    total = collections.Counter()
    below = 0
    for text, want, values in zip(texts, wanted, found):
        got = framework(values)
        total[want] += 1
        right[want] += got == want
        below += want != OTHER and got == want and all("/" in value for value in values)
        if misses and got != want:
            print(f"  {text}: {want} wanted, {', '.join(values)} found")
    listed = {want: count for want, count in total.items() if want != OTHER}
    listed_right = sum(right[want] for want in listed)
    print(f"{name}: framework right for {listed_right} of {sum(listed.values())} "
          f"({100 * listed_right / sum(listed.values()):.1f} %), something below it for {below}", end="")
    print(f"; under Other {right[OTHER]} of {total[OTHER]}" if total[OTHER] else "")
    for want in sorted(listed, key=listed.get, reverse=True):
        print(f"  {want:16} {right[want]:4} of {listed[want]:4}")


def main():
    parser = argparse.ArgumentParser(prog="scripts/programmes", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="name each text that stands where it should not")
    arguments = parser.parse_args()
    for name, archive, measure in MEASURES:
        with tempfile.TemporaryDirectory() as folder:
            try:
                measured = measure(places.unpacked(archive, folder))
            except places.Absent as absent:
                print(f"{name}: skipped: {absent}")
                continue
        report(name, *measured, arguments.misses)


if __name__ == "__main__":
    main()
