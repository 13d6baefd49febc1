// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/analyse.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

#include "common/index/optional_fields.h"
#include "common/index/positions.h"
#include "common/index/record.h"
#include "common/index/terms.h"
#include "common/names/read/latin.h"
#include "common/text/ascii.h"
#include "common/text/compound.h"
#include "common/text/conjunction.h"
#include "common/text/fold.h"
#include "common/text/identifier.h"
#include "common/text/pieces.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::build {
namespace {

// A short title of several words as one: people type "radarad" for RADAR-AD. "" if it is no such name.
std::string joined_title(const model::Document& document) {
  const std::string_view title = index::without_remark(document.title);
  std::vector<text::Word> words;
  text::WordReader reader(title);
  while (words.size() <= text::kMostJoined) {  // one more is too many
    const std::optional<text::Word> word = reader.next();
    if (!word) break;
    words.push_back(*word);
  }
  return text::joined(title, words);
}

// Whether the words of the title are one chain, which is joined wherever it stands.
bool is_linked(std::string_view title) {
  std::size_t chains = 0;
  text::for_each_chain(title, [&](std::span<const text::Word>) { ++chains; });
  return chains == 1;
}

// Under what else a word of a name is looked for: Media and Verse for MediaVerse; and ΧML, typed with a Greek
// chi, as ELOT 743 writes that.
template <typename Add>
void add_variants(std::string_view word, Add&& add) {
  for (const std::string_view part : text::parts_of(word)) add(part);
  if (const std::string romanised = names::latin_as_written(word); !romanised.empty()) add(romanised);
}

void add_exact_names(const model::Document& document, std::string_view joined,
                     std::vector<Posting>& postings) {
  std::vector<std::string> terms;
  const auto add = [&](std::string_view name) {
    std::string term = index::exact_name_term(name);
    if (term.empty() || std::find(terms.begin(), terms.end(), term) != terms.end()) return;
    terms.push_back(term);
    postings.push_back({std::move(term), 1});
  };
  const std::string_view plain = index::without_remark(document.title);
  add(document.title);
  if (plain.size() < document.title.size()) add(plain);
  add(document.acronym);
  add(joined);
}

// Each spelling under which a word of the title or the long name is looked for: as written but folded, the
// parts of a name, and what they are when they are joined.
void add_name_words(const model::Document& document, std::string_view joined, text::Lexicon& lexicon,
                    std::vector<Posting>& postings) {
  std::vector<std::string> terms;
  const auto add = [&](std::string_view word) {
    if (word.empty()) return;
    const std::string& folded = lexicon.look_up(word).folded;
    if (!folded.empty()) terms.push_back(index::name_word_term(folded));
  };
  for (const std::string& name : {document.title, document.acronym}) {
    text::for_each_chain(name, [&](std::span<const text::Word> chain) {
      for (const text::Word word : chain) {
        add(text::bytes_of(name, word));
        add_variants(text::bytes_of(name, word), add);
        text::for_each_acronym_part(name, word, [&](text::Word part) { add(text::bytes_of(name, part)); });
      }
      add(text::joined(name, chain));
      for (const text::DottedNumber& number : text::numbers_within(name, chain)) add(number.written);
    });
  }
  add(joined);
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  for (std::string& term : terms) postings.push_back({std::move(term), 0});
}

}  // namespace

Analyser::Analyser(const index::Schema& schema)
    : schema_(schema),
      optional_fields_(index::optional_fields(schema)),
      collation_(schema.languages().front()) {}

AnalysedDocument Analyser::analyse(index::DocumentNumber number, const model::Document& document) {
  AnalysedDocument analysed;
  analysed.number = number;
  document_ = number;
  tokens_ = 0;
  distinct_tokens_ = 0;
  left_out_ = false;
  choose_lexicon(document.lang);
  count_words(document);
  const std::string joined = joined_title(document);
  count_parts_of_names(document, joined);
  analysed.postings = take_postings();
  analysed.postings.push_back({index::id_term(document.id), 0});
  add_exact_names(document, joined, analysed.postings);
  add_name_words(document, joined, *lexicon_, analysed.postings);
  for (const std::string& field : optional_fields_) {
    if (!index::has_value(document, field)) analysed.postings.push_back({index::lacking_term(field), 0});
  }
  analysed.values.emplace_back(
      index::kTitleSlot, text::first_bytes(text::fold(text::trimmed(document.title)), index::kTitleBytes));
  analysed.values.emplace_back(index::kTitleOrderSlot,
                               collation_.key(document.title, document.lang).substr(0, index::kTitleBytes));
  for (const index::SortSpec& sort : schema_.sorts()) {
    if (const auto value = index::sort_value(document, sort))
      analysed.numbers.emplace_back(sort.slot, *value);
    if (const auto end = index::end_value(document, sort))
      analysed.numbers.emplace_back(index::end_slot(sort), *end);
  }
  analysed.record = index::encode_record(document);
  if (left_out_) {
    analysed.beyond_limit = fmt::format("more than {} words, or {} different ones; the rest is not indexed",
                                        kMaxTokens, kMaxDistinctTokens);
  }
  return analysed;
}

// A document in a language that the catalogue is not said to be in is read like one in the first.
void Analyser::choose_lexicon(const std::string& language) {
  const std::vector<std::string>& all = schema_.languages();
  const bool known = std::find(all.begin(), all.end(), language) != all.end();
  const std::string& read_as = known || all.empty() ? language : all.front();
  auto lexicon = lexicons_.find(read_as);
  if (lexicon == lexicons_.end())
    lexicon =
        lexicons_.try_emplace(read_as, text::stemming_languages(read_as, all), text::Elisions(all)).first;
  lexicon_ = &lexicon->second;
}

