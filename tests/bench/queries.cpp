// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/queries.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <set>
#include <unordered_map>

#include "common/text/words.h"

namespace mitos::bench {
namespace {

constexpr std::size_t kShortestWord = 3;

bool is_operator(const std::string& word) {
  return word == "or" || word == "and" || word == "not" || word == "near";
}

/// The word in lower case if it is one that queries are made of, else "".
std::string query_word(std::string_view word) {
  std::string lower;
  for (const char c : word) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (!upper && (c < 'a' || c > 'z')) return "";
    lower += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return lower.size() < kShortestWord || is_operator(lower) ? "" : lower;
}

using WordCounts = std::unordered_map<std::string, std::size_t>;

// In how many documents each word is.
WordCounts document_frequencies(const Corpus& corpus) {
  WordCounts counts;
  for (const Row& row : corpus) {
    std::set<std::string> words;
    for (const std::string& text : row.text) {
      text::for_each_word(text, [&](text::Word at) { words.insert(query_word(text::bytes_of(text, at))); });
    }
    for (const std::string& word : words) ++counts[word];
  }
  counts.erase("");
  return counts;
}

class Drawer {
 public:
  Drawer(const Corpus& corpus, std::size_t in_class)
      : corpus_(corpus), in_class_(in_class), frequencies_(document_frequencies(corpus)) {}

  QueryClass rare() { return words_of("rare word", "in 2 to 10 documents", words_in(2, 10, kShortestWord)); }

  QueryClass common() {
    constexpr std::size_t kEnough = 20;
    constexpr std::size_t kLetters = 4;
    const std::size_t all = corpus_.size();
    std::vector<std::string> words = words_in(all / 10, all / 2, kLetters);
    if (words.size() >= kEnough) return words_of("common word", "in 10 to 50 % of the documents", words);
    words = words_in(1, all, kLetters);
    std::stable_sort(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
      return frequencies_.at(a) > frequencies_.at(b);
    });
    words.resize(std::min(words.size(), kEnough));
    return words_of("common word", "the 20 most frequent of four letters or more", words);
  }

  QueryClass two_words() {
    return distinct("two words", "mid-frequency words of one document", [this]() -> std::optional<Query> {
      std::set<std::string> found;
      for (const std::string& text : one_of(corpus_).text) {
        text::for_each_word(text, [&](text::Word at) {
          std::string word = query_word(text::bytes_of(text, at));
          if (is_middling(word)) found.insert(std::move(word));
        });
      }
      const std::vector<std::string> words(found.begin(), found.end());
      if (words.size() < 2) return std::nullopt;
      const std::string& first = one_of(words);
      const std::string& second = one_of(words);
      if (first == second) return std::nullopt;
      return same_for_both(first + " " + second);
    });
  }

  QueryClass four_ored() {
    const std::vector<std::string> words = middling();
    return distinct("four words ORed", "mid-frequency words", [&, this]() -> std::optional<Query> {
      if (words.empty()) return std::nullopt;
      std::string query = one_of(words);
      for (int i = 1; i < 4; ++i) query += " OR " + one_of(words);
      return same_for_both(query);
    });
  }

  QueryClass phrase() {
    return distinct("phrase of two", "neighbours in a title or a body", [this]() -> std::optional<Query> {
      const std::string& text = one_of(corpus_).text.at(draw(2) == 0 ? kTitle : kBody);
      std::vector<text::Word> words;
      text::for_each_word(text, [&](text::Word at) { words.push_back(at); });
      if (words.size() < 2) return std::nullopt;
      const std::size_t at = draw(words.size() - 1);
      const std::string first = query_word(text::bytes_of(text, words[at]));
      const std::string second = query_word(text::bytes_of(text, words[at + 1]));
      const bool adjacent = words[at + 1].begin == words[at].end + 1 && text[words[at].end] == ' ';
      if (!adjacent || first.empty() || second.empty()) return std::nullopt;
      return same_for_both('"' + first + " " + second + '"');
    });
  }

  QueryClass prefix() {
    const std::vector<std::string> words = middling();
    return distinct("prefix", "the first 3 or 4 letters of a mid-frequency word",
                    [&, this]() -> std::optional<Query> {
                      if (words.empty()) return std::nullopt;
                      std::string word = one_of(words);
                      const std::size_t letters = 3 + draw(2);
                      if (word.size() <= letters) return std::nullopt;
                      word.resize(letters);
                      if (is_operator(word)) return std::nullopt;
                      return Query{word, word + "*"};
                    });
  }

 private:
  static Query same_for_both(const std::string& query) { return {query, query}; }

  std::size_t draw(std::size_t below) { return static_cast<std::size_t>(random_() % below); }

  template <typename Value>
  const Value& one_of(const std::vector<Value>& values) {
    return values[draw(values.size())];
  }

  // Sorted, so that drawing from it does not depend on the order of a hash map.
  std::vector<std::string> words_in(std::size_t from, std::size_t to, std::size_t letters) const {
    std::vector<std::string> words;
    for (const auto& [word, count] : frequencies_) {
      if (count >= from && count <= to && word.size() >= letters) words.push_back(word);
    }
    std::sort(words.begin(), words.end());
    return words;
  }

  // In 0.1 to 5 % of the documents; in a small corpus, in 2 to 8.
  std::size_t fewest() const { return std::max<std::size_t>(2, corpus_.size() / 1000); }
  std::size_t most() const { return std::max<std::size_t>(8, corpus_.size() / 20); }
  std::vector<std::string> middling() const { return words_in(fewest(), most(), kShortestWord); }
  bool is_middling(const std::string& word) const {
    const auto found = frequencies_.find(word);
    return found != frequencies_.end() && found->second >= fewest() && found->second <= most();
  }

  QueryClass words_of(std::string name, std::string drawn, const std::vector<std::string>& words) {
    return distinct(std::move(name), std::move(drawn), [&]() -> std::optional<Query> {
      if (words.empty()) return std::nullopt;
      return same_for_both(one_of(words));
    });
  }

  QueryClass distinct(std::string name, std::string drawn,
                      const std::function<std::optional<Query>()>& next) {
    const std::size_t attempts = 100 * in_class_;
    QueryClass result{std::move(name), std::move(drawn), {}};
    std::set<std::string> seen;
    for (std::size_t i = 0; i < attempts && result.queries.size() < in_class_; ++i) {
      std::optional<Query> query = next();
      if (query && seen.insert(query->mitos).second) result.queries.push_back(std::move(*query));
    }
    return result;
  }

  const Corpus& corpus_;
  std::size_t in_class_;
  WordCounts frequencies_;
  std::mt19937_64 random_{kQuerySeed};
};

}  // namespace

std::vector<QueryClass> draw_queries(const Corpus& corpus, std::size_t in_class) {
  if (corpus.empty()) return {};
  Drawer drawer(corpus, in_class);
  return {drawer.rare(),      drawer.common(), drawer.two_words(),
          drawer.four_ored(), drawer.phrase(), drawer.prefix()};
}

}  // namespace mitos::bench
