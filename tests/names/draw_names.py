# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws 200 names to be read: 100 participants of eu-projects, 100 authors of names, both unpacked below a folder.
   draw_names.py FOLDER [SEED]
tests/fixtures/names/persons_and_organisations.tsv is what seed 23 draws, ..._2.tsv seed 47, ..._3.tsv seed 1129,
sorted by reading."""
import json
import random
import sys
from pathlib import Path


def participants(projects):
    names = set()
    for page in sorted(projects.glob("*.md")):
        inside = False
        for line in page.read_text(encoding="utf-8").splitlines():
            if inside and line.startswith("- "):
                names.add(line[2:].strip().strip("'\""))
            elif not (inside and line.startswith("  ")):
                inside = line.startswith("participants:")
    return sorted(names)


def authors(variants):
    groups = {json.dumps(json.loads(line), ensure_ascii=False) for line in
              variants.read_text(encoding="utf-8").splitlines()}
    return sorted(groups)


def main():
    folder = Path(sys.argv[1])
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 23)
    for name in chance.sample(participants(folder / "eu-projects/md"), 100):
        print(name)
    for group in chance.sample(authors(folder / "names/acl_author_variants.jsonl"), 100):
        print(json.loads(group)["variants"][0])


if __name__ == "__main__":
    main()
