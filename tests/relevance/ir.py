# SPDX-License-Identifier: GPL-2.0-or-later
"""The suite ir: four test collections with judgements, scored by the scorer that comes with them."""
import json
import subprocess
import sys
import tempfile

from catalogue import serve
from places import shared, unpacked
from suite import Suite

COLLECTIONS = ("cran", "cisi", "cacm", "lisa")


def score(scorer, folder, catalogue):
    command = [sys.executable, scorer, "--json", "--base", catalogue.base,
               "--queries", folder / "queries.jsonl", "--qrels", folder / "qrels.tsv"]
    figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {"queries": figures["queries"], "nDCG@10": figures["ndcg@10"], "MAP@100": figures["map@100"],
            "MRR@10": figures["mrr@10"], "recall@100": figures["recall@100"],
            "empty": figures["empty"] / figures["queries"]}


def run():
    scorer = shared("eval/relevance.py")
    suite = Suite()
    with tempfile.TemporaryDirectory(prefix="mitos-ir-") as scratch:
        folder = unpacked("ir", scratch)
        for name in COLLECTIONS:
            with serve(f"docs={folder / name / 'md'}") as catalogue:
                suite.rows[name.upper()] = score(scorer, folder / name, catalogue)
    return suite
