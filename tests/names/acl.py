#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How well Mitos tells the authors of the ACL Anthology apart.

  tests/names/acl.py [--sample N] [--wrong] [--missed KIND]

Runs mitos-join-names (from MITOS_BIN_DIR, default build/bench/bin) over the corpus acl-publications and compares
its people with names/acl_author_variants.jsonl, both below MITOS_CORPORA (default ../shared/corpora). Skips,
saying so, where they are absent.
"""
import argparse
import itertools
import json
import os
import random
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPORA = Path(os.environ.get("MITOS_CORPORA", ROOT.parent / "shared" / "corpora"))
TOOL = Path(os.environ.get("MITOS_BIN_DIR", ROOT / "build" / "bench" / "bin")) / "mitos-join-names"
# What the truth calls one person without their names saying so, such as maiden names, is counted as "other".
KINDS = ("case", "diacritics", "spacing", "order", "initials", "dropped middle name", "other")


def folded(text):
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words(text):
    return re.findall(r"[^\W_]+", folded(text))


def is_initial_of(a, b):
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def kind(a, b):
    if a.casefold() == b.casefold():
        return "case"
    if folded(a) == folded(b):
        return "diacritics"
    x, y = sorted((words(a), words(b)), key=len)
    if "".join(x) == "".join(y):
        return "spacing"
    if sorted(x) == sorted(y):
        return "order"
    if len(x) == len(y) and all(p == q or is_initial_of(p, q) for p, q in zip(x, y)):
        return "initials"
    if 2 <= len(x) < len(y) and x[0] == y[0] and x[-1] == y[-1]:
        return "dropped middle name"
    return "other"


def pairs(groups):
    """Each pair of two strings of one group, the smaller one first."""
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def read_truth(known):
    path = CORPORA / "names" / "acl_author_variants.jsonl"
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    groups = [{row["canonical"], *row["variants"]} & known for row in rows]
    labels = [row["canonical"] for row in rows]
    return groups, labels


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="print N joins outside the truth")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wrong", action="store_true", help="print the joins that the truth contradicts")
    parser.add_argument("--missed", metavar="KIND", help="print the pairs of a kind that were not joined")
    parser.add_argument("--answer", type=Path, help="an answer of mitos-join-names instead of a new one")
    options = parser.parse_args()
    corpus = CORPORA / "acl-publications" / "md"
    for needed in (CORPORA / "names", corpus, options.answer or TOOL):
        if not needed.exists():
            print(f"skipped: no {needed}", file=sys.stderr)
            return 0
    text = (options.answer.read_text(encoding="utf-8") if options.answer else
            subprocess.run([TOOL, corpus, "authors"], check=True, capture_output=True, text=True).stdout)
    answer = json.loads(text)
    people = answer["people"]
    groups = [[raw for raw, _ in person["spellings"]] for person in people]
    known = {raw for group in groups for raw in group}
    truth_groups, labels = read_truth(known)
    in_truth = set().union(*truth_groups)
    truth = pairs(truth_groups)
    joined = pairs(groups)
    judged = {pair for pair in joined if in_truth.issuperset(pair)}
    right = judged & truth

    print(f"{len(known)} spellings, {len(people)} people, {len(joined)} joined pairs, "
          f"{len(answer['near_misses'])} near misses")
    print(f"reading {answer['files']} files {answer['read_ms']:.0f} ms, joining {answer['join_ms']:.0f} ms")
    print(f"pair precision {len(right) / len(judged):.4f} ({len(judged) - len(right)} of {len(judged)} wrong)")
    print(f"pair recall    {len(right) / len(truth):.4f} ({len(right)} of {len(truth)})")
    by_kind = Counter(kind(*pair) for pair in truth)
    found = Counter(kind(*pair) for pair in right)
    for name in KINDS:
        print(f"  {name:20} {found[name] / by_kind[name]:.3f} ({found[name]} of {by_kind[name]})")
    label_of = {raw: person["label"] for person, group in zip(people, groups) for raw in group}
    whole = [(group, label) for group, label in zip(truth_groups, labels)
             if len(group) > 1 and len({label_of[raw] for raw in group}) == 1]
    same = sum(label_of[min(group)] == label for group, label in whole)
    print(f"label as the truth's: {same} of {len(whole)} people that were joined whole")
    reasons = {tuple(sorted(link[:2])): link[2] for person in people for link in person["links"]}
    print("joins by reason:", dict(Counter(reasons.values()).most_common()))

    if options.wrong:
        for a, b in sorted(judged - truth):
            print("wrong:", a, "|", b, "|", reasons.get((a, b), "by others"))
    if options.missed:
        for a, b in sorted(truth - joined):
            if kind(a, b) == options.missed:
                print("missed:", a, "|", b)
    if options.sample:
        outside = [(a, b, reason) for (a, b), reason in sorted(reasons.items()) if not in_truth.issuperset((a, b))]
        print(f"{options.sample} of {len(outside)} joins outside the truth, seed {options.seed}:")
        for a, b, reason in random.Random(options.seed).sample(outside, min(options.sample, len(outside))):
            print(f"{reason:14} {a} | {b}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
