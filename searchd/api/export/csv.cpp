// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/csv.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <span>
#include <string_view>
#include <system_error>

namespace mitos::api {
namespace {

bool is_number(std::string_view text) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  return problem == std::errc() && end == text.data() + text.size();
}

// What spreadsheets take for the beginning of a formula, and run (OWASP, CSV Injection): the signs, what they
// are turned into by programs that make wide characters narrow, and what is cut off before they are looked
// for.
constexpr auto kSigns = std::to_array<std::string_view>({
    "=",      "+",      "-",      "@",      "\t",     "\r",     "\n",  //
    "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20",                            // fullwidth
    "\uFE66", "\uFE62", "\uFE63", "\uFE6B",                            // small
    "\u207A", "\u207B", "\u207C", "\u208A", "\u208B", "\u208C",        // raised, lowered
    "\u2212",                                                          // the minus of mathematics
});

// What leaves no sign of its own before the first one that is seen.
bool is_unseen(UChar32 character) {
  if (u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return true;
  constexpr std::uint32_t kUnseen = U_GC_CF_MASK | U_GC_CC_MASK | U_GC_M_MASK;
  return u_isUWhiteSpace(character) != 0 || (U_GET_GC_MASK(character) & kUnseen) != 0;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [text](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string_view without_unseen(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t before = at;
    UChar32 character = 0;
    U8_NEXT(bytes, at, text.size(), character);
    if (character >= 0 && !is_unseen(character)) return text.substr(before);
  }
  return {};
}

bool is_formula(std::string_view cell) {
  if (is_number(cell)) return false;
  return starts_with_any(cell, kSigns) || starts_with_any(without_unseen(cell), kSigns);
}

// A formula, and what looks like one that has got its apostrophe: else the two could not be told apart again.
bool needs_apostrophe(std::string_view cell) {
  const std::size_t begin = cell.find_first_not_of('\'');
  return begin != std::string_view::npos && is_formula(cell.substr(begin));
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
    const std::string shown = needs_apostrophe(cell) ? "'" + cell : cell;
    record += shown.find_first_of("\",\r\n") == std::string::npos ? shown : quoted(shown);
  }
  return record + "\r\n";
}

std::string list_cell(const std::vector<std::string>& values) {
  std::string cell;
  for (const std::string& value : values) {
    if (!cell.empty()) cell += "; ";
    for (const char c : value) {
      if (c == ';' || c == '\\') cell += '\\';
      cell += c;
    }
  }
  return cell;
}

}  // namespace mitos::api
