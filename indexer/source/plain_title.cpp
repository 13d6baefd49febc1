// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/plain_title.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/ascii.h"
#include "common/text/entity.h"
#include "common/text/utf8.h"
#include "indexer/source/markdown/code/markdown_code.h"
#include "indexer/source/markdown/markdown.h"
#include "indexer/source/templates/template_code.h"

namespace mitos::source {
namespace {

constexpr std::size_t kLongestLine = 10'000;  // of what is looked at

// What stands in titles for its looks; sorted.
constexpr std::array<std::string_view, 27> kLooks{"a",      "abbr",   "b",    "bdi", "bdo",  "big",   "cite",
                                                  "code",   "del",    "div",  "em",  "font", "i",     "ins",
                                                  "kbd",    "mark",   "nobr", "q",   "s",    "small", "span",
                                                  "strike", "strong", "sub",  "sup", "tt",   "u"};
static_assert(std::is_sorted(kLooks.begin(), kLooks.end()));

std::string name_at(std::string_view text) {
  std::string name;
  for (std::size_t i = 0; i < text.size() && text::is_ascii_letter(text[i]); ++i)
    name += text::ascii_lower(text[i]);
  return name;
}

// The length of a tag that begins `text`; 0 if none does.
std::size_t length_of_tag(std::string_view text, const std::string& name) {
  const std::size_t behind = 1 + name.size();
  if (behind >= text.size() || text::is_ascii_alphanumeric(text[behind])) return 0;
  const std::size_t close = text.find('>');
  return close == std::string_view::npos ? 0 : close + 1;
}

// Without pairs of tags that change the looks of what is between.
std::string without_looks(std::string title) {
  for (std::size_t at = title.find('<'); at != std::string::npos; at = title.find('<', at)) {
    const std::string name = name_at(std::string_view(title).substr(at + 1));
    const std::string end = "</" + name + ">";
    const std::size_t length = length_of_tag(std::string_view(title).substr(at), name);
    const bool is_break = name == "br" || name == "wbr";
    const bool is_look = std::binary_search(kLooks.begin(), kLooks.end(), std::string_view(name));
    const std::size_t close = length == 0 || !is_look ? std::string::npos : title.find(end, at + length);
    if (length > 0 && is_break) {
      title.replace(at, length, name == "br" ? " " : "");
    } else if (close != std::string::npos) {
      title.erase(close, end.size());
      title.erase(at, length);
    } else {
      ++at;
    }
  }
  return title;
}

bool may_have_markdown(std::string_view title) {
  return title.find_first_of("*`_") != std::string_view::npos || title.find("](") != std::string_view::npos;
}

// Whether the sign at `at` is an asterisk between letters or digits: “x*y*z” is a product.
bool is_within_word(std::string_view title, std::size_t at) {
  if (title[at] != '*') return false;
  const std::size_t before = title.substr(0, at).find_last_not_of('*');
  const std::size_t behind = title.find_first_not_of('*', at);
  return before != std::string_view::npos && behind != std::string_view::npos &&
         text::is_ascii_alphanumeric(title[before]) && text::is_ascii_alphanumeric(title[behind]);
}

// So that nothing else is HTML, or, as in __init__, emphasis. Code spans stay as they are.
std::string as_markdown(std::string_view title) {
  std::string out;
  MarkdownCode code(title);
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t behind = title[at] == '`' ? code.end_of_span(at) : at + 1;
    const bool is_doubled =
        title.substr(at).starts_with("__") || (title[at] == '_' && at > 0 && title[at - 1] == '_');
    if (title[at] == '<' || is_doubled || is_within_word(title, at)) out += '\\';
    out += title.substr(at, behind - at);
    at = behind;
  }
  return out;
}

std::string as_html(std::string_view title) {
  std::string out;
  for (const char c : title) {
    if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string plain_title(std::string title, Generator generator, HtmlReader& reader) {
  if (title.size() > kLongestLine || title.find_first_of("<&*`_[{") == std::string::npos) return title;
  std::string plain = title;
  if (generator != Generator::hugo) plain = without_template_code(plain, generator);
  plain = without_looks(std::move(plain));
  if (may_have_markdown(plain)) {
    // Behind a word, no number or sign begins a list or a heading.
    constexpr std::string_view kWord = "x ";
    plain = reader.read(markdown_to_html(std::string(kWord) + as_markdown(plain))).text;
    plain.erase(0, kWord.size());
  } else if (plain.find('&') != std::string::npos) {
    plain = reader.read(as_html(plain)).text;
  }
  plain = text::single_spaced(plain);
  return plain.empty() ? title : plain;
}

std::string without_entities(std::string value, HtmlReader& reader) {
  if (value.size() > kLongestLine || !text::has_entity(value)) return value;
  const std::string plain = reader.read(as_html(value)).text;
  return plain.empty() ? value : plain;
}

}  // namespace mitos::source
