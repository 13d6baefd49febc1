// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/citations/citation.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/source/citations/author_list.h"
#include "indexer/source/citations/cited_work.h"
#include "indexer/source/citations/title_place.h"

namespace mitos::source {
namespace {

constexpr std::size_t kMostBytesOfCitation = 6'000;  // of a citation; beyond them is something else

// The paragraph, and the next if nothing of it is left.
std::string_view details_of(std::string_view rest) {
  constexpr std::size_t kFewest = 12;
  std::size_t end = std::min(rest.find('\n'), rest.size());
  if (end < kFewest && end < rest.size()) end = std::min(rest.find('\n', end + 1), rest.size());
  return rest.substr(0, end);
}

}  // namespace

std::string doi_in(std::string_view text) {
  constexpr std::string_view kPrefix = "10.";
  constexpr std::size_t kFewestDigits = 4;
  for (std::size_t at = text.find(kPrefix); at != std::string_view::npos; at = text.find(kPrefix, at + 1)) {
    if (at > 0 && (text::is_ascii_alphanumeric(text[at - 1]) || text[at - 1] == '.')) continue;
    const std::size_t slash = std::min(text.find_first_not_of("0123456789.", at), text.size());
    if (slash - at < kPrefix.size() + kFewestDigits || slash + 1 >= text.size() || text[slash] != '/')
      continue;
    std::size_t end = std::min(text.find_first_of(" \t\r\n\"'<>)]},;", slash), text.size());
    while (end > slash + 1 && (text[end - 1] == '.' || text[end - 1] == '*')) --end;
    std::string_view doi = text.substr(at, end - at);
    for (const std::string_view page : {"/full", "/abstract", "/pdf"}) {
      if (doi.ends_with(page)) doi.remove_suffix(page.size());
    }
    if (end > slash + 1) return std::string(doi);
  }
  return "";
}

std::optional<Citation> read_citation(std::string_view text, std::string_view title) {
  text = text::first_bytes(text, kMostBytesOfCitation);
  for (const TitlePlace& place : title_places(text, title)) {
    AuthorList list = read_author_list(text.substr(0, place.begin));
    if (list.names.empty()) continue;
    Citation citation;
    citation.authors = std::move(list.names);
    const std::string_view details = details_of(text.substr(place.end));
    citation.venue = venue_in(details);
    citation.year = list.year.empty() ? year_in(details) : list.year;
    citation.doi = doi_in(details);
    // A name before a title says little by itself.
    if (citation.authors.size() == 1 && citation.year.empty() && citation.doi.empty()) continue;
    return citation;
  }
  return std::nullopt;
}

}  // namespace mitos::source
