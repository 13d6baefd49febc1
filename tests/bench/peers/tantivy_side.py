# SPDX-License-Identifier: GPL-2.0-or-later
"""The side of Tantivy: tantivy_side.py DOCUMENTS INDEX_FOLDER. README.md beside this file has the commands."""

import json
import shutil
import sys
import time
from pathlib import Path

import tantivy

THREADS = 2
HEAP_BYTES = 512 << 20
FIELDS = ["title", "body"]


def schema():
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, stored=True, tokenizer_name="en_stem", index_option="position")
    return builder.build()


class Side:
    def __init__(self, documents, folder):
        self.texts = [json.loads(line) for line in Path(documents).open(encoding="utf-8")]
        self.folder = Path(folder)
        self.index = self.searcher = None

    def build(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.searcher = None
        started = time.perf_counter()
        self.index = tantivy.Index(schema(), path=str(self.folder))
        writer = self.index.writer(HEAP_BYTES, THREADS)
        for text in self.texts:
            writer.add_document(tantivy.Document(title=text["title"], body=text["body"]))
        writer.commit()
        writer.wait_merging_threads()
        return {"ms": (time.perf_counter() - started) * 1e3}

    def parsed(self, query):
        if query.endswith("*"):  # its language has prefixes only in phrases
            beginnings = [tantivy.Query.regex_query(self.index.schema, field, query[:-1] + ".*") for field in FIELDS]
            return tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in beginnings])
        text = query if '"' in query or " OR " in query else " AND ".join(query.split())
        return self.index.parse_query(text, FIELDS)

    def ask_one(self, query, snippets):
        started, cpu_started = time.perf_counter(), time.thread_time()
        parsed = self.parsed(query)
        found = self.searcher.search(parsed, 10, count=True)
        if snippets:
            marker = tantivy.SnippetGenerator.create(self.searcher, parsed, self.index.schema, "body")
            for _, address in found.hits:
                document = self.searcher.doc(address)
                document.get_first("title")
                marker.snippet_from_doc(document).to_html()
        return (time.perf_counter() - started) * 1e3, (time.thread_time() - cpu_started) * 1e3, found.count

    def ask(self, queries, snippets):
        if self.searcher is None:
            self.index = tantivy.Index.open(str(self.folder))
            self.searcher = self.index.searcher()
        asked = [self.ask_one(query, snippets) for query in queries]
        return {"ms": [ms for ms, _, _ in asked], "cpu_ms": [ms for _, ms, _ in asked],
                "totals": [total for _, _, total in asked]}


def main():
    side = Side(sys.argv[1], sys.argv[2])
    for line in sys.stdin:
        command = json.loads(line)
        if command["do"] == "build":
            answer = side.build()
        else:
            answer = side.ask(command["queries"], command["snippets"])
        print(json.dumps(answer), flush=True)


main()
