// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/kramdown/table_columns.h"

#include <algorithm>
#include <vector>

#include "indexer/source/markdown/code/markdown_code.h"

namespace mitos::source {
namespace {

constexpr std::size_t kMostColumns = 100;

// Of a line of a table; 0 of another line.
std::size_t columns_of(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos || line.find('|') == std::string_view::npos) return 0;
  const std::size_t last = line.find_last_not_of(" \t");
  std::size_t columns = 1;
  for (std::size_t at = first; at <= last; ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '|' && at != first && at != last) {
      ++columns;
    }
  }
  return columns;
}

// “| --- | :-: |”
bool has_dashes(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of(" \t|:-") == std::string_view::npos;
}

struct TypedLine {
  std::string_view text;
  bool is_code;
};

struct TypedTable {
  std::size_t columns;
  std::size_t end;  // behind its last line
};

// The one whose line of dashes is at `at`.
TypedTable table_at(const std::vector<TypedLine>& lines, std::size_t at) {
  TypedTable table{columns_of(lines[at - 1].text), at};
  for (; table.end < lines.size() && !lines[table.end].is_code; ++table.end) {
    const std::size_t columns = columns_of(lines[table.end].text);
    if (columns == 0) break;
    table.columns = std::max(table.columns, columns);
  }
  table.columns = std::min(table.columns, kMostColumns);
  return table;
}

std::string with_columns(std::string_view dashes, std::size_t missing) {
  std::string line(dashes.substr(0, dashes.find_last_not_of(" \t") + 1));
  const bool is_closed = line.ends_with('|');
  for (std::size_t i = 0; i < missing; ++i) line += is_closed ? "---|" : "|---";
  return line;
}

}  // namespace

std::string with_all_columns(std::string_view markdown, FewColumns few) {
  std::vector<TypedLine> lines;
  for_each_line(markdown, [&lines](std::string_view line, std::string_view, bool is_code) {
    lines.push_back({line, is_code});
  });
  std::string out;
  out.reserve(markdown.size());
  std::size_t table_end = 0;  // of the last one
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i].text;
    const bool divides = i > 0 && i >= table_end && !lines[i].is_code && has_dashes(line);
    const std::size_t head = divides ? columns_of(lines[i - 1].text) : 0;
    const TypedTable table = head > 0 ? table_at(lines, i) : TypedTable{0, table_end};
    const std::size_t own = head > 0 ? columns_of(line) : 0;
    table_end = table.end;
    if (few == FewColumns::are_no_table && head > own) {
      out += '\\';
      out += line.substr(line.find_first_not_of(" \t"));
    } else if (few == FewColumns::get_more && table.columns > own) {
      out += with_columns(line, table.columns - own);
    } else {
      out += line;
    }
    out += '\n';
  }
  return out;
}

}  // namespace mitos::source
