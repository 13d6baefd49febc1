// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/evaluate/judged_queries.h"

#include <sstream>

#include "common/error.h"
#include "common/text/utf8.h"

namespace mitos::evaluate {
namespace {

std::vector<std::string> columns_of(const std::string& line) {
  std::istringstream tabs(line);
  std::vector<std::string> columns;
  for (std::string column; std::getline(tabs, column, '\t');) columns.emplace_back(text::trimmed(column));
  return columns;
}

std::vector<std::string> ids_of(const std::string& column) {
  constexpr std::string_view kBlank = "%20";
  std::istringstream blanks(column);
  std::vector<std::string> ids;
  for (std::string id; blanks >> id;) {
    for (std::size_t at = id.find(kBlank); at != std::string::npos; at = id.find(kBlank, at + 1))
      id.replace(at, kBlank.size(), " ");
    ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace

std::vector<JudgedQuery> parse_judged_queries(const std::string& text, const std::string& file) {
  std::vector<JudgedQuery> queries;
  std::vector<Finding> findings;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (text::trimmed(line).empty() || line.starts_with('#')) continue;
    const std::vector<std::string> columns = columns_of(line);
    JudgedQuery query;
    query.line = number;
    if (columns.size() == 3) query.group = columns[0];
    if (columns.size() == 2 || columns.size() == 3) {
      query.words = columns[columns.size() - 2];
      query.wanted = ids_of(columns.back());
    }
    if (query.words.empty() || query.wanted.empty()) {
      findings.push_back({file, number, "", "is not words, a tab and ids of documents"});
    } else {
      queries.push_back(std::move(query));
    }
  }
  if (queries.empty() && findings.empty()) findings.push_back({file, 0, "", "has no queries"});
  if (!findings.empty()) throw ConfigError(std::move(findings));
  return queries;
}

}  // namespace mitos::evaluate
