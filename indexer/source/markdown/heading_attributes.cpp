// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/heading_attributes.h"

#include <algorithm>
#include <string_view>

#include "common/text/ascii.h"
#include "indexer/source/markdown/code/markdown_code.h"
#include "indexer/source/markdown/heading_ids.h"

namespace mitos::source {
namespace {

constexpr std::string_view kBlanksOfLine = " \t";

bool is_setext_underline(std::string_view line) {
  line = line.substr(0, line.find('\n'));
  const std::size_t first = line.find_first_not_of(' ');
  if (first > 3 || (line[first] != '=' && line[first] != '-')) return false;
  const std::size_t end = line.find_first_not_of(line[first], first);
  return end == std::string_view::npos ||
         line.find_first_not_of(kBlanksOfLine, end) == std::string_view::npos;
}

bool may_name(char c) {
  return text::is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == ':' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Behind the name, or the value in quotes, that begins at `at`.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == '"' || text[at] == '\'')) {
    const std::size_t close = text.find(text[at], at + 1);
    return close == std::string_view::npos ? at : close + 1;
  }
  while (at < text.size() && may_name(text[at])) ++at;
  return at;
}

// #id .class name=value name="a value"
bool are_attributes(std::string_view inside, Dialect dialect) {
  bool any = false;
  for (std::size_t at = 0;;) {
    at = std::min(inside.find_first_not_of(" \t,", at), inside.size());
    if (at == inside.size()) return any;
    const bool has_sign = inside[at] == '#' || inside[at] == '.';
    if (dialect == Dialect::kramdown && (any || inside[at] != '#')) return false;
    const std::size_t begin = at + (has_sign ? 1 : 0);
    at = end_of_word(inside, begin);
    if (at == begin) return false;
    if (!has_sign) {
      if (at == inside.size() || inside[at] != '=') return false;
      const std::size_t value = at + 1;
      at = end_of_word(inside, value);
      if (at == value) return false;
    }
    any = true;
  }
}

// The last id among attributes; "" if there is none.
std::string_view id_among(std::string_view attributes) {
  const std::size_t sign = attributes.rfind('#');
  if (sign == std::string_view::npos ||
      (sign > 0 && kBlanksOfLine.find(attributes[sign - 1]) == std::string_view::npos))
    return "";
  return attributes.substr(sign + 1, end_of_word(attributes, sign + 1) - sign - 1);
}

// The line without the attributes at its end, but with the id as heading_ids.h has it.
std::string without_attributes(std::string_view whole, Dialect dialect) {
  std::string line(whole);
  const std::size_t last = line.find_last_not_of(" \t#");
  if (last == std::string::npos || line[last] != '}') return line;
  const std::size_t open = line.rfind('{', last);
  if (open == std::string::npos || open == 0 || line[open - 1] == '\\') return line;
  const std::string attributes = line.substr(open + 1, last - open - 1);
  if (!are_attributes(attributes, dialect)) return line;
  return line.substr(0, open) + marked_id(id_among(attributes));
}

}  // namespace

bool is_heading(std::string_view line, std::string_view rest) {
  const std::size_t first = line.find_first_not_of(" \t>");
  if (first != std::string_view::npos && line[first] == '#') {
    const std::size_t behind = line.find_first_not_of('#', first);
    return behind != std::string_view::npos && behind - first <= 6 &&
           kBlanksOfLine.find(line[behind]) != std::string_view::npos;
  }
  return is_setext_underline(rest);
}

std::string without_heading_attributes(const std::string& markdown, Dialect dialect) {
  std::string out;
  out.reserve(markdown.size());
  for_each_line(markdown, [&](std::string_view line, std::string_view rest, bool is_code) {
    const bool may_have = !is_code && line.find('}') != std::string_view::npos;
    if (may_have && is_heading(line, rest)) {
      out += without_attributes(line, dialect);
    } else {
      out += line;
    }
    out += '\n';
  });
  return out;
}

}  // namespace mitos::source
