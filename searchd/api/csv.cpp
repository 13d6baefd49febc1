// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/csv.h"

#include <charconv>
#include <string_view>
#include <system_error>

namespace mitos::api {
namespace {

bool is_number(std::string_view text) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  return problem == std::errc() && end == text.data() + text.size();
}

// Spreadsheets would take it for a formula, and run it (OWASP, CSV Injection).
bool is_formula(std::string_view cell) {
  constexpr std::string_view kSigns = "=+-@\t\r";
  return !cell.empty() && kSigns.find(cell.front()) != std::string_view::npos && !is_number(cell);
}

std::string quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace

std::string csv_record(const std::vector<std::string>& cells) {
  // Readers skip an empty line; a record of one empty cell must not be one.
  if (cells.size() == 1 && cells.front().empty()) return "\"\"\r\n";
  std::string record;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) record += ',';
    const std::string shown = is_formula(cell) ? "'" + cell : cell;
    record += shown.find_first_of("\",\r\n") == std::string::npos ? shown : quoted(shown);
  }
  return record + "\r\n";
}

}  // namespace mitos::api
