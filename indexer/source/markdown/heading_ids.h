// SPDX-License-Identifier: GPL-2.0-or-later
// The ids of a page's headings, by which links lead to them. One page, one thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "indexer/source/markdown/markdown_dialect.h"

namespace mitos::source {

/// An id that a page gives a heading (“{#aims}”) stands at its end between these until it becomes HTML:
/// private characters that no page has.
inline constexpr std::string_view kBeginOfId = "\U0010fff6";
inline constexpr std::string_view kEndOfId = "\U0010fff7";

/// Stands there as the id of a heading that HTML holds (markdown="1") and that gives itself none: kramdown
/// numbers those apart. More of them: in Markdown of its own within the page, which others follow with
/// another number of them.
inline constexpr std::string_view kIdInHtml = ">";

/// An id between these; "" of none.
std::string marked_id(std::string_view id);

/// Without runs of hyphens, which are dashes in what kramdown shows, but in code.
std::string without_dashes(std::string_view text);

/// Of “&eacute;”, “&#233;”, “&#xe9;” the letter; "" of an entity that is a sign.
std::string letter_of_entity(std::string_view entity);

/// A heading of Markdown.
struct TypedHeading {
  std::string_view line;  // as typed, without its marks; of several lines the last
  std::string_view text;  // as shown, without_dashes()
};

/// Makes ids as the generators do: Hugo's Goldmark of what is typed, Jekyll's kramdown of what is shown. None
/// where the dialect is not known, or the site wants none.
class HeadingIds {
 public:
  explicit HeadingIds(IdRule rule) : rule_(rule) {}

  /// Of the next heading, which begins at `begin` in `html`; "" if it has none. An id that it gives itself is
  /// taken out of `html`.
  std::string of(const TypedHeading& heading, std::string& html, std::size_t begin);

 private:
  std::string next(const TypedHeading& heading);
  std::string next_in_html(std::string_view text);
  std::string take_given(std::string& html, std::size_t begin);
  std::string next_of_goldmark(std::string_view line);
  std::string next_of_kramdown(std::string_view text);
  std::string next_within(const std::string& mark, std::string_view text);

  IdRule rule_;
  std::set<std::string> used_;
  std::map<std::string, int> repeated_;          // how often an id was wanted
  std::map<std::string, int> repeated_in_html_;  // likewise
  std::map<std::string, int> repeated_within_;   // likewise
  std::string within_;  // the mark of the Markdown that was read last within the page
};

/// What was typed of the heading of which something stands at `at`, without the marks around it; "" if `at`
/// is npos.
std::string_view heading_line(std::string_view markdown, std::size_t at);

}  // namespace mitos::source
