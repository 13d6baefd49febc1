// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/corpus.h"

#include "common/error.h"
#include "common/index/document_store.h"
#include "common/index/generation.h"

namespace mitos::bench {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : "\n") + value;
  return text;
}

Row to_row(index::DocumentNumber number, model::Document document) {
  Row row;
  row.number = number;
  row.text[kTitle] = std::move(document.title);
  row.text[kAcronym] = std::move(document.acronym);
  row.text[kPeople] = joined(document.contact);
  row.text[kProgram] = joined(document.program);
  row.text[kTags] = joined(document.tags);
  row.text[kHeadings] = joined(document.headings);
  row.text[kBody] = std::move(document.body);
  if (!document.excerpt.empty()) row.text[kBody] += "\n" + document.excerpt;  // it has no column
  return row;
}

}  // namespace

Corpus load_corpus(const std::filesystem::path& index) {
  const auto generation = index::current_generation(index);
  if (!generation) throw IndexError("there is no generation in " + index.string());
  const std::filesystem::path folder = index::generation_folder(index, *generation);
  const index::DocumentStore store(folder / index::kDocumentsFile, folder / index::kOffsetsFile);
  Corpus corpus;
  for (index::DocumentNumber number = 1; number <= store.last(); ++number) {
    if (store.has(number)) corpus.push_back(to_row(number, store.get(number)));
  }
  return corpus;
}

std::uint64_t text_bytes(const Corpus& corpus) {
  std::uint64_t bytes = 0;
  for (const Row& row : corpus) {
    for (const std::string& text : row.text) bytes += text.size();
  }
  return bytes;
}

}  // namespace mitos::bench
