// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/section_hits.h"

#include <fmt/format.h>

#include "common/text/ascii.h"
#include "searchd/marks/best_sections.h"

namespace mitos::search {
namespace {

// RFC 3986, 3.5; browsers decode it before they look for the id.
std::string as_fragment(std::string_view anchor) {
  constexpr std::string_view kPlain = "-._~!$&'()*+,;=:@/?";
  std::string fragment;
  for (const char c : anchor) {
    if (text::is_ascii_alphanumeric(c) || kPlain.find(c) != std::string_view::npos) {
      fragment += c;
    } else {
      fragment += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return fragment;
}

}  // namespace

std::vector<SectionHit> section_hits(const model::Document& document,
                                     const std::vector<marks::FoundWord>& in_body,
                                     const marks::MatchedWords& words, text::Lexicon& lexicon) {
  constexpr std::size_t kMost = 3;
  std::vector<SectionHit> hits;
  for (const std::size_t section : marks::best_sections(document, in_body, words, kMost, lexicon)) {
    const std::string& heading = document.headings[section];
    const std::string& anchor = document.sections[section].anchor;
    std::string url = document.url;
    if (!anchor.empty() && url.find('#') == std::string::npos) url += "#" + as_fragment(anchor);
    hits.push_back({heading, std::move(url), marks::marked(heading, words, lexicon)});
  }
  return hits;
}

}  // namespace mitos::search
