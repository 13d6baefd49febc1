# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures of a class: the shares right first and within five, and MRR@10."""


class Tally:
    def __init__(self):
        self.queries = self.first = self.five = 0
        self.reciprocal = 0.0

    def add(self, found, right):
        """found: ids, best first. Returns whether the first is right."""
        place = next((p for p, id in enumerate(found[:10], 1) if id in right), None)
        self.queries += 1
        if place:
            self.first += place == 1
            self.five += place <= 5
            self.reciprocal += 1 / place
        return place == 1

    def figures(self):
        n = self.queries
        shares = {"right first": self.first / n, "within five": self.five / n, "MRR@10": self.reciprocal / n}
        return {"queries": n} | shares


def mean(rows):
    """Over classes, not queries: a class does not weigh more because it was easier to write."""
    names = [name for name in next(iter(rows.values())) if name != "queries"]
    figures = {"queries": sum(row["queries"] for row in rows.values())}
    return figures | {name: sum(row[name] for row in rows.values()) / len(rows) for name in names}
