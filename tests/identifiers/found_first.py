# SPDX-License-Identifier: GPL-2.0-or-later
"""How many identifiers of real pages are found first, each typed in three forms, and how many that are nowhere find
nothing. Draws 300 from the corpora, a hundred of papers' DOIs, the others of every kind there is.
   found_first.py CORPORA       a folder with site/, eu-projects/ and acl-publications/, unpacked
Fails below 99 in a hundred of either. Left out, saying so, where the corpora are absent. MITOS_SEED draws others."""
import html
import json
import os
import random
import re
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from served import serve

SEED = int(os.environ.get("MITOS_SEED", "21"))
DRAWN = 300
PAPERS = 4000  # of the Anthology, so that those who hold one stand among others
LEAST = 0.99
FIELDS = ("doi", "program", "website_link", "website_name")

KINDS = {
    "doi": re.compile(r"\b10\.\d{4,9}/[^\s\"'<>()\[\]{}]*[A-Za-z0-9]"),
    "handle": re.compile(r"\bhdl\.handle\.net/(\d{4,6}(?:\.\d+)*/[\w.-]*\w)"),
    "arxiv": re.compile(r"\barxiv(?:\.org/abs/|:\s?)(\d{4}\.\d{4,5})", re.IGNORECASE),
    "isbn": re.compile(r"\bISBN[: ]*((?:97[89][- ]?)?\d{1,5}[- ]?\d{1,7}[- ]?\d{1,6}[- ]?[\dX])\b"),
    "mail": re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE),
    "address": re.compile(r"\bhttps?://(?!dx\.doi|doi\.org|hdl\.|arxiv)[\w.-]+\.[a-z]{2,}/[\w./~-]*\w"),
    "call": re.compile(r"\bH2020-[A-Z]{2,}[A-Z0-9]*(?:-[A-Z0-9]+)*-\d{4}(?:-[A-Z0-9]+)*\b"),
}


def isbn13(written):
    digits = re.sub(r"[^\dX]", "", written)
    if len(digits) == 13:
        return digits
    if len(digits) != 10:
        return ""
    twelve = "978" + digits[:9]
    return twelve + str(-sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(twelve)) % 10)


def forms_of(kind, written):
    if kind == "doi":
        return [written.lower(), f"https://doi.org/{written}", f"DOI: {written.upper()}"]
    if kind == "handle":
        return [written, f"hdl:{written}", f"https://hdl.handle.net/{written}"]
    if kind == "arxiv":
        return [written, f"arXiv:{written}v1", f"https://arxiv.org/abs/{written}"]
    if kind == "isbn":
        whole = isbn13(written)
        return [whole, f"{whole[:3]}-{whole[3:4]}-{whole[4:8]}-{whole[8:12]}-{whole[12]}", f"ISBN {written}"]
    if kind == "mail":
        return [written, written.upper(), f"mailto:{written}"]
    if kind == "address":
        plain = re.sub(r"^https?://(www\.)?", "", written)
        return [written, f"http://www.{plain}/", f"https://{plain}"]
    return [written, written.lower(), written.replace("-", "‑")]


# What the page holds and what is typed, without what forms differ in.
def key_of(kind, written):
    if kind == "isbn":
        return isbn13(written)
    if kind == "address":
        written = re.sub(r"^https?://(www\.)?", "", written).rstrip("/")
    return written.lower()


# The same with other letters and digits at its end, which stands nowhere.
def nowhere(kind, written, chance):
    if kind == "isbn":
        digits = "978" + "".join(str(chance.randrange(10)) for _ in range(9))
        return digits + str(-sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10)
    if kind == "mail":
        return f"nobody{chance.randrange(10**6)}@{written.split('@')[1]}"
    if kind in ("arxiv", "handle"):
        return written[:-3] + "".join(str(chance.randrange(10)) for _ in range(5 if kind == "handle" else 3))
    if kind == "call":
        return re.sub(r"-\d{4}", f"-{chance.randrange(2040, 2090)}", written, count=1)
    return written[:-2] + "".join(chance.choice("bcdfghjkqz0123456789") for _ in range(6))


# What is indexed of a page, about: some fields, and the text without what only tags and links have.
def indexed_text(page):
    parts = page.split("---\n", 2)
    front, body = (parts[1], parts[2]) if len(parts) == 3 and not parts[0].strip() else ("", page)
    fields = re.findall(rf"^(?:title|{'|'.join(FIELDS)}):.*$", front, re.MULTILINE)
    body = re.sub(r"\]\([^)]*\)|<[^>]*>|\{\{.*?\}\}", " ", body)
    return "\n".join([*fields, html.unescape(body)])


