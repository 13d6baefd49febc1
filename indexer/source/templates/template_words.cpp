// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/template_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/source/templates/template_parameters.h"

namespace mitos::source {
namespace {

// Sorted. In small letters, without hyphens and underscores.
constexpr std::array<std::string_view, 34> kShown{
    "abbr",     "alt",     "alttext",     "attr",       "attribution", "author",  "body",
    "btn",      "btntext", "button",      "buttontext", "caption",     "cite",    "content",
    "cta",      "desc",    "description", "footer",     "header",      "heading", "headline",
    "label",    "lead",    "linktext",    "message",    "msg",         "note",    "quote",
    "subtitle", "summary", "tagline",     "text",       "title",       "tooltip"};
static_assert(std::is_sorted(kShown.begin(), kShown.end()));

// Sorted. Their parameters are addresses and keys.
constexpr std::array<std::string_view, 19> kWordless{"absurl",   "fa",        "gist",  "highlight", "icon",
                                                     "iframe",   "instagram", "link",  "param",     "partial",
                                                     "post_url", "readfile",  "ref",   "relref",    "relurl",
                                                     "tweet",    "twitter",   "vimeo", "youtube"};
static_assert(std::is_sorted(kWordless.begin(), kWordless.end()));

bool is_shown(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != '-' && c != '_') plain += text::ascii_lower(c);
  }
  return std::binary_search(kShown.begin(), kShown.end(), std::string_view(plain));
}

// "/docs/", "https://x.example", "#top", "buoy.jpg"
bool is_address(std::string_view value) {
  if (value.find_first_of(" \n") != std::string_view::npos) return false;
  if (value.find("://") != std::string_view::npos || value.find_first_of("/#.?{") == 0) return true;
  const std::size_t dot = value.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == value.size()) return false;
  const std::string_view ending = value.substr(dot + 1);
  return ending.size() <= 5 && std::all_of(ending.begin(), ending.end(), text::is_ascii_alphanumeric);
}

// Whether it is several words, or one that begins as in a sentence: "MacOS", but not "tab-1" or "info".
bool is_prose(std::string_view value) {
  if (value.empty() || is_address(value)) return false;
  if (value.find(' ') != std::string_view::npos) return true;
  const bool begins_large = !text::is_ascii_alphanumeric(value[0]) || text::ascii_lower(value[0]) != value[0];
  return begins_large && std::all_of(value.begin(), value.end(), [](char c) {
           return text::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
         });
}

// Several words of which each begins with a capital: “Baseline Requirements”, but not “btn btn-primary”.
bool is_title(std::string_view value) {
  if (value.find(' ') == std::string_view::npos || is_address(value)) return false;
  bool begins = true;
  for (const char c : value) {
    if (begins && (c < 'A' || c > 'Z')) return false;
    begins = c == ' ';
  }
  return true;
}

void add_once(std::string text, std::vector<std::string>& texts) {
  text = text::single_spaced(text);
  if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
    texts.push_back(std::move(text));
}

}  // namespace

std::string words_of_call(std::string_view name, std::string_view parameters) {
  const bool has_words = !std::binary_search(kWordless.begin(), kWordless.end(), name);
  std::vector<std::string> texts;
  for (const Parameter& parameter : parameters_of(parameters)) {
    if (!parameter.is_quoted) continue;
    const std::string& value = parameter.value;
    const bool shown = parameter.name.empty()     ? has_words && is_prose(value)
                       : parameter.name == "name" ? has_words && is_prose(value)
                                                  : (is_shown(parameter.name) && !is_address(value)) ||
                                                        (has_words && is_title(value));
    if (shown) add_once(value, texts);
  }
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
  return all;
}

std::string words_of_expression(std::string_view expression) {
  const std::optional<Parameter> first = first_parameter(expression);
  if (!first || !first->is_quoted || !first->name.empty() || !is_prose(first->value)) return "";
  return text::single_spaced(first->value);
}

}  // namespace mitos::source
