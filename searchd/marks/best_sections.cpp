// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/marks/best_sections.h"

#include <algorithm>
#include <map>
#include <set>

#include "common/text/fold.h"

namespace mitos::marks {
namespace {

/// What of the query a section has.
struct Found {
  std::map<std::size_t, double> rarities;  // of the words that it has
  bool in_heading = false;

  double score() const {
    double sum = in_heading ? 1e-3 : 0;  // of equal ones those whose heading says it
    for (const auto& [which, rarity] : rarities) sum += rarity;
    return sum;
  }
};

// Where in the body the text below each heading begins, rising as they do.
std::vector<std::size_t> begins_of(const std::vector<model::Section>& sections, std::string_view body) {
  std::vector<std::size_t> begins;
  std::size_t at = 0;
  std::uint32_t line = 0;
  for (const model::Section& section : sections) {
    for (; line < section.line && at < body.size(); ++line)
      at = std::min(body.find('\n', at), body.size() - 1) + 1;
    begins.push_back(at);
  }
  return begins;
}

void add_words_of_body(const model::Document& document, const std::vector<FoundWord>& in_body,
                       std::vector<Found>& found) {
  const std::vector<std::size_t> begins = begins_of(document.sections, document.body);
  std::size_t below = 0;  // headings above the word
  for (const FoundWord& word : in_body) {
    while (below < begins.size() && begins[below] <= word.word.begin) ++below;
    if (below > 0) found[below - 1].rarities[word.which] = word.rarity;
  }
}

void find_in_headings(const model::Document& document, const MatchedWords& words, text::Lexicon& lexicon,
                      std::vector<Found>& found) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    for_each_match(document.headings[i], words, lexicon, [&](text::Word, const MatchedWords::Match& match) {
      found[i].rarities[match.which] = match.rarity;
      found[i].in_heading = true;
      return true;
    });
  }
}

std::set<std::size_t> found_in(std::string_view text, const MatchedWords& words, text::Lexicon& lexicon) {
  std::set<std::size_t> found;
  for_each_match(text, words, lexicon, [&found](text::Word, const MatchedWords::Match& match) {
    found.insert(match.which);
    return true;
  });
  return found;
}

bool says_more_than(const std::set<std::size_t>& title, const Found& section) {
  return section.in_heading ||
         std::any_of(section.rarities.begin(), section.rarities.end(),
                     [&title](const auto& word) { return !title.contains(word.first); });
}

}  // namespace

std::vector<std::size_t> best_sections(const model::Document& document, const std::vector<FoundWord>& in_body,
                                       const MatchedWords& words, std::size_t most, text::Lexicon& lexicon) {
  constexpr double kShareOfBest = 0.5;
  if (words.empty() || document.sections.size() != document.headings.size()) return {};
  std::vector<Found> found(document.sections.size());
  add_words_of_body(document, in_body, found);
  find_in_headings(document, words, lexicon, found);
  const std::set<std::size_t> title = found_in(document.title, words, lexicon);
  const std::string folded_title = text::fold(document.title);
  std::vector<std::pair<double, std::size_t>> best;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (says_more_than(title, found[i]) && text::fold(document.headings[i]) != folded_title)
      best.emplace_back(found[i].score(), i);
  }
  std::stable_sort(best.begin(), best.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::size_t> sections;
  for (const auto& [score, section] : best) {
    if (sections.size() < most && score >= best.front().first * kShareOfBest) sections.push_back(section);
  }
  return sections;
}

}  // namespace mitos::marks
