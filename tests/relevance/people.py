# SPDX-License-Identifier: GPL-2.0-or-later
"""The suite people: ways to ask for the people of the users' site, of queries/people.tsv. Right is every project that
names the person. Asked in the whole catalogue, publications and news too, and in the projects alone."""
import re
from collections import defaultdict

from catalogue import serve
from measures import Tally, mean
from places import HERE, shared
from suite import Suite


def asked():
    with open(HERE / "queries" / "people.tsv", encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")) for line in lines if line.strip() and not line.startswith("#")]


def projects_of(catalogue):
    """Family name → ids of the projects whose front matter has it. Slips of the site's own are no family names."""
    projects = defaultdict(set)
    for hit in catalogue.pages("", collection="projects"):
        for contact in hit["contact"]:
            for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", contact["raw"] + " " + contact["label"]):
                projects[word].add(hit["id"])
    return projects


def run():
    suite = Suite()
    folder = shared("corpora/site")
    tallies = defaultdict(Tally)
    with serve(*(folder / name for name in ("projects", "publications", "article", "results"))) as catalogue:
        projects = projects_of(catalogue)
        for kind, query, family in asked():
            found = catalogue.found(query)
            if not tallies[kind].add(found, projects[family]):
                suite.miss(kind, query, sorted(projects[family])[:3], found[:5])
            tallies["all"].add(found, projects[family])
            tallies["all, among the projects"].add(catalogue.found(query, collection="projects"), projects[family])
    both = ("all", "all, among the projects")
    suite.rows = {kind: tally.figures() for kind, tally in tallies.items() if kind not in both}
    suite.rows["mean over classes"] = mean(suite.rows)
    suite.rows |= {kind: tallies[kind].figures() for kind in both}
    return suite
