# SPDX-License-Identifier: GPL-2.0-or-later
"""What a race found, as Markdown and plots."""

import math
import os
import platform
import statistics
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import plots

CLOCKS = {
    "ms": "Milliseconds of wall time",
    "cpu_ms": "Milliseconds of the processor (of the server alone where it is asked over HTTP)",
}
MITOS = ["Mitos, engine", "Mitos, HTTP, snippets", "Mitos, HTTP, five facets"]


@dataclass
class Results:
    documents: int
    megabytes: float  # of titles and text
    classes: list
    builds: dict  # {side: [(seconds, seconds of processor, bytes)…]}
    times: dict  # {clock: {class: {contest: [[ms of a query…] of a run…]}}}
    totals: dict  # {class: {contest: [total of a query…]}}
    browsing: dict  # as times
    facets: list
    skipped: dict
    runs: int
    clock: str  # the one that aims are held to


def percentile(values, share):
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def typical(runs):
    """Of each query the median of its runs: what disturbs one run does not count."""
    return [statistics.median(times) for times in zip(*runs)]


def p50(runs):
    return percentile(typical(runs), 0.5)


def p99(runs):
    return percentile(typical(runs), 0.99)


def brief(number):
    return f"{number:.3f}" if number < 0.1 else f"{number:.2f}" if number < 10 else f"{number:.1f}"


def spread(runs, share):
    each = [percentile(run, share) for run in runs]
    return f"{brief(min(each))}–{brief(max(each))}"


def halves(runs):
    return f"{brief(p50(runs))} / {brief(p99(runs))}"


def table(headings, rows):
    rule = ["---"] + ["---:"] * (len(headings) - 1)
    return "".join(f"| {' | '.join(row)} |\n" for row in [headings, rule, *rows])


def query_table(times, cell):
    contests = list(next(iter(times.values())))
    return table(["", *contests], [[name, *(cell(row[contest]) for contest in contests)]
                                   for name, row in times.items()])


def build_rates(results, documents):
    """{side: documents a second}. By the processor's clock two threads share the work and FTS5 has one."""
    rates = {}
    for name, builds in results.builds.items():
        seconds = [wall if results.clock == "ms" else cpu if name == "FTS5" else cpu / 2 for wall, cpu, _ in builds]
        rates[name] = documents / statistics.median(seconds)
    return rates


def builds_table(results):
    def row(name, builds):
        seconds, cpu, sizes = zip(*builds)
        rates = [results.documents / second for second in seconds]
        return [name, f"{statistics.median(seconds):.2f} ({min(seconds):.2f}–{max(seconds):.2f})",
                f"{statistics.median(rates):,.0f}", f"{statistics.median(cpu):.2f}", f"{sizes[-1] / 1e6:.1f}"]

    return table(["build", "seconds (min–max)", "documents/s", "seconds of processors", "MB"],
                 [row(name, builds) for name, builds in results.builds.items()])


def limits(results):
    """(what, at most, measured) of the aims that were set."""
    for name, row in results.times[results.clock].items():
        engine, http, faceted = (row[contest] for contest in MITOS)
        for word, of in (("p50", p50), ("p99", p99)):
            if "Lucene, snippets" in row:
                yield f"{name}, HTTP, {word}", max(of(row["Lucene, snippets"]), 1.5), of(http)
                yield f"{name}, engine, {word}", max(2 * of(row["Lucene, ten and count"]), 0.3), of(engine)
            yield f"{name}, five facets, {word}", 1.3 * of(http), of(faceted)
        if name.startswith("phrase"):
            yield f"{name}, HTTP beside FTS5, p50", p50(row["FTS5, snippets"]), p50(http)
            yield f"{name}, HTTP beside FTS5, p99", 0.3 * p99(row["FTS5, snippets"]), p99(http)
    median = {name: 1 / rate for name, rate in build_rates(results, 1).items()}
    for peer, share in (("Lucene", 1.3), ("Tantivy", 1.0), ("FTS5", 0.6)):
        if peer in median:
            yield f"build, seconds, at {share} × {peer}'s rate", median[peer] / share, median["Mitos"]
    yield "index, MB, 0.7 × FTS5's", 0.7 * results.builds["FTS5"][-1][2] / 1e6, results.builds["Mitos"][-1][2] / 1e6


def limits_table(results):
    return table(["aim", "at most", "measured", "÷"],
                 [[what, brief(most), brief(measured), f"{measured / most:.2f}" + (" **lost**" if measured > most else "")]
                  for what, most, measured in limits(results)])


def differing_totals(results):
    """Of each side, how many single words it finds in 2 % more or fewer documents than FTS5 does."""
    lines = []
    for drawn in results.classes:
        if not drawn["name"].endswith("word"):
            continue
        totals = results.totals[drawn["name"]]
        expected = totals["FTS5, snippets"]
        for contest, found in totals.items():
            if contest.endswith("facets") or contest == "FTS5, snippets":
                continue
            apart = [(query["mitos"], most, have) for query, most, have in zip(drawn["queries"], expected, found)
                     if abs(have - most) > 0.02 * most]
            some = ", ".join(f"{word} {most} → {have}" for word, most, have in apart[:3])
            lines.append(f"- {drawn['name']}, {contest}: {len(apart)} of {len(found)}" + (f" ({some})" if some else "") + "\n")
    return "".join(lines)


def processor():
    names = [line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")]
    return names[0] if names else platform.processor()


def markdown(results):
    drawn = "; ".join(f"{c['name']}: {len(c['queries'])} ({c['drawn']})" for c in results.classes)
    left_out = "".join(f" {name} is left out: {reason}." for name, reason in results.skipped.items())
    return f"""{results.documents:,} documents, {results.megabytes:.1f} MB of titles and text as JSON. {processor()}, \
{os.cpu_count()} cores, {platform.system()}, load {os.getloadavg()[0]:.1f} at the end, {date.today()}.
Queries drawn with seed {results.classes[0]['seed']}: {drawn}.{left_out}

p50 / p99 over the queries of a class, of each query the median of {results.runs} runs. {CLOCKS["ms"]}:

{query_table(results.times["ms"], halves)}
{CLOCKS["cpu_ms"]}:

{query_table(results.times["cpu_ms"], halves)}
The clock of the aims below ({results.clock}), each run alone, least–most, p50:

{query_table(results.times[results.clock], lambda runs: spread(runs, 0.5))}
and p99:

{query_table(results.times[results.clock], lambda runs: spread(runs, 0.99))}
How people browse and type, over HTTP with snippets (facets: {', '.join(results.facets)}):

{query_table(results.browsing[results.clock], halves)}
{builds_table(results)}
{limits_table(results)}
Single words that are in 2 % more or fewer documents than FTS5 finds:

{differing_totals(results)}"""


def save(results, path):
    """PATH.md and the plots PATH-queries.svg, PATH-builds.svg."""
    path.parent.mkdir(parents=True, exist_ok=True)
    typicals = {name: {contest: (p50(runs), p99(runs)) for contest, runs in row.items()}
                for name, row in results.times[results.clock].items()}
    Path(f"{path}-queries.svg").write_text(plots.queries(typicals), encoding="utf-8")
    Path(f"{path}-builds.svg").write_text(plots.builds(build_rates(results, results.documents)), encoding="utf-8")
    text = f"# {path.name}\n\n![Queries]({path.name}-queries.svg)\n![Builds]({path.name}-builds.svg)\n\n"
    Path(f"{path}.md").write_text(text + markdown(results), encoding="utf-8")
