// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/vocabulary_costs.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <random>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "common/index/vocabulary.h"
#include "searchd/lookup/near_words.h"

namespace mitos::bench {
namespace {

constexpr std::uint64_t kSeed = 20'260'103;

class Random {
 public:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937_64 random_{kSeed};
};

// Two to five syllables and an ending, the frequent ones more often, as in words of European languages.
std::string made_up_word(Random& random) {
  static constexpr std::array<std::string_view, 40> kOnsets{
      "",  "",   "s",  "t",  "r",  "n",  "l",  "c",  "d",  "p",  "m", "b", "f", "g",
      "h", "v",  "k",  "st", "tr", "pr", "s",  "t",  "r",  "n",  "l", "c", "d", "p",
      "m", "br", "cr", "ch", "sh", "th", "pl", "gr", "sp", "fl", "w", "j"};
  static constexpr std::array<std::string_view, 16> kVowels{"a", "e", "i", "o",  "u",  "a",  "e",  "i",
                                                            "o", "e", "e", "ea", "ou", "ai", "io", "y"};
  static constexpr std::array<std::string_view, 16> kCodas{"",  "",  "",  "",  "",   "",   "n",  "r",
                                                           "s", "l", "t", "m", "nt", "st", "ng", "ck"};
  static constexpr std::array<std::string_view, 12> kEndings{"",    "",   "",    "",     "s",    "ed",
                                                             "ing", "er", "ion", "ment", "ness", "ity"};
  std::string word;
  for (std::size_t syllables = 2 + std::min(random.below(4), random.below(4)); syllables > 0; --syllables) {
    word += random.one_of(kOnsets);
    word += random.one_of(kVowels);
    word += random.one_of(kCodas);
  }
  return word + std::string(random.one_of(kEndings));
}

std::vector<index::VocabularyEntry> made_up_words(std::uint32_t count) {
  constexpr std::uint64_t kMostFrequent = 10'000'000;
  Random random;
  std::unordered_set<std::string> seen;
  std::vector<index::VocabularyEntry> entries;
  while (entries.size() < count) {
    std::string word = made_up_word(random);
    if (seen.insert(word).second)
      entries.push_back({std::move(word), kMostFrequent / (entries.size() + 1) + 1});
  }
  return entries;
}

std::uint64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::uint64_t pages = 0;
  std::uint64_t resident = 0;
  statm >> pages >> resident;
  return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

// `words` asked for one after the other; the first round is not timed. By the processor's time, since one
// interruption is longer than any of this.
LookUp timed(std::string name, const std::vector<std::string>& words,
             const std::function<std::size_t(const std::string&)>& find) {
  LookUp look_up{std::move(name), {}, 0};
  for (const std::string& word : words) look_up.found += static_cast<double>(find(word));
  look_up.found /= static_cast<double>(words.size());
  for (const std::string& word : words) {
    constexpr int kTimes = 10;  // since reading the clock costs as much as finding a word
    const CpuStopwatch watch;
    for (int i = 0; i < kTimes; ++i) find(word);
    look_up.us.add(watch.ms() * 1e3 / kTimes);
  }
  return look_up;
}

class LookUps {
 public:
  explicit LookUps(const index::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  std::vector<LookUp> run() {
    constexpr std::size_t kLongest = 14;
    std::vector<LookUp> all;
    all.push_back(timed("a word", words(4, kLongest), [this](const std::string& word) {
      return std::size_t{vocabulary_.occurrences_of(word) > 0};
    }));
    for (const std::size_t letters : {1U, 2U, 3U}) {
      std::vector<std::string> beginnings = words(4, kLongest);
      for (std::string& beginning : beginnings) beginning.resize(letters);
      all.push_back(
          timed("100 most frequent, letters: " + std::to_string(letters), beginnings,
                [this](const std::string& word) { return vocabulary_.starting_with(word, kMost).size(); }));
    }
    all.push_back(near("1 edit, 5 to 7 letters", 5, 7, 1, false));
    all.push_back(near("1 edit, also as a beginning", 5, 7, 1, true));
    all.push_back(near("2 edits, 8 to 14 letters", 8, kLongest, 2, false));
    all.push_back(near("2 edits, also as a beginning", 8, kLongest, 2, true));
    return all;
  }

 private:
  static constexpr std::size_t kMost = 100;  // what a search asks for

  std::vector<std::string> words(std::size_t least, std::size_t most) {
    constexpr std::size_t kWords = 100;
    std::vector<std::string> drawn;
    while (drawn.size() < kWords) {
      std::string word(vocabulary_.word(static_cast<std::uint32_t>(random_.below(vocabulary_.size()))));
      if (word.size() >= least && word.size() <= most) drawn.push_back(std::move(word));
    }
    return drawn;
  }

  LookUp near(std::string name, std::size_t least, std::size_t most, int edits, bool beginnings) {
    std::vector<std::string> misspelt = words(least, most);
    for (std::string& word : misspelt) {
      for (int i = 0; i < edits; ++i)
        word[random_.below(word.size())] = static_cast<char>('a' + random_.below(26));
    }
    return timed(std::move(name), misspelt, [&, this](const std::string& word) {
      query::Budget budget = query::Budget::unlimited();
      return lookup::near_words(vocabulary_, word, edits, beginnings, kMost, budget).size();
    });
  }

  const index::Vocabulary& vocabulary_;
  Random random_;
};

}  // namespace

VocabularyCosts measure_vocabulary(std::uint32_t words, const std::filesystem::path& scratch) {
  const std::filesystem::path file = scratch / "vocabulary";
  VocabularyCosts costs;
  costs.words = words;
  {
    std::vector<index::VocabularyEntry> entries = made_up_words(words);
    const Stopwatch watch;
    index::write_vocabulary(file, entries);
    costs.write_ms = watch.ms();
  }
  costs.bytes = std::filesystem::file_size(file);
  const std::uint64_t before = resident_bytes();
  const Stopwatch watch;
  const index::Vocabulary vocabulary(file);
  costs.open_ms = watch.ms();
  const auto more_than_before = [before] { return std::max(resident_bytes(), before) - before; };
  costs.opened_bytes = more_than_before();
  costs.look_ups = LookUps(vocabulary).run();
  costs.resident_bytes = more_than_before();
  return costs;
}

}  // namespace mitos::bench
