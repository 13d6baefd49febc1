# SPDX-License-Identifier: GPL-2.0-or-later
"""Judged queries: a class, a query, and the documents of which any is a right answer."""
import hashlib
import sys
from typing import NamedTuple
from urllib.parse import unquote

from places import HERE


class Judgement(NamedTuple):
    kind: str  # the class; that word is taken in Python
    query: str
    right: tuple  # ids


def half_of(kind, query):
    """Weights are chosen on one half and reported on the other. A hash, so that a query never changes sides."""
    return "tune" if hashlib.sha256(f"{kind}\t{query}".encode()).digest()[0] % 2 == 0 else "report"


def in_half(half, kind, query):
    return half in ("both", half_of(kind, query))


def read(name, half="both"):
    judgements = []
    with open(HERE / "queries" / f"{name}.tsv", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            fields = line.split("\t")
            if len(fields) != 3 or not all(fields):
                sys.exit(f"{name}.tsv:{number}: not class, query and ids with tabs between them")
            kind, query, ids = fields
            if in_half(half, kind, query):
                judgements.append(Judgement(kind, query, tuple(unquote(id) for id in ids.split())))
    return judgements
