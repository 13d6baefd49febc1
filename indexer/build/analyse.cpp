// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/analyse.h"

#include <algorithm>

#include "common/index/record.h"
#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::build {
namespace {

void add_exact_names(const model::Document& document, std::vector<Posting>& postings) {
  std::vector<std::string> terms;
  for (const std::string_view name : {std::string_view(document.title), index::without_remark(document.title),
                                      std::string_view(document.acronym)}) {
    std::string term = index::exact_name_term(name);
    if (term.empty() || std::find(terms.begin(), terms.end(), term) != terms.end()) continue;
    terms.push_back(term);
    postings.push_back({std::move(term), 1});
  }
}

// A short name of several words as one: people type "radarad" for RADAR-AD. "" if it is no such name.
std::string joined_name(std::string_view name) {
  constexpr std::size_t kMostWords = 4;
  std::string joined;
  std::size_t words = 0;
  text::for_each_word(name, [&](text::Word word) {
    joined += text::bytes_of(name, word);
    ++words;
  });
  return words > 1 && words <= kMostWords && joined.size() <= text::kMaxTermBytes ? joined : "";
}

// Each word of the title and the long name, as written but folded.
void add_name_words(const model::Document& document, text::Lexicon& lexicon, std::vector<Posting>& postings) {
  std::vector<std::string> terms;
  for (const std::string& name : {document.title, document.acronym}) {
    text::for_each_word(name, [&](text::Word word) {
      const std::string& folded = lexicon.look_up(text::bytes_of(name, word)).folded;
      if (!folded.empty()) terms.push_back(index::name_word_term(folded));
    });
  }
  const std::string joined = joined_name(index::without_remark(document.title));
  if (!joined.empty()) {
    text::Lexicon::Entry& entry = lexicon.look_up(joined);
    if (!entry.folded.empty()) {  // it may be all emoji
      ++entry.occurrences;
      terms.push_back(index::name_word_term(entry.folded));
      postings.push_back({lexicon.stem_text(entry.stem), index::weight_of(index::TextField::title)});
    }
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  for (std::string& term : terms) postings.push_back({std::move(term), 0});
}

}  // namespace

AnalysedDocument Analyser::analyse(index::DocumentNumber number, const model::Document& document) {
  AnalysedDocument analysed;
  analysed.number = number;
  count_words(document);
  analysed.postings = take_postings();
  analysed.postings.push_back({index::id_term(document.id), 0});
  add_exact_names(document, analysed.postings);
  add_name_words(document, lexicon_, analysed.postings);
  analysed.values.emplace_back(
      index::kTitleSlot, text::first_bytes(text::fold(text::trimmed(document.title)), index::kTitleBytes));
  for (const index::FacetSpec& facet : schema_.facets()) {
    std::string values = index::join_values(index::facet_values(document, facet.name));
    if (!values.empty()) analysed.values.emplace_back(facet.slot, std::move(values));
  }
  for (const index::SortSpec& sort : schema_.sorts()) {
    if (const auto value = index::sort_value(document, sort))
      analysed.numbers.emplace_back(sort.slot, *value);
  }
  analysed.record = index::encode_record(document);
  return analysed;
}

void Analyser::count_words(const model::Document& document) {
  index::for_each_text(document, [this](index::TextField field, std::string_view text) {
    const unsigned weight = index::weight_of(field);
    text::for_each_word(text, [&](text::Word word) {
      text::Lexicon::Entry& entry = lexicon_.look_up(text::bytes_of(text, word));
      if (entry.folded.empty()) return;  // a mark without a letter
      ++entry.occurrences;
      if (entry.stem >= weights_.size()) weights_.resize(lexicon_.stem_count());
      if (weights_[entry.stem] == 0) touched_.push_back(entry.stem);
      weights_[entry.stem] += weight;
    });
  });
}

std::vector<Posting> Analyser::take_postings() {
  std::vector<Posting> postings;
  postings.reserve(touched_.size() + 4);
  for (const std::uint32_t stem : touched_) {
    postings.push_back({lexicon_.stem_text(stem), weights_[stem]});
    weights_[stem] = 0;
  }
  touched_.clear();
  return postings;
}

}  // namespace mitos::build
