# SPDX-License-Identifier: GPL-2.0-or-later
"""The suites sample and site: judged queries, class by class."""
import sys
from collections import defaultdict

import drawn
import judgements
from catalogue import serve
from measures import Tally, mean
from places import ROOT, shared
from suite import Suite

# Who asks for a person wants to see what the person works on.
ONLY_IN = {"person": {"collection": "projects"}}
SUGGESTED = ("prefix", "cut")


def check_ids(name, judged, titles):
    unknown = sorted({id for judgement in judged for id in judgement.right if id not in titles})
    if unknown:
        sys.exit(f"{name}.tsv expects documents that there are not:\n  " + "\n  ".join(unknown))


def title_prefixes(catalogue, half):
    """Every beginning of 3 letters and more of every project's title: what a visitor types who knows the project."""
    for id, title in catalogue.titles(collection="projects").items():
        for length in range(3, len(title) + 1):
            prefix = title[:length]
            if not prefix[-1].isspace() and judgements.in_half(half, "title-prefix", prefix):
                yield prefix, id


def run(name, sources, half, with_prefixes, synonyms=None):
    suite = Suite()
    tallies = defaultdict(Tally)
    judged = judgements.read(name, half)
    with serve(*sources, synonyms=synonyms) as catalogue:
        check_ids(name, judgements.read(name), catalogue.titles())

        def add(kind, query, right, found):
            if not tallies[kind].add(found, right):
                suite.miss(kind, query, right, found[:5])

        for kind, query, right in judged:
            add(kind, query, right, catalogue.found(query, **ONLY_IN.get(kind, {})))
        suite.rows = {kind: tally.figures() for kind, tally in tallies.items()}
        suite.rows["mean over classes"] = mean(suite.rows)
        # What a visitor sees while typing; not a part of the mean, since the same queries have counted already.
        for kind, query, right in judged:
            if kind in SUGGESTED:
                add(f"{kind} (suggest)", query, right, catalogue.suggested(query))
        suite.rows |= {kind: tally.figures() for kind, tally in tallies.items()}
        for kind in drawn.KINDS:
            for query, right in drawn.queries(catalogue.long_names(collection="projects"), kind, catalogue.is_known):
                add(kind, query, right, catalogue.found(query))
        suite.rows |= {kind: tally.figures() for kind, tally in tallies.items()}
        if with_prefixes:
            tally = Tally()
            for prefix, id in title_prefixes(catalogue, half):
                found = catalogue.found(prefix, collection="projects")
                tally.add(found, (id,))
                if id not in found[:5]:
                    suite.miss("title-prefix", prefix, (id,), found[:5])
            suite.rows["title-prefix"] = tally.figures()
    return suite


def sample(half):
    folder = ROOT / "data" / "sample"
    return run("sample", [folder / name for name in ("projects", "publications", "news")], half, False)


def site(half):
    folder = shared("corpora/site")
    return run("site", [folder / name for name in ("projects", "publications", "article", "results")], half, True,
               ROOT / "data" / "synonyms.yaml")
