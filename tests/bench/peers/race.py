# SPDX-License-Identifier: GPL-2.0-or-later
"""Mitos beside SQLite FTS5, Tantivy and Lucene on the same documents, building and answering.

race.py --bin FOLDER --tools FOLDER [--runs N] [--save FOLDER] FOLDER…    scripts/bench --peers calls it
The tables go to standard output, what is going on to standard error.
"""

import argparse
import contextlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import report
import tools
from sides import MitosBuilder, MitosServer, Peer

WARM_UP_SECONDS = 4


def tell(text):
    print(text, file=sys.stderr, flush=True)


def finished(query):
    """An operator behind the last word says that it is finished: else Mitos takes it for a prefix, too."""
    return query if query.endswith('"') else query + " AND"


def mitos_query(drawn, query):
    return query["mitos"] if drawn["name"] == "prefix" else finished(query["mitos"])


class Contest:
    """One column of a table: how a side is asked the queries of a class."""

    def __init__(self, name, ask):
        self.name = name
        self.ask = ask


def peer_contests(peer):
    def ask(snippets):
        return lambda drawn: peer.ask([query["fts5"] for query in drawn["queries"]], snippets)

    if peer.name == "FTS5":
        return [Contest("FTS5, snippets", ask(True))]
    return [Contest(f"{peer.name}, ten and count", ask(False)), Contest(f"{peer.name}, snippets", ask(True))]


def mitos_contests(engine, server, five):
    def over_http(facets):
        return lambda drawn: server.ask([{"q": mitos_query(drawn, query), "facets": facets}
                                         for query in drawn["queries"]])

    return [
        Contest("Mitos, engine", lambda drawn: engine.ask([mitos_query(drawn, q) for q in drawn["queries"]], False)),
        Contest("Mitos, HTTP, snippets", over_http("")),
        Contest("Mitos, HTTP, five facets", over_http(",".join(five))),
    ]


def in_turns(contests, classes, runs):
    """{clock: {class: {contest: [times of run 1, of run 2, …]}}} and {class: {contest: totals}}."""
    totals = {drawn["name"]: {} for drawn in classes}
    for contest in contests:
        tell(f"warming up: {contest.name}")
        started = time.monotonic()
        while True:
            for drawn in classes:
                totals[drawn["name"]][contest.name] = contest.ask(drawn).totals
            if time.monotonic() - started > WARM_UP_SECONDS:
                break
    times = {clock: {drawn["name"]: {contest.name: [] for contest in contests} for drawn in classes}
             for clock in report.CLOCKS}
    for run in range(runs):
        for drawn in classes:
            for contest in contests if run % 2 == 0 else reversed(contests):
                asked = contest.ask(drawn)
                for clock in report.CLOCKS:
                    times[clock][drawn["name"]][contest.name].append(getattr(asked, clock))
        tell(f"queries, run {run + 1} of {runs}")
    return times, totals


def browse_classes(server, facets, words):
    """How people browse: requests without words, with none, one and five filters, all facets counted; and words
    as they are typed, the last one perhaps unfinished."""
    tops = {field: values for field, values in server.facets().items() if values and field in facets}
    one = [{"q": "", field: value} for field, values in tops.items() for value in values[:10]]
    five = [dict({"q": ""}, **{field: values[turn % len(values)] for field, values in tops.items()})
            for turn in range(10)]
    rows = {"no words, facets on": [{"q": ""}] * 20, "no words, one filter, facets on": one,
            f"no words, {len(tops)} filters, facets on": five}
    for drawn in words:
        if drawn["name"] in ("rare word", "common word", "two words", "four words ORed"):
            rows[f"{drawn['name']}, last one unfinished"] = [{"q": query["mitos"], "facets": ""}
                                                            for query in drawn["queries"]]
    return [{"name": name, "requests": requests} for name, requests in rows.items()]


def race_builds(builders, runs):
    """{side: [(seconds, seconds of processor, bytes), …]}, the first build of each left out."""
    built = {builder.name: [] for builder in builders}
    for run in range(runs + 1):
        for builder in builders if run % 2 == 0 else reversed(builders):
            seconds, cpu, size = builder.build()
            tell(f"build {run} of {runs}: {builder.name}, {seconds:.2f} s ({cpu:.2f} of processors), {size} bytes")
            if run > 0:
                built[builder.name].append((seconds, cpu, size))
    return built


def read_lines(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def race(options, scratch):
    served, documents, queries = scratch / "served", scratch / "documents.jsonl", scratch / "queries.jsonl"
    subprocess.run([options.bin / "mitos-indexer", "build", "--progress", "off", "--json", "--index", served,
                    *[word for folder in options.folders for word in ("--source", folder)]],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    side = options.bin / "mitos-peer-side"
    subprocess.run([side, "export", served, documents, queries], check=True)
    commands, reasons = tools.peers(options.tools)
    for name, reason in reasons.items():
        tell(f"{name} is left out: {reason}")
    commands = {"FTS5": [side, "fts5"], **commands}
    with contextlib.ExitStack() as running:
        peers = [running.enter_context(Peer(name, [*command, documents, scratch / f"{name}-index"],
                                            scratch / f"{name}-index")) for name, command in commands.items()]
        builds = race_builds([MitosBuilder(options.bin, options.folders, scratch), *peers], options.runs)
        engine = running.enter_context(Peer("engine", [side, "engine", served], served))
        server = running.enter_context(MitosServer(options.bin, served))
        return race_queries(options, peers, engine, server, read_lines(queries), builds, reasons, documents)


def race_queries(options, peers, engine, server, drawn, builds, skipped, documents):
    classes = [each for each in drawn if each["queries"]]
    facets = list(server.facets())[:5]
    contests = [contest for peer in peers for contest in peer_contests(peer)]
    contests += mitos_contests(engine, server, facets)
    times, totals = in_turns(contests, classes, options.runs)
    browsing = browse_classes(server, facets, classes)
    over_http = Contest("Mitos, HTTP", lambda each: server.ask(each["requests"]))
    browse_times, _ = in_turns([over_http], browsing, options.runs)
    return report.Results(documents=sum(1 for _ in documents.open("rb")), megabytes=documents.stat().st_size / 1e6,
                          classes=classes, builds=builds, times=times, totals=totals, browsing=browse_times,
                          facets=facets, skipped=skipped, runs=options.runs,
                          clock=options.clock)


def main():
    parser = argparse.ArgumentParser(description="Mitos beside its peers on folders of documents.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--bin", type=Path, required=True, help="where the programs of the preset bench are")
    parser.add_argument("--tools", type=Path, required=True, help="where the peers are, or are to be put")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--clock", choices=["ms", "cpu_ms"], default="ms",
                        help="wall time, or that of the processor where others use the machine, too")
    parser.add_argument("--save", type=Path, help="write the tables and plots there, named so: FOLDER/NAME")
    options = parser.parse_args()
    options.folders = [folder.resolve() for folder in options.folders]
    options.bin = options.bin.resolve()
    with tempfile.TemporaryDirectory() as scratch:
        results = race(options, Path(scratch))
    print(report.markdown(results), end="")
    if options.save:
        report.save(results, options.save)


main()
