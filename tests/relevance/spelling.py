# SPDX-License-Identifier: GPL-2.0-or-later
"""The suite spelling: does the answer say the right word, and does it leave right words alone?"""
import json
import random
import re
import tempfile

from catalogue import serve
from ir import COLLECTIONS
from places import unpacked
from suite import Suite

LISTS = ("norvig-testset1", "norvig-testset2", "codespell")
AT_MOST = 2000  # of each kind, so that a run takes seconds
SEED = 1


def words_of(documents):
    """What is searched: the words of titles, bodies and tags. No halves of don't, nor letters out of x1."""
    words = set()
    with open(documents, encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            text = " ".join([document["title"], document["text"], *document.get("tags", [])]).lower()
            words.update(re.findall(r"(?<![\w'])[a-z]+(?![\w'])", text))
    return words


def edits(a, b):
    """Insertions, deletions, substitutions and transpositions of neighbours that lead from a to b."""
    before, row = None, list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before2, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before2[j - 2] + 1)
            row.append(cost)
    return row[-1]


def within_rule(typed, right):
    allowed = 0 if len(typed) < 4 else 1 if len(typed) < 8 else 2
    return abs(len(typed) - len(right)) <= allowed and 0 < edits(typed, right) <= allowed


def pairs_of(path, words):
    """Typed → right. A typed word that the catalogue holds is a word, whatever the list says, and is left alone."""
    for line in path.read_text(encoding="utf-8").splitlines():
        typed, right = line.lower().split("\t")[:2]
        if re.fullmatch("[a-z]+", typed) and right in words and typed not in words and within_rule(typed, right):
            yield typed, right


def some(items):
    items = sorted(set(items))
    return random.Random(SEED).sample(items, AT_MOST) if len(items) > AT_MOST else items


def run():
    suite = Suite()
    with tempfile.TemporaryDirectory(prefix="mitos-spelling-") as scratch:
        ir = unpacked("ir", scratch)
        lists = unpacked("spelling", scratch)
        words = set().union(*(words_of(ir / name / "docs.jsonl") for name in COLLECTIONS))
        with serve(*(f"{name}={ir / name / 'md'}" for name in COLLECTIONS)) as catalogue:

            def corrected(query):
                return catalogue.search(query, 1)["query"]["corrected"]

            def share(kind, asked):
                """asked: pairs of query and what should be said."""
                good = 0
                for query, wanted in asked:
                    said = corrected(query)
                    good += said == wanted
                    if said != wanted:
                        suite.miss(kind, query, [str(wanted)], [str(said)])
                suite.rows[kind] = {"queries": len(asked), "right": good / len(asked)}

            for name in LISTS:
                share(name, some(pairs_of(lists / f"{name}.tsv", words)))
            share("words of the catalogue left alone", [(word, None) for word in some(w for w in words if len(w) >= 4)])
    return suite
