#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether Mitos is true to a site: what it publishes, at which addresses, with which words and anchors.

    tests/sites/compare.py SITE [--content FOLDER] [--plugins] [--queries N] [--seed N] [--show N] [--keep FOLDER]

Copies SITE, the folder with the configuration of a Hugo or Jekyll site, has Debian's hugo or jekyll build the copy under a layout
that prints title and content alone, indexes it with the programs in MITOS_BIN_DIR (else build/ci/bin), and prints

  published   pages that one has and the other lacks (sections without text are no documents)
  addresses   pages that stand elsewhere than Mitos says
  titles      pages that the generator calls otherwise
  words       missing in Mitos' text or added to it, of all words of the generator's (what stands for a picture may be there or not)
  anchors     with --queries: queries of three words from one section of a drawn page; anchors of sections that hits name and
              the generator's HTML lacks, and sections that lack a word of the query's

each with the pages that have most of it. Gems of Jekyll's are not loaded; a site's own _plugins run with --plugins. Status 1 if the
published sets differ, more than 0.5 % of addresses or words do, or an anchor is dead.
"""

import argparse
import json
import os
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import quote, unquote, urlencode, urlsplit
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))
os.environ.setdefault("MITOS_BIN_DIR", str(ROOT / "build" / "ci" / "bin"))

import bare_hugo
import bare_jekyll
from page_text import Page, difference, words
from served import serve

MOST = 0.005


def document_id(file, content):
    """As docs/published.md has it: the path without its ending; a bundle is its folder."""
    path = Path(file).relative_to(content)
    stem = re.sub(r"\.(md|markdown|mdown|mkdn|mkd|html?|txt)$", "", path.name, flags=re.IGNORECASE)
    name = re.sub(r"^_?index(?=$|\.)", "", stem) if str(path.parent) != "." else stem
    folder = "" if str(path.parent) == "." else path.parent.as_posix()
    return folder + (name if not name or name.startswith(".") else ("/" if folder else "") + name)


def served_documents(address):
    """Of every document its id, address, title and text."""
    with urlopen(address + "/api/v1/export?format=jsonl", timeout=120) as answer:
        ids = [json.loads(line)["id"] for line in answer]
    for name in ids:
        with urlopen(address + "/api/v1/documents/" + quote(name), timeout=60) as answer:
            document = json.load(answer)
        yield name.split("/", 1)[1], document


def written_at(url):
    """The file that a server sends for an address."""
    path = unquote(urlsplit(url).path)
    return path.lstrip("/") + ("index.html" if path.endswith("/") or not path else "")


class Comparison:
    """The pages of the generator and the documents of Mitos, by id."""

    def __init__(self, pages, documents, content, show):
        self.show, self.documents = show, dict(documents)
        self.pages = {}
        for file, address, title, html in pages:
            if (Path(content) in Path(file).parents) and not self.is_empty_section(file, html):
                self.pages[document_id(file, content)] = (file, address, Page(title).text, Page(html))
        self.both = sorted(self.pages.keys() & self.documents.keys())
        self.wrong = False

    @staticmethod
    def is_empty_section(file, html):
        return Path(file).name.startswith("_index.") and not words(Page(html).text)

    def say(self, what, count, total, lines, most=MOST):
        share = count / max(total, 1)
        print(f"{what:<10} {count} of {total} ({100 * share:.2f} %)")
        for line in lines[:self.show]:
            print("    " + line)
        self.wrong |= share > most

    def published(self):
        lacks = sorted(self.pages.keys() - self.documents.keys())
        adds = sorted(self.documents.keys() - self.pages.keys())
        lines = [f"not in Mitos: {name}" for name in lacks] + [f"not published: {name}" for name in adds]
        self.say("published", len(lines), len(self.pages), lines, most=0)

    def addresses(self):
        lines = []
        for name in self.both:
            wanted, url = self.pages[name][1], self.documents[name]["url"]
            if wanted not in (written_at(url), written_at(url) + ".html"):
                lines.append(f"{self.pages[name][0]}: {wanted}, in Mitos {url}")
        self.say("addresses", len(lines), len(self.both), lines)

    def titles(self):
        lines = []
        for name in self.both:
            wanted, title = self.pages[name][2], self.documents[name]["title"]
            if words(wanted) and words(wanted) != words(title):
                lines.append(f"{self.pages[name][0]}: {wanted!r}, in Mitos {title!r}")
        self.say("titles", len(lines), len(self.both), lines)

    def words(self, site):
        """Apart for pages that call templates, whose words Mitos can only know as far as they are typed."""
        plain, calling = [], []
        for name in self.both:
            source = (site / self.pages[name][0]).read_text(encoding="utf-8", errors="replace")
            (calling if re.search(r"\{\{|\{%", source) else plain).append(name)
        self.words_of("words", self.both)
        self.words_of("  of pages without templates", plain)
        self.words_of("  of pages with templates", calling, most=1)

    def words_of(self, what, names, most=MOST):
        total, wrong, lines = 0, 0, []
        for name in names:
            document, wanted = self.documents[name], words(self.pages[name][3].text)
            found = words(" ".join([document["body"], *document["headings"]]))
            lacks, adds = difference(wanted, found)
            adds -= Counter(words(self.pages[name][3].pictures))
            total += len(wanted)
            count = lacks.total() + adds.total()
            wrong += count
            if count:
                lines.append((count, f"{count:5} {self.pages[name][0]}: lacks {self.some(lacks)}; adds {self.some(adds)}"))
        ordered = [line for _, line in sorted(lines, reverse=True)]
        self.say(what, wrong, total, [] if what == "words" else ordered, most)
        print(f"    pages with every word: {len(names) - len(lines)} of {len(names)}")

    @staticmethod
    def some(counted):
        return f"{counted.total()} " + " ".join(word for word, _ in counted.most_common(12))

    def anchors(self, address, queries, seed):
        drawn = random.Random(seed)
        named, lines, asked = 0, [], 0
        long_pages = [name for name in self.both if len(self.pages[name][3].sections) > 3]
        while long_pages and asked < queries:
            name = drawn.choice(long_pages)
            section = drawn.choice(self.pages[name][3].sections[1:])
            choice = sorted({word for word in words("".join(section[2])) if len(word) > 4})
            if len(choice) < 3:
                continue
            query = " ".join(drawn.sample(choice, 3))
            asked += 1
            with urlopen(address + "/api/v1/search?" + urlencode({"q": query, "typos": "off"}), timeout=60) as answer:
                hits = json.load(answer)["hits"]
            for hit in hits:
                for place in hit.get("sections", []):
                    named += 1
                    lines += self.dead(query, hit["id"].split("/", 1)[1], place)
            print(f"    {query!r}: {self.found(hits, name, section)}")
        self.say("anchors", len(lines), named, lines, most=0)

    def dead(self, query, name, place):
        anchor = unquote(urlsplit(place["url"]).fragment)
        if name not in self.pages or anchor in self.pages[name][3].ids:
            return []
        ids = [own for own, title, _ in self.pages[name][3].sections if words(title) == words(place["title"])]
        if not anchor and not any(ids):
            return []  # a heading without an id
        return [f"{query!r}: {name} has no #{anchor} ({place['title']!r}), but {ids}"]

    @staticmethod
    def found(hits, name, section):
        for rank, hit in enumerate(hits, 1):
            if hit["id"].split("/", 1)[1] == name:
                titles = [place["title"] for place in hit.get("sections", [])]
                return f"hit {rank}, drawn from {section[1].strip()!r}, names {titles}"
        return "its page is not among the first hits"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--content", help="folder with the pages (default: content of Hugo, all of Jekyll)")
    parser.add_argument("--plugins", action="store_true", help="run the site's own plugins of Jekyll")
    parser.add_argument("--queries", type=int, default=0)
    parser.add_argument("--seed", type=int, default=18)
    parser.add_argument("--show", type=int, default=10, help="how many pages to print of each kind")
    parser.add_argument("--keep", type=Path, help="work in this folder, and leave the built pages there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = (options.keep or Path(scratch)).resolve()
        shutil.rmtree(work, ignore_errors=True)
        sys.exit(compare(options, work))


def compare(options, work):
    site, output = work / "site", work / "public"
    shutil.copytree(options.site, site, symlinks=True, ignore=shutil.ignore_patterns(".git", "node_modules", "public", "_site"))
    is_hugo = bare_hugo.is_hugo(site)
    content = options.content or ("content" if is_hugo else ".")
    # Mitos reads the site as it is; the generator gets what the site calls besides.
    bare = work / "bare"
    shutil.copytree(site, bare, symlinks=True)
    pages = bare_hugo.build(bare, output) if is_hugo else bare_jekyll.build(bare, output, options.plugins)
    (work / "mitos.yaml").write_text(json.dumps({"collections": {"s": {"source": str(site / content)}}}), encoding="utf-8")
    searchd, address = serve(work)
    try:
        comparison = Comparison(pages, served_documents(address), content, options.show)
        comparison.published()
        comparison.addresses()
        comparison.titles()
        comparison.words(site)
        if options.queries:
            comparison.anchors(address, options.queries, options.seed)
    finally:
        searchd.terminate()
        searchd.wait()
    return int(comparison.wrong)


if __name__ == "__main__":
    main()
