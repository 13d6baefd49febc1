# SPDX-License-Identifier: GPL-2.0-or-later
"""The suite greek: real Greek titles, found without accents, in capitals and in Latin letters."""
import re
import tempfile
import unicodedata
from collections import defaultdict

from catalogue import serve
from elot743 import romanised
from measures import Tally
from places import unpacked
from suite import Suite


def without_accents(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def capitals(text):
    """As Greek is set in capitals: without accents."""
    return without_accents(text).upper()


def words_of(titles):
    """Word → the pages with that word in the title."""
    pages = defaultdict(set)
    for id, title in titles.items():
        for word in re.findall(r"[^\W\d_]{3,}", unicodedata.normalize("NFC", title)):
            pages[word.lower()].add(id)
    return pages


def ask_words(suite, catalogue, titles, kind, spelt):
    """The share of words in titles whose page is among the matches, be it the last."""
    asked = found = 0
    for word, pages in words_of(titles).items():
        missing = set(pages)
        for hit in catalogue.pages(spelt(word), match="all"):
            missing.discard(hit["id"])
            if not missing:  # the pages after this one need not be fetched
                break
        asked += len(pages)
        found += len(pages) - len(missing)
        if missing:
            suite.miss(kind, spelt(word), sorted(missing), catalogue.found(spelt(word), 5))
    return {"queries": asked, "right": found / asked}


def ask_titles(suite, catalogue, titles):
    """Many pages bear the same title: any of them is right."""
    pages = defaultdict(set)
    for id, title in titles.items():
        if re.search("[α-ω]", without_accents(title).lower()):
            pages[romanised(title)].add(id)
    tally = Tally()
    for title, right in pages.items():
        found = catalogue.found(title)
        tally.add(found, right)
        if not right.intersection(found[:5]):
            suite.miss("titles by ELOT 743", title, sorted(right), found[:5])
    return tally.figures()


def run():
    suite = Suite()
    with tempfile.TemporaryDirectory(prefix="mitos-greek-") as scratch:
        folder = unpacked("greek", scratch) / "md"
        with serve(*sorted(path for path in folder.iterdir() if path.is_dir())) as catalogue:
            titles = catalogue.titles()
            for kind, spelt in (("words without accents", without_accents), ("words in capitals", capitals)):
                suite.rows[kind] = ask_words(suite, catalogue, titles, kind, spelt)
            suite.rows["titles by ELOT 743"] = ask_titles(suite, catalogue, titles)
    return suite
