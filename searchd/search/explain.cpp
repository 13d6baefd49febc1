// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "common/index/schema.h"
#include "common/index/terms.h"
#include "common/text/compound.h"
#include "common/text/fold.h"
#include "common/text/identifier.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searchd/search/people/people_filter.h"

namespace mitos::search {
namespace {

struct Wanted {
  std::string word;
  text::Lexicon::Entry entry;
  std::map<index::TextField, std::size_t> counts = {};
};

// The different words of a query, and how often a form of each stands in each field of a document.
std::vector<Wanted> counted(const rewrite::RewrittenQuery& query, const model::Document& document,
                            text::Lexicon& lexicon) {
  std::vector<Wanted> words;
  for (const std::string& word : rewrite::searched_words(query.root)) {
    const text::Lexicon::Entry entry = lexicon.look_up(word);
    const bool told = std::any_of(words.begin(), words.end(),
                                  [&entry](const Wanted& other) { return other.entry.stem == entry.stem; });
    if (!told) words.push_back({word, entry});
  }
  index::for_each_text(document, [&](index::TextField field, std::string_view text) {
    const auto look_at = [&](std::string_view written) {
      const text::Lexicon::Entry& entry = lexicon.look_up(written);
      for (Wanted& wanted : words) {
        bool same = false;
        wanted.entry.for_each_stem([&](std::uint32_t stem) { same = same || entry.has_stem(stem); });
        if (same) ++wanted.counts[field];
      }
    };
    text::for_each_chain(text, [&](std::span<const text::Word> chain) {
      for (const text::Word word : chain) look_at(text::bytes_of(text, word));
      for (const text::DottedNumber& number : text::numbers_within(text, chain)) look_at(number.written);
    });
    for (const text::Identifier& identifier : text::identifiers_in(text)) {
      look_at(identifier.form);
      for (const std::string& other : identifier.other_forms) look_at(other);
    }
  });
  return words;
}

std::vector<std::string> places_of(const Wanted& wanted) {
  std::vector<std::string> places;
  for (const auto& [field, count] : wanted.counts) {
    places.push_back(fmt::format("{} of the {} (each counts {})", count, index::name_of(field),
                                 index::words_of(field).weight));
  }
  return places;
}

}  // namespace

std::vector<std::string> explain(const model::Document& document, const rewrite::RewrittenQuery& query,
                                 const Score& score, text::Lexicon& lexicon) {
  std::vector<std::string> reasons;
  if (query.searched != query.typed) reasons.push_back(fmt::format("It was read as “{}”.", query.searched));
  for (const Wanted& wanted : counted(query, document, lexicon)) {
    const std::vector<std::string> places = places_of(wanted);
    reasons.push_back(
        places.empty()
            ? fmt::format("“{}” is only the beginning, or another reading, of a word here.", wanted.word)
            : fmt::format("“{}” or another form of it is {}.", wanted.word, fmt::join(places, ", ")));
  }
  const std::string title = text::fold(index::without_remark(document.title));
  for (const std::string& name : query.names) {
    const std::string folded = text::fold(text::trimmed(name));
    const bool exact =
        index::exact_name_term(name) == index::exact_name_term(index::without_remark(document.title)) ||
        index::exact_name_term(name) == index::exact_name_term(document.acronym);
    if (folded.empty() || (!exact && !title.starts_with(folded))) continue;
    reasons.emplace_back(exact ? "The title or long name is exactly that, which puts it first."
                               : "The title begins with it.");
    break;
  }
  if (!score.people.empty()) {
    reasons.push_back(
        fmt::format("The query names {} of it, “{}”, which puts it before what has the words alone.",
                    score.people.size() == 1 ? "a person" : "people", fmt::join(score.people, "”, “")));
  }
  if (score.together > 1) {
    reasons.push_back(fmt::format(
        "The words stand together or near, or in its title: the score {:.3f} is multiplied by {:.2f}.",
        score.words, score.together));
  }
  return reasons;
}

std::vector<std::string> explain_filters(const std::vector<interpret::WordFilter>& filters,
                                         const snapshot::Snapshot& snapshot) {
  std::vector<std::string> reasons;
  for (const interpret::WordFilter& filter : filters) {
    reasons.push_back(fmt::format("“{}” was read as {} = {}: nothing else is shown.", filter.words,
                                  filter.facet, value_label(snapshot, filter.facet, filter.value)));
  }
  return reasons;
}

}  // namespace mitos::search
