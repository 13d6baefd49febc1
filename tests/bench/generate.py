# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalogue-like documents, as many as are asked for, always the same ones for a number and a seed.

generate.py N FOLDER [--seed S]    scripts/bench --generate calls it

Front matter as project pages have it; bodies of sentences of the sample catalogue, recombined, in which made-up
words take turns by Zipf's law, so that there are rare words in a catalogue of any size. A thousand files a folder.
"""

import argparse
import html
import multiprocessing
import os
import random
import re
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
IN_FOLDER = 1000
SYLLABLES = [consonant + vowel for consonant in "b d f g k l m n p r s t v z th st kr".split() for vowel in
             "a e i o u".split()]
GIVEN = ("Anna Carlos Dimitra Elena Fotis Giorgos Hanna Ioannis Katerina Lars Maria Nikolaos Olga Petros Rosa "
         "Stefanos Theo Ursula Vasiliki Yiannis").split()
PROGRAMS = ["FP7 ICT STREP", "FP7 ICT IP", "H2020 RIA", "H2020 IA", "Horizon Europe RIA", "Horizon Europe IA", "BMVI",
            "Interreg MED", "ESPA national", "Erasmus+"]
TAGS = ["past", "current", "european", "national", "technical manager", "coordinator", "partner"]
TYPES = ["project", "result", "publication"]


def sentences():
    """Of the bodies of the sample, the same order every time."""
    found = []
    for page in sorted(SAMPLE.rglob("*.md")):
        body = page.read_text(encoding="utf-8", errors="ignore").rpartition("\n---\n")[2]
        text = " ".join(html.unescape(re.sub(r"<[^>]*>|[*_#`{}\[\]]", " ", body)).split())
        found += [each for each in re.split(r"(?<=[.!?]) (?=[A-Z])", text) if 40 < len(each) < 300]
    return found


def made_up(number):
    """The word of this number: syllables, as few as tell it from others."""
    word = ""
    number += len(SYLLABLES)
    while number:
        number, syllable = divmod(number, len(SYLLABLES))
        word += SYLLABLES[syllable]
    return word


def by_zipf(drawn, words):
    """A number below `words`; twice as large a number is drawn half as often."""
    return int(words ** drawn.random()) - 1


def document(drawn, texts, size):
    """`size` documents there are in all: the more, the more words and people."""
    words, people = 2000 + size // 2, 200 + size // 50
    body = []
    for _ in range(drawn.randint(6, 11)):
        sentence = drawn.choice(texts).split(" ")
        sentence[drawn.randrange(len(sentence))] = made_up(by_zipf(drawn, words))
        body.append(" ".join(sentence))
    middle = len(body) // 2
    year = drawn.randint(1998, 2025)  # later, some would not be published yet
    contact = [f"{made_up(by_zipf(drawn, people)).capitalize()} {drawn.choice(GIVEN)}"
               for _ in range(drawn.randint(1, 3))]
    lines = ["---", f"types: {drawn.choice(TYPES)}", "tags:"]
    lines += [f"- {tag}" for tag in drawn.sample(TAGS, 2)]
    lines += ["images:", "website_name:", "website_link:",
              f"acronym: {made_up(by_zipf(drawn, words)).capitalize()} {' '.join(drawn.choice(texts).split()[:6]).replace(':', '')}",
              "layout: projects",
              f"title: {made_up(by_zipf(drawn, words)).upper()} {made_up(by_zipf(drawn, words))}",
              f"date: '{year}-{drawn.randint(1, 12):02}-{drawn.randint(1, 28):02}T12:00:00+02:00'",
              f"program: {drawn.choice(PROGRAMS)}, {year}-{year + 3}", "contact:"]
    lines += [f"- {name}" for name in contact]
    paragraphs = [html.escape(" ".join(part)) for part in (body[:middle], body[middle:])]
    return "\n".join(lines) + "\n---\n" + "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)


def write_folder(work):
    folder, number, count, size, seed, texts = work
    drawn = random.Random(seed * 1_000_003 + number)
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(count):
        with open(folder / f"page-{number * IN_FOLDER + at}.md", "w", encoding="utf-8") as file:
            file.write(document(drawn, texts, size))
    return count


def main():
    parser = argparse.ArgumentParser(description="Catalogue-like documents.")
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    texts = sentences()
    folders = range((options.count + IN_FOLDER - 1) // IN_FOLDER)
    work = ((options.folder / f"{number // IN_FOLDER:03}" / f"{number % IN_FOLDER:03}", number,
             min(IN_FOLDER, options.count - number * IN_FOLDER), options.count, options.seed, texts)
            for number in folders)
    with multiprocessing.Pool(os.cpu_count()) as pool:
        for _ in pool.imap_unordered(write_folder, work):
            pass


main()
