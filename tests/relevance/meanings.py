# SPDX-License-Identifier: GPL-2.0-or-later
"""The suite meanings: words of a query that are a programme, a collection or a range of years, beside others, in
queries/meanings.tsv. A right answer has all that its line says:

    program=fp7    it stands in that programme, or below it     collection=projects, tags=current
    year=2018..    its year; also 2019, ..2014, 2012..2014       contact=REGEX  one of its people
    text=REGEX     its title, long name, tags or body           words          see below

Patterns ignore case and accents. `words` are look-alikes: right is an answer without filters, the same as with
`interpret=off`."""
import re
import sys
import unicodedata
from collections import defaultdict

import judgements
from catalogue import serve
from measures import Tally, mean
from places import HERE, ROOT, shared
from suite import Suite

FIELDS = "id,title,acronym,tags,program,contact,year,collection,body"
LOOK_ALIKE = "words"


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def asked(half):
    with open(HERE / "queries" / "meanings.tsv", encoding="utf-8") as lines:
        for line in lines:
            if not line.strip() or line.startswith("#"):
                continue
            kind, query, conditions = line.rstrip("\n").split("\t")
            if judgements.in_half(half, kind, query):
                yield kind, query, conditions.split()


class Page:
    """A document as conditions ask of it."""

    def __init__(self, hit):
        self.id = hit["id"]
        self.year = hit.get("year")
        self.collection = hit["collection"]
        self.programmes = [value["value"] for value in hit["program"]]
        self.tags = [value["value"] for value in hit["tags"]]
        self.people = plain(" ".join(f"{person['raw']} {person['label']}" for person in hit["contact"]))
        self.text = plain(" ".join([hit["title"], hit["acronym"] or "", *self.tags, hit["body"] or ""]))

    def within_years(self, years):
        first, _, last = years.partition("..") if ".." in years else (years, "", years)
        return self.year is not None and int(first or 0) <= self.year <= int(last or 9999)

    def has(self, condition):
        name, _, wanted = condition.partition("=")
        if name == "program":
            return any(value == wanted or value.startswith(wanted + "/") for value in self.programmes)
        if name == "year":
            return self.within_years(wanted)
        if name == "collection":
            return self.collection == wanted
        if name == "tags":
            return wanted in self.tags
        if name in ("contact", "text"):
            return re.search(wanted, self.people if name == "contact" else self.text) is not None
        sys.exit(f"meanings.tsv: no condition is called {name}")


def untouched(catalogue, query):
    meant = catalogue.search(query)
    words = catalogue.search(query, interpret="off")
    return not meant["query"]["filters"] and [hit["id"] for hit in meant["hits"]] == [hit["id"] for hit in words["hits"]]


def run(half):
    suite = Suite()
    tallies = defaultdict(Tally)
    folder = shared("corpora/site")
    sources = [folder / name for name in ("projects", "publications", "article", "results")]
    with serve(*sources, synonyms=ROOT / "data" / "synonyms.yaml") as catalogue:
        pages = [Page(hit) for hit in catalogue.pages("", fields=FIELDS)]
        for kind, query, conditions in asked(half):
            if conditions == [LOOK_ALIKE]:
                right, found = [LOOK_ALIKE], [LOOK_ALIKE] if untouched(catalogue, query) else ["a filter, or another order"]
            else:
                right = [page.id for page in pages if all(page.has(condition) for condition in conditions)]
                found = catalogue.found(query)
            if not right:
                sys.exit(f"meanings.tsv expects documents that there are not: {query}")
            if not tallies[kind].add(found, right):
                suite.miss(kind, query, right[:3], found[:5])
            tallies["all"].add(found, right)
    suite.rows = {kind: tally.figures() for kind, tally in tallies.items() if kind != "all"}
    suite.rows["mean over classes"] = mean(suite.rows)
    suite.rows["all"] = tallies["all"].figures()
    return suite
