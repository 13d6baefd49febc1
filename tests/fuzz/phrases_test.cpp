// SPDX-License-Identifier: GPL-2.0-or-later
// A phrase is found by positions in the documents whose texts have it. The environment may ask for more, as
// fuzz_test.cpp says: MITOS_FUZZ_QUERIES, MITOS_SEED, MITOS_FUZZ_SOURCE.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "common/text/conjunction.h"
#include "common/text/words.h"
#include "searchd/match/phrase_documents.h"
#include "tests/fuzz/catalogue.h"
#include "tests/fuzz/random.h"
#include "tests/fuzz/settings.h"
#include "tests/support/phrase_scan.h"
#include "tests/support/seed.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::fuzz;

namespace {

struct FuzzedPhrase {
  std::vector<std::string> folded;
  std::string field;
};

// Words that stand side by side somewhere, most of them as they stand.
FuzzedPhrase fuzzed_phrase(const snapshot::Snapshot& snapshot, text::Lexicon& lexicon, Random& random) {
  FuzzedPhrase phrase;
  index::DocumentNumber number = 0;
  do {
    number = 1 + static_cast<index::DocumentNumber>(random.below(snapshot.documents().last()));
  } while (!snapshot.documents().has(number));
  std::vector<std::pair<std::string, std::string>> texts;
  index::for_each_text_of_field(snapshot.documents().get(number),
                                [&](index::TextField, std::string_view field, std::string_view text) {
                                  texts.emplace_back(field, text);
                                });
  const auto& [field, text] = random.one_of(texts);
  std::vector<std::string> words;
  std::size_t end = 0;
  text::for_each_word(text, [&](text::Word word) {
    const bool sign = text::has_and_sign(std::string_view(text).substr(end, word.begin - end));
    if (sign && random.once_in(2)) words.emplace_back(text::kAnd);
    end = word.end;
    words.push_back(lexicon.look_up(text::bytes_of(text, word)).folded);
  });
  std::erase(words, "");
  if (words.empty()) return phrase;
  const std::size_t begin = random.below(words.size());
  const std::size_t most = std::min<std::size_t>(words.size() - begin, random.from_to(1, 5));
  phrase.folded.assign(words.begin() + static_cast<std::ptrdiff_t>(begin),
                       words.begin() + static_cast<std::ptrdiff_t>(begin + most));
  if (random.once_in(8)) std::swap(phrase.folded.front(), phrase.folded.back());
  if (random.once_in(8)) phrase.folded.insert(phrase.folded.begin() + 1, "and");
  if (random.once_in(8)) phrase.folded.push_back(random.one_of(words));
  if (random.once_in(4)) phrase.field = random.once_in(4) ? random.one_of(texts).first : field;
  return phrase;
}

std::vector<index::DocumentNumber> read_through(const FuzzedPhrase& phrase,
                                                const snapshot::Snapshot& snapshot, text::Lexicon& lexicon) {
  std::vector<index::DocumentNumber> having;
  test::PhraseScan scan(phrase.folded, lexicon);
  model::Document document;
  for (index::DocumentNumber number = 1; number <= snapshot.documents().last(); ++number) {
    if (!snapshot.documents().has(number)) continue;
    snapshot.documents().read(number, document);
    bool found = false;
    index::for_each_text_of_field(
        document, [&](index::TextField, std::string_view field, std::string_view text) {
          found = found || ((phrase.field.empty() || field == phrase.field) && scan.is_in(text));
        });
    if (found) having.push_back(number);
  }
  return having;
}

// Documents of words and signs that are easily taken for each other.
void write_nasty_documents(const test::TemporaryFolder& folder, std::uint64_t seed) {
  const std::vector<std::string> pieces{
      "data",     "Data",   "metadata", "set",          "sets",          "d\u00e1ta",  "\u201cdata\u201d",
      "-",        "\u2014", "data-set", "it's",         "SET",           "\u03b4ata",  "C++",
      "a_b",      "3.14",   "...",      "\u4e2d\u6587", "database",      "of",         "\u4e2ddata\u6587set",
      "data.net", ".NET",   "data'",    "'set",         "of+set",        "\u3001data", "d.a.t.a",
      "D.A.T.A.", "s.e.t.", "S.E.T",    "a.data",       "data.b",        "x.y",        "D.\u00c1.T.A.",
      "O.F.",     "and",    "&",        "AND",          "Κ\u03b1\u03b9", "C++11"};
  constexpr std::string_view kBetween = "   \n\t-.'+&";
  for (std::size_t number = 0; number < 300; ++number) {
    Random random(seed, number);
    std::string text = "---\ntitle: Data and set & of\n---\n";
    for (std::size_t words = random.below(30); words > 0; --words) {
      text += random.one_of(pieces);
      text += random.one_of(kBetween);
    }
    folder.write(std::to_string(number) + ".md", text);
  }
}

}  // namespace

