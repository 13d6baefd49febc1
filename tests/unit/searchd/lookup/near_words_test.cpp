// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/near_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "common/error.h"
#include "tests/support/seed.h"

using namespace mitos::lookup;
using namespace mitos::query;

namespace {

// The textbook's matrix, for single bytes.
int distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

int distance_of_beginning(const std::string& typed, const std::string& word) {
  int best = distance(typed, word);
  for (std::size_t length = 0; length < word.size(); ++length)
    best = std::min(best, distance(typed, word.substr(0, length)));
  return best;
}

std::string random_word(std::mt19937& random) {
  std::string word;
  for (std::size_t length = 1 + random() % 9; length > 0; --length)
    word += static_cast<char>('a' + random() % 3);
  return word;
}

std::set<std::pair<std::string, int>> found(const std::vector<std::string>& words, const std::string& typed,
                                            int edits, bool beginnings) {
  std::set<std::pair<std::string, int>> found;
  Budget budget = Budget::unlimited();
  for (const NearWord& near : near_words(words, typed, edits, beginnings, words.size(), budget)) {
    found.emplace(words[near.place], near.edits);
  }
  return found;
}

}  // namespace

TEST_CASE("the walk finds what comparing with every word finds", "[near]") {
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 300; ++round) {
    std::set<std::string> distinct;
    for (int i = 0; i < 60; ++i) distinct.insert(random_word(random));
    const std::vector<std::string> words(distinct.begin(), distinct.end());
    const std::string typed = random_word(random);
    for (const int edits : {1, 2}) {
      std::set<std::pair<std::string, int>> whole;
      std::set<std::pair<std::string, int>> beginnings;
      for (const std::string& word : words) {
        if (const int d = distance(typed, word); d <= edits) whole.emplace(word, d);
        if (const int d = distance_of_beginning(typed, word); d <= edits) beginnings.emplace(word, d);
      }
      CAPTURE(typed, edits);
      REQUIRE(found(words, typed, edits, false) == whole);
      REQUIRE(found(words, typed, edits, true) == beginnings);
    }
  }
}

TEST_CASE("edits are counted in characters, and digits are never touched", "[near]") {
  const std::vector<std::string> words{"ict48", "ict49", "όραση", "δάκος"};
  CHECK(found(words, "οραση", 1, false) == std::set<std::pair<std::string, int>>{{"όραση", 1}});
  CHECK(found(words, "ict47", 2, false).empty());
  CHECK(found(words, "itc48", 1, false) == std::set<std::pair<std::string, int>>{{"ict48", 1}});
}

TEST_CASE("how much is forgiven grows with the word", "[near]") {
  CHECK(forgiven_edits(3) == 0);
  CHECK(forgiven_edits(4) == 1);
  CHECK(forgiven_edits(7) == 1);
  CHECK(forgiven_edits(8) == 2);
}

TEST_CASE("what fingers and ears often do costs less", "[near]") {
  CHECK(typing_cost("word", "word") == 0);
  CHECK(typing_cost("strng", "string") < typing_cost("strixng", "string"));  // letters are left out
  CHECK(typing_cost("wrod", "word") < typing_cost("wotd", "word"));
  CHECK(typing_cost("comitee", "committee") < typing_cost("comittxe", "committee"));
  CHECK(typing_cost("seperate", "separate") < typing_cost("sepxrate", "separate"));
  CHECK(typing_cost("xord", "word") > typing_cost("woxd", "word"));
}

TEST_CASE("words out of order, as in a file that was cut off, are damage and no walk without an end",
          "[near]") {
  Budget budget;
  const std::vector<std::string> words{"abc", "abd", "", "abe"};
  CHECK_THROWS_AS(near_words(words, "ab", 1, true, 10, budget), mitos::IndexError);
  const std::vector<std::string> zeros{std::string(3, '\0'), std::string(3, '\0'), std::string(1, '\0'),
                                       std::string(3, '\0')};
  CHECK_THROWS_AS(near_words(zeros, std::string(3, '\0'), 2, true, 10, budget), mitos::IndexError);
}
