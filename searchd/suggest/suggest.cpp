// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/suggest.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <utility>

#include "common/error.h"
#include "common/text/keyboard.h"
#include "common/text/utf8.h"
#include "searchd/facets/facet_count.h"
#include "searchd/interpret/facet_filters.h"
#include "searchd/interpret/interpretation.h"
#include "searchd/lookup/near_words.h"
#include "searchd/query/parse.h"
#include "searchd/suggest/completions.h"
#include "searchd/suggest/operators.h"
#include "searchd/suggest/people_search.h"
#include "searchd/suggest/typed_words.h"

namespace mitos::suggest {
namespace {

// What a word that no name begins with is taken for, at most.
constexpr std::size_t kAlternatives = 10;

// What each typed word may be the beginning of: itself if any name has such a word, else names of
// the other script that sound like it, else what it may be misspelt for.
enum class Widen { unknown_words, every_word };

std::vector<lookup::Prefixes> beginnings_of(const snapshot::Snapshot& snapshot,
                                            const std::vector<std::string>& words, Widen widen,
                                            query::Budget& budget) {
  const lookup::NameWords& names = snapshot.name_words();
  std::vector<lookup::Prefixes> all;
  for (const std::string& word : words) {
    lookup::Prefixes& beginnings = all.emplace_back(lookup::Prefixes{word});
    const bool known = names.has_beginning(word);
    if (known && widen == Widen::unknown_words) continue;
    const std::vector<std::string> other_script = names.in_other_script(word, true, kAlternatives);
    beginnings.insert(beginnings.end(), other_script.begin(), other_script.end());
    if (known || !other_script.empty()) continue;
    const int edits = lookup::forgiven_edits(text::count_characters(word));
    if (edits == 0) continue;
    for (const lookup::NearWord& near :
         lookup::near_words(names.words(), word, edits, true, kAlternatives, budget)) {
      beginnings.push_back(names.words()[near.place]);
    }
  }
  return all;
}

std::vector<SuggestedValue> suggest_values(const snapshot::Snapshot& snapshot, std::string_view facet,
                                           const std::vector<lookup::Prefixes>& words, std::size_t limit,
                                           query::Budget& budget) {
  std::vector<SuggestedValue> values;
  const lookup::LabelIndex* labels = snapshot.labels(facet);
  if (labels == nullptr) return values;
  for (const facets::Ordinal ordinal : labels->find(words, limit, budget)) {
    const facets::FacetColumn& column = labels->column();
    const std::string& label = column.label(ordinal);
    SuggestedValue& value = values.emplace_back(SuggestedValue{column.value(ordinal),
                                                               label,
                                                               {},
                                                               labels->documents(ordinal),
                                                               marked(label, words, labels->reader())});
    for (const facets::Ordinal step : column.path(ordinal)) value.path.push_back(column.label(step));
  }
  return values;
}

std::vector<SuggestedValue> suggest_people(const snapshot::Snapshot& snapshot,
                                           const std::vector<lookup::Prefixes>& words, std::size_t limit,
                                           query::Budget& budget) {
  std::vector<SuggestedValue> values;
  for (const lookup::PersonNumber number : people_like(snapshot, words, limit, budget)) {
    const names::Person& person = snapshot.people()[number];
    const auto documents = static_cast<std::uint32_t>(snapshot.people_index().documents_of(number).size());
    values.push_back(
        {person.id, person.label, {}, documents, marked(person.label, words, text::reader_of_people())});
  }
  return values;
}

std::vector<std::string> suggest_completions(const snapshot::Snapshot& snapshot, std::string_view typed,
                                             std::size_t limit, query::Budget& budget) {
  std::vector<std::string> completions;
  {
    snapshot::Snapshot::Lease searcher = snapshot.lease();
    completions = complete(snapshot, *searcher, typed, limit);
  }
  for (std::string& other : complete_operators(snapshot, typed, limit, budget)) {
    if (completions.size() < limit) completions.push_back(std::move(other));
  }
  return completions;
}

// Whether a name of the people begins with what was typed, or one of its words does, and no document is
// called so.
bool begins_name(const snapshot::Snapshot& snapshot, std::string_view typed, const Suggestions& suggestions) {
  const text::FoldedReader& reader = snapshot.reader_of_titles();
  const std::vector<std::string> words = reader.words_of(typed);
  if (suggestions.people.empty() || words.empty()) return false;
  return std::none_of(suggestions.documents.begin(), suggestions.documents.end(), [&](const auto& suggested) {
    return reader.words_of(suggested.document.title) == words ||
           reader.words_of(suggested.document.acronym) == words;
  });
}

bool is_empty(const Suggestions& suggestions) {
  return suggestions.documents.empty() && suggestions.people.empty() && suggestions.programmes.empty() &&
         suggestions.tags.empty() && suggestions.completions.empty();
}

Suggestions suggest_for(const snapshot::Snapshot& snapshot, const std::string& typed, Widen widen,
                        std::size_t limit, query::Budget& budget) {
  const std::vector<std::string> words = first_words(typed, snapshot.reader_of_titles());
  if (words.empty()) return {};
  const std::vector<lookup::Prefixes> beginnings = beginnings_of(snapshot, words, widen, budget);
  const std::vector<std::string> of_name = first_words(typed, text::reader_of_people());
  const bool same = of_name == words;
  return {suggest_documents(snapshot, typed, beginnings, limit, budget),
          suggest_people(snapshot, same ? beginnings : beginnings_of(snapshot, of_name, widen, budget), limit,
                         budget),
          suggest_values(snapshot, "program", beginnings, limit, budget),
          suggest_values(snapshot, "tags", beginnings, limit, budget),
          suggest_completions(snapshot, typed, limit, budget)};
}

// Documents of what the words name, by the other words: "horizon 2020 wild".
std::vector<SuggestedDocument> documents_within(const snapshot::Snapshot& snapshot, std::string_view typed,
                                                std::size_t limit, query::Budget& budget) {
  const interpret::Interpretation meaning = interpret::interpret(query::Query(typed), snapshot.value_names());
  if (meaning.filters.empty() || meaning.rest.typed.empty()) return {};
  std::vector<facets::FacetFilter> filters;
  std::vector<facets::FieldRange> ranges;
  for (const interpret::WordFilter& filter : meaning.filters) interpret::add_to(filters, ranges, filter);
  facets::FacetCounter counter(snapshot.columns(), filters, ranges, {});
  const std::vector<std::string> words = first_words(meaning.rest.typed, snapshot.reader_of_titles());
  return suggest_documents(snapshot, meaning.rest.typed,
                           beginnings_of(snapshot, words, Widen::unknown_words, budget), limit, budget,
                           [&counter](index::DocumentNumber number) { return counter.add(number); });
}

// The words without what stands between them.
std::string joined(const snapshot::Snapshot& snapshot, std::string_view typed) {
  std::string all;
  for (const std::string& word : first_words(typed, snapshot.reader_of_titles())) all += word;
  return all;
}

}  // namespace

Suggestions suggest(const snapshot::Snapshot& snapshot, std::string_view typed, std::size_t limit) {
  typed = query::searched_part(typed);
  query::Budget budget;
  try {
    // The first reading that suggests anything.
    const std::array<std::pair<std::string, Widen>, 4> readings{
        {{std::string(typed), Widen::unknown_words},
         {std::string(typed), Widen::every_word},
         {joined(snapshot, typed), Widen::unknown_words},
         {text::other_layout(typed), Widen::unknown_words}}};
    Suggestions suggestions;
    for (const auto& [reading, widen] : readings) {
      suggestions = suggest_for(snapshot, reading, widen, limit, budget);
      const bool as_typed = reading == typed && widen == Widen::unknown_words;
      if (as_typed && suggestions.documents.empty())
        suggestions.documents = documents_within(snapshot, typed, limit, budget);
      if (as_typed) suggestions.people_first = begins_name(snapshot, typed, suggestions);
      if (!is_empty(suggestions)) break;
    }
    return suggestions;
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be searched: " + problem.get_description());
  }
}

}  // namespace mitos::suggest
