# SPDX-License-Identifier: GPL-2.0-or-later
"""A catalogue to ask: folders indexed in a temporary folder and served on a free port."""
import json
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

from places import PROGRAMS


class Catalogue:
    def __init__(self, base):
        self.base = base

    def ask(self, path, **parameters):
        with urlopen(f"{self.base}/api/v1/{path}?{urlencode(parameters)}", timeout=30) as reply:
            return json.load(reply)

    def search(self, query, size=10, **parameters):
        return self.ask("search", q=query, per_page=size, facets="", **parameters)

    def found(self, query, size=10, **parameters):
        """The ids of the first hits, best first."""
        return [hit["id"] for hit in self.search(query, size, **parameters)["hits"]]

    def suggested(self, query):
        return [document["id"] for document in self.ask("suggest", q=query, limit=8)["projects"]]

    def pages(self, query, **parameters):
        """Every hit, a page after the other."""
        page = 1
        while True:
            answer = self.search(query, 100, page=page, **parameters)
            yield from answer["hits"]
            if not answer["hits"] or page * 100 >= answer["total"]:
                return
            page += 1

    def titles(self, **parameters):
        """Id → title of every document."""
        return {hit["id"]: hit["title"] for hit in self.pages("", **parameters)}

    def long_names(self, **parameters):
        """Id → long name of every document that has one, and not that of a programme."""
        hits = list(self.pages("", **parameters))
        programmes = {programme["raw"].strip() for hit in hits for programme in hit["program"]}
        return {hit["id"]: hit["acronym"] for hit in hits if hit["acronym"] and hit["acronym"].strip() not in programmes}

    def is_known(self, word):
        """Whether a document has the word, or a form of it."""
        return self.search(word, 1, typos="off", interpret="off")["total"] > 0


def configuration(index, sources, synonyms):
    """A mitos.yaml, which alone can name a file of synonyms. JSON is YAML."""
    collections = {Path(source).name: {"source": str(source)} for source in sources}
    return json.dumps({"index": str(index), "synonyms": str(synonyms), "collections": collections})


def build(index, sources, synonyms):
    command = [PROGRAMS / "mitos-indexer", "build", "--progress", "off"]
    if synonyms:
        config = index.parent / "mitos.yaml"
        config.write_text(configuration(index, sources, synonyms), encoding="utf-8")
        command += ["--config", config]
    else:
        command += ["--index", index]
        for source in sources:
            command += ["--source", source]
    built = subprocess.run(command, capture_output=True, text=True)
    if built.returncode > 1:  # 1: some documents were rejected, which a real catalogue may hold
        sys.exit(f"mitos-indexer failed:\n{built.stderr}")


def port_of(searchd, log):
    """searchd chooses a free port, and says in its log which one once it listens."""
    while searchd.poll() is None:
        for line in log.read_text(encoding="utf-8").splitlines():
            if '"listening"' in line:
                return json.loads(line)["port"]
        time.sleep(0.01)
    sys.exit(f"mitos-searchd ended before it listened:\n{log.read_text(encoding='utf-8')}")


@contextmanager
def serve(*sources, synonyms=None):
    """Each source is a folder, or NAME=FOLDER as for mitos-indexer; with `synonyms`, a file, a folder."""
    if not (PROGRAMS / "mitos-searchd").exists():
        sys.exit(f"no programs in {PROGRAMS}: build the preset release, or set MITOS_BIN_DIR")
    with tempfile.TemporaryDirectory(prefix="mitos-relevance-") as folder:
        index, log = Path(folder) / "index", Path(folder) / "searchd.log"
        build(index, sources, synonyms)
        with open(log, "wb") as written:  # a file and not a pipe, which would stop searchd when full
            searchd = subprocess.Popen(
                [PROGRAMS / "mitos-searchd", "--index", index, "--listen", "127.0.0.1:0"],
                stdout=subprocess.DEVNULL, stderr=written)
            try:
                yield Catalogue(f"http://127.0.0.1:{port_of(searchd, log)}")
            finally:
                searchd.terminate()
                searchd.wait()
