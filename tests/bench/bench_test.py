# SPDX-License-Identifier: GPL-2.0-or-later
"""The generator of documents, and what is made of times."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "peers"))

import report  # noqa: E402


def generated(count, seed):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-B", HERE / "generate.py", str(count), folder, "--seed", str(seed)], check=True)
        return {str(page.relative_to(folder)): page.read_text(encoding="utf-8") for page in Path(folder).rglob("*.md")}


class Generator(unittest.TestCase):
    def test_the_same_documents_for_a_number_and_a_seed(self):
        self.assertEqual(generated(1500, 1), generated(1500, 1))
        self.assertNotEqual(generated(20, 1), generated(20, 2))

    def test_as_many_documents_as_asked_for_a_thousand_a_folder(self):
        pages = generated(1500, 1)
        self.assertEqual(len(pages), 1500)
        self.assertEqual(sum(page.startswith("000/001/") for page in pages), 500)

    def test_a_page_has_front_matter_and_a_body(self):
        (page,) = generated(1, 1).values()
        _, front_matter, body = page.split("---\n")
        self.assertIn("\ntitle: ", front_matter)
        self.assertTrue(body.startswith("<p>"))


class Figures(unittest.TestCase):
    def test_what_disturbs_one_run_does_not_count(self):
        runs = [[1.0, 2.0, 3.0], [1.0, 90.0, 3.0], [1.0, 2.0, 3.0]]
        self.assertEqual(report.typical(runs), [1.0, 2.0, 3.0])
        self.assertEqual(report.p50(runs), 2.0)
        self.assertEqual(report.spread(runs, 0.99), "3.00–90.0")

    def test_the_99th_percentile_of_200_is_the_third_slowest(self):
        self.assertEqual(report.p99([list(range(1, 201))]), 198)


if __name__ == "__main__":
    unittest.main()
