# SPDX-License-Identifier: GPL-2.0-or-later
"""What a suite reports: rows of figures, and the queries that were answered wrongly."""
from dataclasses import dataclass, field


@dataclass
class Suite:
    rows: dict = field(default_factory=dict)  # class → figure → number
    misses: list = field(default_factory=list)

    def miss(self, kind, query, wanted, got):
        self.misses.append({"class": kind, "query": query, "wanted": wanted, "got": got})

    def as_json(self):
        return {"rows": self.rows, "misses": self.misses}
