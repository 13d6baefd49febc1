// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/named_values.h"

#include <algorithm>
#include <sstream>

#include "common/text/fold.h"

namespace mitos::search {
namespace {

// More people who have the words are meant by none of them.
constexpr std::size_t kMostWithWords = 8;

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream folded(text::folded_words(text));
  std::vector<std::string> words;
  for (std::string word; folded >> word;) words.push_back(word);
  return words;
}

// Whole, or as initials; the label index knows beginnings of words.
bool has_words(const std::string& label, const std::vector<std::string>& asked) {
  const std::vector<std::string> words = words_of(label);
  return std::all_of(asked.begin(), asked.end(), [&words](const std::string& word) {
    return word.size() == 1 || std::find(words.begin(), words.end(), word) != words.end();
  });
}

std::vector<std::string> people_named(const lookup::LabelIndex& labels, const std::string& text,
                                      query::Budget& budget) {
  const facets::FacetColumn& column = labels.column();
  const std::vector<std::string> asked = words_of(text);
  std::vector<std::string> people;
  for (const facets::Ordinal ordinal : labels.like(text, budget)) {
    if (has_words(column.label(ordinal), asked)) people.push_back(column.value(ordinal));
  }
  if (people.size() > kMostWithWords) people.clear();
  return people;
}

}  // namespace

std::vector<std::string> values_named(const snapshot::Snapshot& snapshot, const std::string& field,
                                      const std::string& text, query::Budget& budget) {
  const facets::FacetColumn* const column = snapshot.columns().facet(field);
  if (column == nullptr) return {};
  if (column->type() == model::FieldType::person) return people_named(*snapshot.labels(field), text, budget);
  std::vector<std::string> values;
  for (const lookup::NamedValue& named : snapshot.value_names().named(lookup::name_key(text))) {
    if (named.facet == field) values.push_back(named.value);
  }
  if (!values.empty()) return values;
  const auto ordinal = column->find(text);
  if (ordinal) values.push_back(column->value(*ordinal));
  return values;
}

}  // namespace mitos::search
