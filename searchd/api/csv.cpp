// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/csv.h"

namespace mitos::api {
namespace {

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
    record += cell.find_first_of("\",\r\n") == std::string::npos ? cell : quoted(cell);
  }
  return record + "\r\n";
}

}  // namespace mitos::api
