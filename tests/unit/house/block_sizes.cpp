// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/unit/house/block_sizes.h"

#include <string_view>

namespace mitos::tests {
namespace {

constexpr std::size_t kIndent = 2;

std::size_t indent_of(std::string_view line) {
  const std::size_t indent = line.find_first_not_of(' ');
  return indent == std::string_view::npos ? 0 : indent;
}

bool is_closing(std::string_view line, std::size_t indent) {
  return indent_of(line) == indent && line.substr(indent).starts_with('}');
}

// A line at this column that may begin a definition.
bool is_head(std::string_view line, std::size_t indent) {
  if (line.size() <= indent || indent_of(line) != indent) return false;
  constexpr std::string_view kOther = "}/#:)";
  return kOther.find(line[indent]) == std::string_view::npos &&
         line.substr(indent).rfind("namespace", 0) != 0;
}

bool is_class_head(std::string_view head) {
  return head.starts_with("class ") || head.starts_with("struct ");
}

void read_blocks(const std::vector<std::string>& lines, std::size_t begin, std::size_t end,
                 std::size_t indent, std::vector<Block>& blocks) {
  std::size_t head = begin;
  for (std::size_t at = begin; at < end; ++at) {
    if (is_head(lines[at], indent)) head = at;
    if (!lines[at].ends_with('{') || lines[at].find("namespace") == 0 || indent_of(lines[head]) != indent)
      continue;
    std::size_t close = at + 1;
    while (close < end && !is_closing(lines[close], indent)) ++close;
    const std::string text = lines[head].substr(indent);
    const bool is_class = is_class_head(text);
    const bool is_value = lines[at].ends_with("{{") || text.find(" k") != std::string::npos;
    if (is_class || !is_value) blocks.push_back({text, is_class, close - head + 1});
    if (is_class) read_blocks(lines, at + 1, close, indent + kIndent, blocks);
    at = close;
    head = close;
  }
}

}  // namespace

std::vector<Block> blocks_of(const std::vector<std::string>& lines) {
  std::vector<Block> blocks;
  read_blocks(lines, 0, lines.size(), 0, blocks);
  return blocks;
}

}  // namespace mitos::tests