text::Lexicon::Entry* Analyser::take(std::string_view word, unsigned weight) {
  if (is_full()) {
    left_out_ = true;
    return nullptr;
  }
  text::Lexicon::Entry& entry = lexicon_->look_up(word);
  if (entry.folded.empty()) return nullptr;  // a mark without a letter
  ++tokens_;
  if (entry.last_document != document_) ++distinct_tokens_;
  entry.last_document = document_;
  if (entry.stem >= weights_.size()) weights_.resize(lexicon_->stem_count());
  if (weights_[entry.stem] == 0) touched_.push_back(entry.stem);
  weights_[entry.stem] += weight;
  return &entry;
}

text::Lexicon::Entry* Analyser::count(std::string_view word, unsigned weight) {
  text::Lexicon::Entry* const entry = take(word, weight);
  if (entry != nullptr) ++entry->occurrences;
  return entry;
}

// No word, so the vocabulary does not have it.
void Analyser::count_piece(std::string_view before, std::string_view behind, unsigned weight) {
  if (const std::string piece = text::piece_between(before, behind); !piece.empty()) take(piece, weight);
}

void Analyser::count_words(const model::Document& document) {
  position_ = 0;
  std::string_view field;
  index::Position begin = 0;
  index::Position end = 0;
  index::for_each_text_of_field(document,
                                [&](index::TextField part, std::string_view name, std::string_view text) {
                                  if (text.empty()) return;
                                  if (name != field) {
                                    note_field(field, begin, end);
                                    field = name;
                                    begin = position_;
                                  }
                                  count_words_of(text, index::words_of(part).weight);
                                  end = position_++;
                                });
  note_field(field, begin, end);
  positions_.end_document(document_);
  for (const std::string& address : {document.url, document.website_link, document.website_name}) {
    for (const text::Identifier& identifier : text::identifiers_in(address))
      count_identifier(identifier, address, 1);
  }
}

void Analyser::count_words_of(std::string_view text, unsigned weight) {
  text::Word last;
  text::for_each_chain(text, [&](std::span<const text::Word> chain) {
    for (const text::Word word : chain) {
      note_position(count(text::bytes_of(text, word), weight), text.substr(last.end, word.begin - last.end));
      if (word.begin == last.end) count_piece(text::bytes_of(text, last), text::bytes_of(text, word), weight);
      last = word;
      // Initials are typed singly, too.
      text::for_each_acronym_part(text, word,
                                  [&](text::Word part) { count(text::bytes_of(text, part), weight); });
    }
    if (chain.size() == 1) return;
    if (const std::string whole = text::joined(text, chain); !whole.empty()) count(whole, weight);
    for (const text::DottedNumber& number : text::numbers_within(text, chain)) count(number.written, weight);
  });
  if (text::has_and_sign(text.substr(last.end)) && !is_full())
    positions_.add(positions_.number_of_list(index::kAndSigns), position_);
  for (const text::Identifier& identifier : text::identifiers_in(text))
    count_identifier(identifier, text, weight);
}

// What is no word, or not indexed, has its place all the same.
void Analyser::note_position(text::Lexicon::Entry* entry, std::string_view before) {
  if (before != " " && text::has_and_sign(before))
    positions_.add(positions_.number_of_list(index::kAndSigns), position_);
  if (entry != nullptr) {
    if (entry->number == 0) entry->number = positions_.number_of(entry->folded);
    positions_.add(entry->number, position_);
  }
  ++position_;
}

// Words of a field stand from `begin` on before `end`.
void Analyser::note_field(std::string_view field, index::Position begin, index::Position end) {
  if (begin == end) return;
  const WordPositions::Number list = positions_.number_of_list(field);
  positions_.add(list, begin);
  positions_.add(list, end);
}

// A form that stands there as a word has been counted with the words.
void Analyser::count_identifier(const text::Identifier& identifier, std::string_view text, unsigned weight) {
  const std::string_view written = text.substr(identifier.begin, identifier.end - identifier.begin);
  const auto add = [&](const std::string& form) {
    const bool word = std::all_of(form.begin(), form.end(), text::is_ascii_alphanumeric);
    if (!word || form != written) count(form, weight);
  };
  add(identifier.form);
  for (const std::string& other : identifier.other_forms) add(other);
}

// In running text JavaScript is no script; a project is looked for by a part of its name.
void Analyser::count_parts_of_names(const model::Document& document, std::string_view joined) {
  index::for_each_text(document, [this](index::TextField field, std::string_view text) {
    if (!index::is_name(field)) return;
    text::for_each_word(text, [&](text::Word word) {
      add_variants(text::bytes_of(text, word),
                   [&](std::string_view variant) { count(variant, index::words_of(field).weight); });
    });
  });
  if (!joined.empty() && !is_linked(index::without_remark(document.title)))
    count(joined, index::words_of(index::TextField::title).weight);
}

std::vector<Posting> Analyser::take_postings() {
  std::vector<Posting> postings;
  postings.reserve(touched_.size() + 4);
  for (const std::uint32_t stem : touched_) {
    postings.push_back({lexicon_->stem_text(stem), weights_[stem]});
    weights_[stem] = 0;
  }
  touched_.clear();
  return postings;
}

void add_translation_key(std::string_view key, AnalysedDocument& document) {
  std::string term = index::translation_term(key);
  document.values.emplace_back(index::kTranslationSlot, term);
  document.postings.push_back({std::move(term), 0});
}

}  // namespace mitos::build