TEST_CASE("a phrase of words that other signs look like is found where reading finds it", "[phrases]") {
  const std::vector<std::vector<std::string>> phrases{{"data", "set"},
                                                      {"set", "data"},
                                                      {"data"},
                                                      {"of", "data", "set"},
                                                      {"set", "of", "sets"},
                                                      {"of", "of"},
                                                      {"\u4e2d\u6587", "data"},
                                                      {"data", "data"},
                                                      {"set", "data", "set"},
                                                      {"data", ".net"},
                                                      {"data", "and", "set"},
                                                      {"data", "and", "and", "set"},
                                                      {"and", "data"},
                                                      {"and", "data", "and"},
                                                      {"set", "and"},
                                                      {"and"},
                                                      {"and", "and"},
                                                      {"c++"},
                                                      {"c++", "11"}};
  const std::uint64_t seed = test::seed();
  const test::TemporaryFolder folder;
  write_nasty_documents(folder, seed);
  const Catalogue catalogue({"nasty=" + folder.path().string()});
  const snapshot::Snapshot& snapshot = catalogue.snapshot();
  text::Lexicon lexicon(snapshot.schema().languages());
  std::size_t found = 0;
  for (const std::vector<std::string>& phrase : phrases) {
    for (const std::string field : {"", "title", "body", "tags"}) {
      CAPTURE(seed, phrase, field);
      query::Budget budget = query::Budget::unlimited();
      const auto having = match::documents_with_phrases({{phrase, field}}, snapshot, budget).front().having;
      CHECK(having == read_through({phrase, field}, snapshot, lexicon));
      found += having.empty() ? 0 : 1;
    }
  }
  CHECK(found > phrases.size());
}

TEST_CASE("a phrase is found where reading all texts finds it", "[phrases]") {
  const std::uint64_t seed = test::seed();
  const std::uint64_t phrases = setting("MITOS_FUZZ_QUERIES", 500);
  const Catalogue catalogue(sources());
  const snapshot::Snapshot& snapshot = catalogue.snapshot();
  text::Lexicon lexicon(snapshot.schema().languages());
  std::size_t matching = 0;
  for (std::uint64_t number = 0; number < phrases; ++number) {
    Random random(seed, number);
    const FuzzedPhrase phrase = fuzzed_phrase(snapshot, lexicon, random);
    if (phrase.folded.empty()) continue;
    CAPTURE(seed, number, phrase.folded, phrase.field);
    query::Budget budget = query::Budget::unlimited();
    const match::PhraseDocuments found =
        match::documents_with_phrases({{phrase.folded, phrase.field}}, snapshot, budget).front();
    CHECK(found.having == read_through(phrase, snapshot, lexicon));
    CHECK(found.unread_from == index::kEndOfList);
    matching += found.having.empty() ? 0 : 1;
  }
  CHECK(matching > phrases / 3);  // or nothing was compared
}
