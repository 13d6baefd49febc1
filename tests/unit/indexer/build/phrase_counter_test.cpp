// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/phrase_counter.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mitos;
using namespace mitos::build;

namespace {

std::vector<std::string> phrases_in(const std::vector<std::string>& titles) {
  PhraseCounter counter;
  for (const std::string& title : titles) {
    model::Document document;
    document.title = title;
    document.body = "running text is left out";
    counter.add(document);
  }
  std::vector<std::string> phrases;
  for (const index::Phrase& phrase : counter.take(1))
    phrases.push_back(phrase.shown + "|" + std::to_string(phrase.documents));
  std::sort(phrases.begin(), phrases.end());
  return phrases;
}

}  // namespace

TEST_CASE("phrases of two to four words are counted, stop words only within", "[phrases]") {
  CHECK(phrases_in({"Security of the sea"}) == std::vector<std::string>{"Security of the sea|1"});
  CHECK(phrases_in({"Sea level rise", "the sea level"}) ==
        std::vector<std::string>{"Sea level rise|1", "level rise|1", "sea level|2"});
  CHECK(phrases_in({"one", "", "the of and", "2020 2021"}).empty());
}

TEST_CASE("punctuation ends a phrase, a hyphen does not", "[phrases]") {
  CHECK(phrases_in({"alpha, beta: gamma. delta"}).empty());
  CHECK(phrases_in({"multi-modal"}) == std::vector<std::string>{"multi-modal|1"});
}

TEST_CASE("a document counts once, however often it says a phrase", "[phrases]") {
  CHECK(phrases_in({"sea level, sea level, Sea Level"}) == std::vector<std::string>{"sea level|1"});
}

TEST_CASE("what two threads counted is added up, and phrases of too few documents are left out",
          "[phrases]") {
  const auto count = [](PhraseCounter& counter, const std::string& title) {
    model::Document document;
    document.title = title;
    counter.add(document);
  };
  PhraseCounter all;
  PhraseCounter other;
  count(all, "Sea Level");
  count(all, "wave height");
  count(other, "sea level");
  count(other, "ice sheet");
  all.add(other);
  const std::vector<index::Phrase> phrases = all.take(2);
  REQUIRE(phrases.size() == 1);
  CHECK(phrases.front().words == "sea level");
  CHECK(phrases.front().shown == "sea level");
  CHECK(phrases.front().documents == 2);
  CHECK(other.take(1).empty());
}
