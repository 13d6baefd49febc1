# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of the sample that must not fall."""
import json
import math

from places import HERE

FILE = HERE / "floors.json"
HELD = ("right first", "within five")


def set_to(rows):
    # Rounded down to a hundredth, so that the last digit of a share does not matter.
    floors = {kind: {name: math.floor(100 * row[name]) / 100 for name in HELD} for kind, row in rows.items()}
    text = {"SPDX-License-Identifier": "GPL-2.0-or-later", "sample": floors}
    FILE.write_text(json.dumps(text, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def fallen(rows):
    """A sentence for each figure that is below its floor."""
    floors = json.loads(FILE.read_text(encoding="utf-8"))["sample"]
    for kind, held in floors.items():
        for name, floor in held.items():
            share = rows[kind][name] if kind in rows else 0
            if share < floor:
                yield f"{kind}: {name} fell to {100 * share:.1f} %, its floor is {100 * floor:.0f} %"
