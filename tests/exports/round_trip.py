# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether other programs read back every value of an export: 1,000 documents with awkward values, as CSV by
Python's csv and by LibreOffice, as JSON lines by Python's json, as BibTeX by pybtex (LibreOffice and pybtex are left out, saying so,
where they are absent). Of the awkward values some are from trackers: commas in
keywords (retorquere/zotero-better-bibtex#361), separators inside a value (JabRef/jabref#5337, omeka/plugin-CsvImport#57),
organisations without braces (retorquere/zotero-better-bibtex#130 and #2323)."""
import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from served import serve

try:
    import pybtex.database
except ImportError:
    pybtex = None

DOCUMENTS = 1000
SEED = int(os.environ.get("MITOS_SEED", "21"))
CONFIG = """
collections: { papers: { source: papers } }
fields:
  authors: { type: person, facet: true }
  journal: { type: keyword, facet: true }
  pages: { type: keyword }
  doi: { type: keyword }
  genre: { type: keyword }
bibtex: { type: genre, types: { note: unpublished } }
"""
PIECES = [
    "salt; water", "a, b", "R&D", "50 %", "C:\\temp", "ends \\", "a\\; b", "{Brace", "brace}", "~tilde", "^hat",
    "under_score", "#1", "$5", '"quoted"', "'single'", "=1+1", "'=1", "''+2", "+30", "-x", "@home", "＝wide",
    "Φάροι", "灯台", "🌊", "naïve café", "a | b", "x > y", "tab\there", "per cent%", "two  blanks", "\\{", "; ;", "`tick`",
    "‘curly’", "“double”", "a:b", "[x]", "<b>", "NULL", "true", "007", "1e5", "2021-01-01",
]
GIVEN = ["Kari", "Ελένη", "Inês", "Jean-Luc", "Zsófia", "Renée", "Øystein", "Maria"]
FAMILY = ["Nilsen", "Παππά", "Brandt", "van den Bosch", "de la Cruz", "O'Malley", "Łukasik", "Fenwick Jr."]
GROUPS = ["Norfolk Department of Fish and Harbours", "Harding and Sons, Ltd.", "R&D Institute of Tides"]
TYPES = {"article": "article", "note": "unpublished", "PhD thesis": "phdthesis", "poster": None}


def single_spaced(text):
    return " ".join(text.split())


def document(chance, number):
    def value():
        piece = chance.choice(PIECES)
        return single_spaced(f"{piece} {number}-{chance.randrange(10**6)}")

    people = [f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" for _ in range(chance.randint(0, 3))]
    if chance.random() < 0.2:
        people = [chance.choice(GROUPS)]
    return {
        "title": value().replace("`", ""),  # the Markdown of a title is read when it is indexed
        "tags": [value() for _ in range(chance.randint(0, 4))],
        "authors": people,
        "journal": value() if chance.random() < 0.5 else "",
        "pages": f"{number}-{number + 9}",
        "doi": f"10.5555/x_{number}.{chance.randrange(99)}",
        "genre": chance.choice(list(TYPES)),
        "date": f"{chance.randint(1900, 2025)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}",
    }


def exported(base, form):
    with urlopen(f"{base}/api/v1/export?format={form}", timeout=60) as reply:
        return reply.read().decode("utf-8")


# As the reference says that a cell is taken apart.
def without_apostrophe(cell):
    rest = cell.lstrip("'")
    return cell[1:] if len(rest) < len(cell) and rest[:1] in tuple("=+-@＝") else cell


def parts_of(cell):
    values, value, at = [], "", 0
    while at < len(cell):
        if cell[at] == "\\":
            value, at = value + cell[at + 1], at + 2
        elif cell.startswith("; ", at):
            values, value, at = values + [value], "", at + 2
        else:
            value, at = value + cell[at], at + 1
    return values + [value] if cell else []


class Judge:
    def __init__(self):
        self.values = 0
        self.wrong = []

    def expect(self, place, found, wanted):
        self.values += len(wanted) if isinstance(wanted, list) else 1
        if found != wanted:
            self.wrong.append(f"{place}: {found!r}, not {wanted!r}")


def judge_jsonl(text, documents, judge):
    hits = {}
    for line in text.splitlines():
        hit = json.loads(line)
        hits[hit["id"]] = hit
        wanted = documents[hit["id"]]
        judge.expect(f"{hit['id']} title", hit["title"], wanted["title"])
        judge.expect(f"{hit['id']} tags", [tag["raw"] if "raw" in tag else tag["label"] for tag in hit.get("tags", [])],
                     wanted["tags"])
        judge.expect(f"{hit['id']} authors", [author["raw"] for author in hit.get("authors", [])],
                     list(dict.fromkeys(wanted["authors"])))
        judge.expect(f"{hit['id']} date", hit["date"], wanted["date"])
    judge.expect("documents", len(hits), len(documents))
    return hits


def judge_csv(text, documents, hits, judge):
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    judge.expect("rows", len(rows), len(documents))
    for row in rows:
        cells = {name: without_apostrophe(cell) for name, cell in row.items()}
        name, wanted = cells["id"], documents[cells["id"]]
        judge.expect(f"{name} title", cells["title"], wanted["title"])
        judge.expect(f"{name} tags", parts_of(cells["tags"]), wanted["tags"])
        judge.expect(f"{name} date", cells["date"], wanted["date"])
        judge.expect(f"{name} authors", parts_of(cells["authors"]), labels(hits[name], "authors"))
        for field in ("journal", "pages", "doi", "genre"):
            judge.expect(f"{name} {field}", parts_of(cells[field]), [wanted[field]] if wanted[field] else [])


def read_by_libreoffice(text, folder):
    """The rows of a CSV as LibreOffice has them, each cell as text; none if there is no LibreOffice."""
    office = shutil.which("soffice") or shutil.which("localc")
    if office is None:
        return None
    (folder / "export.csv").write_bytes(text.encode("utf-8"))
    columns = len(next(csv.reader(io.StringIO(text, newline=""))))
    comma, quote, utf8, first_line, is_text = 44, 34, 76, 1, 2
    formats = "/".join(f"{column}/{is_text}" for column in range(1, columns + 1))
    read = f"CSV:{comma},{quote},{utf8},{first_line},{formats}"
    written = f"csv:Text - txt - csv (StarCalc):{comma},{quote},{utf8},{first_line},{formats},0,true"
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/office", "--headless", f"--infilter={read}",
                    "--convert-to", written, "--outdir", folder / "read", folder / "export.csv"], check=True,
                   capture_output=True, timeout=240)
    return (folder / "read/export.csv").read_text(encoding="utf-8-sig")


def cells_of(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def judge_libreoffice(text, folder, judge):
    read = read_by_libreoffice(text, folder)
    if read is None:
        return False
    wanted, found = cells_of(text), cells_of(read)
    judge.expect("rows", len(found), len(wanted))
    for number, (row, other) in enumerate(zip(wanted, found)):
        judge.expect(f"row {number}", other, row)
    return True


def labels(hit, field):
    return [value["label"] for value in hit.get(field, [])]


def plain(latex):
    for written, sign in (("{\\textbraceleft}", "\0"), ("{\\textbraceright}", "\1"), ("{\\textasciitilde}", "~"),
                          ("{\\textasciicircum}", "^"), ("{\\textbackslash}", "\2")):
        latex = latex.replace(written, sign)
    for sign in "%&$#_":
        latex = latex.replace("\\" + sign, sign)
    latex = latex.replace("{", "").replace("}", "")
    return latex.replace("\0", "{").replace("\1", "}").replace("\2", "\\")


def keywords_of(text):
    words, word, depth = [], "", 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if sign == "," and depth == 0:
            words, word = words + [plain(word).strip()], ""
        else:
            word += sign
    return words + [plain(word).strip()] if text else []


def name_of(person):
    family = " ".join(person.prelast_names + person.last_names)
    given = " ".join(person.first_names + person.middle_names)
    return plain(" ".join(part for part in (given, family, *person.lineage_names) if part))


def judge_bibtex(text, documents, hits, judge):
    entries = pybtex.database.parse_string(text, "bibtex").entries
    judge.expect("entries", len(entries), len(documents))
    for identifier, wanted in documents.items():
        entry = entries[identifier.replace("/", ":")]
        known = TYPES[wanted["genre"]] or ("article" if wanted["journal"] else "misc")
        judge.expect(f"{identifier} type", entry.type, known)
        judge.expect(f"{identifier} title", plain(entry.fields["title"]), wanted["title"])
        judge.expect(f"{identifier} journal", plain(entry.fields.get("journal", "")), wanted["journal"])
        judge.expect(f"{identifier} doi", entry.fields["doi"], wanted["doi"])
        judge.expect(f"{identifier} pages", entry.fields["pages"], wanted["pages"])
        judge.expect(f"{identifier} tags", keywords_of(entry.fields.get("keywords", "")), wanted["tags"])
        day = "-".join((entry.fields["year"], f"{months()[entry.fields['month']]:02}", entry.fields["day"]))
        judge.expect(f"{identifier} date", day, wanted["date"])
        judge.expect(f"{identifier} authors", [name_of(person) for person in entry.persons.get("author", [])],
                     labels(hits[identifier], "authors"))
        for person, label in zip(entry.persons.get("author", []), labels(hits[identifier], "authors")):
            whole = any(label.endswith(family) for family in FAMILY) or label in GROUPS
            family = plain(" ".join(person.prelast_names + person.last_names + person.lineage_names))
            judge.expect(f"{identifier} family of {label}", family in FAMILY or family in GROUPS, whole)


def months():
    names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
             "November", "December"]
    return {name: number for number, name in enumerate(names, 1)}


def main():
    chance = random.Random(SEED)
    documents = {f"papers/d{number}": document(chance, number) for number in range(DOCUMENTS)}
    with tempfile.TemporaryDirectory(prefix="mitos-exports-") as name:
        folder = Path(name)
        (folder / "papers").mkdir()
        (folder / "mitos.yaml").write_text(CONFIG, encoding="utf-8")
        for identifier, fields in documents.items():
            front = json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)
            (folder / f"{identifier}.md").write_text(f"{front}\n\nText.\n", encoding="utf-8")
        searchd, base = serve(folder)
        try:
            files = {form: exported(base, form) for form in ("jsonl", "csv", "bibtex")}
        finally:
            searchd.terminate()
            searchd.wait()
        office = Judge()
        if judge_libreoffice(files["csv"], folder, office):
            print(f"csv by LibreOffice: {office.values - len(office.wrong)} of {office.values} values came back")
            print("\n".join(office.wrong[:5]))
        else:
            print("csv by LibreOffice: skipped, there is none (libreoffice-calc-nogui)")
    failed = bool(office.wrong)
    hits = {}
    for form in ("jsonl", "csv", "bibtex"):
        judge = Judge()
        if form == "jsonl":
            hits = judge_jsonl(files[form], documents, judge)
        elif form == "csv":
            judge_csv(files[form], documents, hits, judge)
        elif pybtex is None:
            print("bibtex: skipped, there is no pybtex (python3-pybtex)")
            continue
        else:
            judge_bibtex(files[form], documents, hits, judge)
        print(f"{form}: {judge.values - len(judge.wrong)} of {judge.values} values of {len(documents)} documents came back")
        print("\n".join(judge.wrong[:20]))
        failed = failed or bool(judge.wrong)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