def collect(corpora, chance):
    """The pages to be indexed, by collection, and the identifiers of each kind with the pages that hold them."""
    folders = {name: corpora / path for name, path in
               (("papers", "acl-publications/md"), ("projects", "eu-projects/md"), ("site", "site"))}
    sources = {name: [(file.relative_to(folder), file) for file in sorted(folder.glob("**/*.md"))]
               for name, folder in folders.items()}
    sources["papers"] = chance.sample(sources["papers"], min(PAPERS, len(sources["papers"])))
    holders = {kind: {} for kind in KINDS}
    for collection, files in sources.items():
        for relative, file in files:
            text = indexed_text(file.read_text(encoding="utf-8", errors="replace"))
            for kind, shape in KINDS.items():
                for match in shape.finditer(text):
                    written = match.group(match.lastindex or 0)
                    if kind == "isbn" and not isbn13(written):
                        continue
                    entry = holders[kind].setdefault(key_of(kind, written), (written, set()))
                    entry[1].add(f"{collection}/{relative.with_suffix('')}")
    return sources, holders


def draw(holders, chance):
    drawn = [("doi", written, pages) for written, pages in
             chance.sample(sorted(holders["doi"].values(), key=lambda each: each[0]), DRAWN // 3)]
    others = sorted(((kind, written, pages) for kind, of_kind in holders.items() if kind != "doi"
                     for written, pages in of_kind.values()), key=lambda each: each[:2])
    by_kind = {}
    for entry in others:
        by_kind.setdefault(entry[0], []).append(entry)
    for entries in by_kind.values():
        chance.shuffle(entries)
    while len(drawn) < DRAWN and any(by_kind.values()):
        for entries in by_kind.values():
            if entries and len(drawn) < DRAWN:
                drawn.append(entries.pop())
    return drawn


def start(folder, sources):
    config = "fields: { doi: { type: keyword } }\ncollections:\n"
    for collection, files in sources.items():
        for relative, file in files:
            page = folder / collection / relative
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(file.read_bytes())
        config += f"  {collection}: {{ source: {collection} }}\n"
    (folder / "mitos.yaml").write_text(config, encoding="utf-8")
    return serve(folder)


def answer_to(base, words):
    with urlopen(f"{base}/api/v1/search?facets=&per_page=1&highlight=off&q={quote(words)}", timeout=60) as reply:
        return json.load(reply)


class Tally:
    def __init__(self):
        self.asked = 0
        self.wrong = []

    def add(self, right, words):
        self.asked += 1
        if not right:
            self.wrong.append(words)

    def share(self):
        return 1 - len(self.wrong) / self.asked


def judge(base, drawn, known, chance):
    first = {kind: Tally() for kind in KINDS}
    nothing = {kind: Tally() for kind in KINDS}
    for kind, written, pages in drawn:
        for words in forms_of(kind, written):
            hits = answer_to(base, words)["hits"]
            first[kind].add(bool(hits) and hits[0]["id"] in pages, words)
        words = nowhere(kind, written, chance)
        if not any(key_of(kind, words) in each for each in known[kind]):
            nothing[kind].add(answer_to(base, words)["total"] == 0, words)
    return first, nothing


def report(name, tallies):
    asked = sum(tally.asked for tally in tallies.values())
    wrong = sum(len(tally.wrong) for tally in tallies.values())
    print(f"{name}: {asked - wrong} of {asked}, {1 - wrong / asked:.2%}")
    for kind, tally in tallies.items():
        if tally.asked:
            print(f"  {kind:8} {tally.asked - len(tally.wrong)} of {tally.asked}  {' | '.join(tally.wrong[:6])}")
    return 1 - wrong / asked >= LEAST


def main():
    corpora = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    if not (len(sys.argv) > 1 and (corpora / "acl-publications/md").is_dir()):
        print("skipped: say where the corpora are unpacked")
        return
    chance = random.Random(SEED)
    sources, holders = collect(corpora, chance)
    drawn = draw(holders, chance)
    known = {kind: set(of_kind) for kind, of_kind in holders.items()}
    with tempfile.TemporaryDirectory(prefix="mitos-identifiers-") as name:
        searchd, base = start(Path(name), sources)
        try:
            first, nothing = judge(base, drawn, known, chance)
        finally:
            searchd.terminate()
            searchd.wait()
    found = report(f"{len(drawn)} identifiers, each in three forms, found first", first)
    absent = report("identifiers that are nowhere, found nothing", nothing)
    sys.exit(0 if found and absent else 1)


if __name__ == "__main__":
    main()
