// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/peers/exchange.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "common/error.h"
#include "tests/bench/queries.h"

namespace mitos::bench {
namespace {

constexpr std::size_t kInClass = 200;  // the 99th percentile is not the slowest alone

void write_lines(const std::vector<nlohmann::json>& lines, const std::filesystem::path& file) {
  std::ofstream out(file);
  for (const nlohmann::json& line : lines) {
    out << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
  if (!out.flush()) throw IoError("cannot write " + file.string());
}

}  // namespace

Corpus title_and_body(Corpus corpus) {
  for (Row& row : corpus) {
    if (!row.text[kHeadings].empty()) row.text[kBody] = row.text[kHeadings] + "\n" + row.text[kBody];
    for (const Column column : {kAcronym, kPeople, kProgram, kTags, kHeadings}) row.text.at(column).clear();
  }
  return corpus;
}

void write_documents(const Corpus& corpus, const std::filesystem::path& file) {
  std::vector<nlohmann::json> lines;
  for (const Row& row : corpus) lines.push_back({{"title", row.text[kTitle]}, {"body", row.text[kBody]}});
  write_lines(lines, file);
}

Corpus read_documents(const std::filesystem::path& file) {
  std::ifstream in(file);
  Corpus corpus;
  for (std::string line; std::getline(in, line);) {
    const auto document = nlohmann::json::parse(line);
    Row& row = corpus.emplace_back();
    row.number = static_cast<std::int64_t>(corpus.size());
    row.text[kTitle] = document.at("title");
    row.text[kBody] = document.at("body");
  }
  if (corpus.empty()) throw IoError("there are no documents in " + file.string());
  return corpus;
}

void write_queries(const Corpus& corpus, const std::filesystem::path& file) {
  std::vector<nlohmann::json> lines;
  for (const QueryClass& drawn : draw_queries(corpus, kInClass)) {
    nlohmann::json queries = nlohmann::json::array();
    for (const Query& query : drawn.queries)
      queries.push_back({{"mitos", query.mitos}, {"fts5", query.fts5}});
    lines.push_back(
        {{"name", drawn.name}, {"drawn", drawn.drawn}, {"seed", kQuerySeed}, {"queries", queries}});
  }
  write_lines(lines, file);
}

}  // namespace mitos::bench
