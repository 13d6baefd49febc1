// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/front_matter/value_builder.h"

namespace mitos::source {
namespace {

// The length of the string or comment that begins `text`, or 0.
std::size_t length_of_quoted(std::string_view text) {
  if (text.front() == '#') return std::min(text.find('\n'), text.size());
  if (text.front() != '"' && text.front() != '\'') return 0;
  const char quote = text.front();
  const std::string fence(3, quote);
  const bool many_lines = text.starts_with(fence);
  for (std::size_t i = many_lines ? 3 : 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote == '"') {
      ++i;
    } else if (many_lines ? text.substr(i).starts_with(fence) : text[i] == quote || text[i] == '\n') {
      return i + (many_lines ? 3 : 1);
    }
  }
  return text.size();
}

// toml++ limits how deep arrays nest, but not how many parts a dotted key has, and its tree is walked
// recursively: such a key is refused before anything is parsed. Quoted text, which may hold any number of
// dots, is passed over.
std::optional<int> line_of_deep_key(std::string_view text) {
  int line = 0;
  int dots = 0;
  while (!text.empty()) {
    std::size_t length = length_of_quoted(text);
    if (length > 0) {
      line += static_cast<int>(
          std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length), '\n'));
    } else {
      length = 1;
      const char c = text.front();
      if (c == '\n') ++line;
      if (c == '.' && ++dots >= kMaxDepth) return line;
      if (c == '\n' || c == '=' || c == ',' || c == '{' || c == '[') dots = 0;  // another key, or a value
    }
    text.remove_prefix(length);
  }
  return std::nullopt;
}

// What stands in a region of the source, which toml++ gives by lines and characters.
class Source {
 public:
  explicit Source(std::string_view text) : text_(text), lines_{0} {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (is_inside_character(text[at])) continue;
      if (characters_ % kStep == 0) steps_.push_back(at);
      ++characters_;
      if (text[at] == '\n') lines_.push_back(characters_);
    }
  }

  std::string_view typed(const toml::source_region& region) const {
    const std::size_t begin = byte_of(region.begin);
    const std::size_t end = byte_of(region.end);
    return begin < end ? text_.substr(begin, end - begin) : std::string_view();
  }

 private:
  static constexpr std::size_t kStep = 64;

  static bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

  std::size_t byte_of(const toml::source_position& position) const {
    if (!position || position.line > lines_.size()) return text_.size();
    const std::size_t character = lines_[position.line - 1] + position.column - 1;
    if (character >= characters_) return text_.size();
    std::size_t at = steps_[character / kStep];
    for (std::size_t left = character % kStep; left > 0; --left) {
      ++at;
      while (at < text_.size() && is_inside_character(text_[at])) ++at;
    }
    return at;
  }

  std::string_view text_;
  std::vector<std::size_t> lines_;  // by line: its first character's number
  std::vector<std::size_t> steps_;  // by number of the character, each kStep: its byte
  std::size_t characters_ = 0;
};

// toml++'s tree, taken over. How deep it is walked is limited by `values`.
class TableWalk {
 public:
  TableWalk(std::string_view text, int first_line, ValueBuilder& values)
      : source_(text), first_line_(first_line), values_(values) {}

  void add(const toml::table& table, int line) {
    values_.open_map(line);
    // By their places: toml++ sorts keys by their bytes.
    std::vector<std::pair<const toml::key*, const toml::node*>> sorted;
    for (const auto& [key, value] : table) sorted.emplace_back(&key, &value);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      return a.first->source().begin < b.first->source().begin;
    });
    for (const auto& [key, value] : sorted) {
      values_.add_text(line_of(key->source()), std::string(key->str()));
      add(*value);
    }
    values_.close();
  }

 private:
  int line_of(const toml::source_region& region) const {
    return first_line_ + std::max(static_cast<int>(region.begin.line), 1) - 1;
  }

  void add(const toml::node& node) {
    const int line = line_of(node.source());
    if (const toml::table* table = node.as_table()) {
      add(*table, line);
    } else if (const toml::array* array = node.as_array()) {
      values_.open_list(line);
      for (const toml::node& item : *array) add(item);
      values_.close();
    } else if (const auto* text = node.as_string()) {
      values_.add_text(line, text->get());
    } else {  // numbers, dates and booleans
      values_.add_text(line, std::string(source_.typed(node.source())));
    }
  }

  Source source_;
  int first_line_;
  ValueBuilder& values_;
};

}  // namespace

FrontMatter parse_toml(std::string_view text, int line) {
  FrontMatter front;
  if (const auto deep = line_of_deep_key(text)) {
    front.error = Finding{"", line + *deep, "", fmt::format("nested more than {} deep", kMaxDepth)};
    return front;
  }
  try {
    const toml::table table = toml::parse(text);
    ValueBuilder values(front);
    TableWalk(text, line, values).add(table, line);
    front.values = values.take_root();
  } catch (const BeyondLimit& limit) {
    front.error = limit.finding;
  } catch (const toml::parse_error& problem) {
    front.error = Finding{"", line + static_cast<int>(problem.source().begin.line) - 1, "",
                          fmt::format("the front matter is not TOML: {}", problem.description())};
  }
  return front;
}

}  // namespace mitos::source
