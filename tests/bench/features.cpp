// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/features.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <random>
#include <string_view>
#include <utility>

#include "common/text/fold.h"
#include "common/text/keyboard.h"
#include "common/text/stop_words.h"
#include "common/text/words.h"

namespace mitos::bench {
namespace {

constexpr std::size_t kComparisons = 30;
constexpr std::uint64_t kSeed = 20'260'102;

using Pair = std::pair<std::string, std::string>;

// Snippets and facets, which cost the same with a feature and without, would hide what it costs.
Question plain(std::string query) {
  return {Call::search, {{"q", std::move(query)}, {"facets", ""}, {"highlight", "off"}}};
}

Question asking(std::string query, const char* parameter, const char* value) {
  Question question = plain(std::move(query));
  std::erase_if(question.params, [parameter](const auto& param) { return param.first == parameter; });
  question.params.emplace_back(parameter, value);
  return question;
}

Question suggesting(std::string typed) {
  return {Call::suggest, {{"q", std::move(typed)}}};
}

// An operator behind the last word says that it is finished: it is no prefix then.
std::string finished(const std::string& query) {
  return query + " AND";
}

// As a Greek would write what is heard; "" for letters that are heard in several ways.
std::string in_greek_letters(std::string_view latin) {
  constexpr std::array<std::pair<char, std::string_view>, 14> kLetters{{{'a', "α"},
                                                                        {'e', "ε"},
                                                                        {'f', "φ"},
                                                                        {'i', "ι"},
                                                                        {'k', "κ"},
                                                                        {'l', "λ"},
                                                                        {'m', "μ"},
                                                                        {'n', "ν"},
                                                                        {'o', "ο"},
                                                                        {'p', "π"},
                                                                        {'r', "ρ"},
                                                                        {'s', "σ"},
                                                                        {'t', "τ"},
                                                                        {'v', "β"}}};
  std::string greek;
  for (const char c : latin) {
    const auto* const letter =
        std::find_if(kLetters.begin(), kLetters.end(), [c](const auto& known) { return known.first == c; });
    if (letter == kLetters.end()) return "";
    greek += letter->second;
  }
  return greek;
}

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         !text::is_stop_word(word);
}

class Drawer {
 public:
  Drawer(const Corpus& corpus, const index::Vocabulary& vocabulary)
      : corpus_(corpus), vocabulary_(vocabulary) {
    const auto most = static_cast<std::uint32_t>(std::max<std::size_t>(8, corpus.size() / 10));
    constexpr std::size_t kLetters = 5;
    for (std::uint32_t i = 0; i < vocabulary.size(); ++i) {
      const std::string_view word = vocabulary.word(i);
      const std::uint32_t occurrences = vocabulary.occurrences(i);
      if (word.size() < kLetters || !is_plain(word) || occurrences < 4 || occurrences > most) continue;
      words_.emplace_back(word);
    }
  }

  bool has_words() const { return !words_.empty(); }

  std::string word() { return words_[below(words_.size())]; }

  std::optional<std::string> word_of(std::size_t least, std::size_t most) {
    std::string drawn = word();
    return drawn.size() >= least && drawn.size() <= most ? std::optional(std::move(drawn)) : std::nullopt;
  }

  // Two words that follow each other in some title or body.
  std::optional<Pair> neighbours() {
    const Row& row = corpus_[below(corpus_.size())];
    const std::string& text = row.text.at(below(2) == 0 ? kTitle : kBody);
    std::vector<text::Word> words;
    text::for_each_word(text, [&](text::Word at) { words.push_back(at); });
    if (words.size() < 2) return std::nullopt;
    const std::size_t at = below(words.size() - 1);
    Pair pair{text::bytes_of(text, words[at]), text::bytes_of(text, words[at + 1])};
    constexpr std::size_t kLetters = 4;
    const bool good = is_plain(pair.first) && is_plain(pair.second) && pair.first.size() >= kLetters &&
                      pair.second.size() >= kLetters && pair.first != pair.second;
    return good ? std::optional(std::move(pair)) : std::nullopt;
  }

  // A word of the catalogue that two others of it make together.
  std::optional<Pair> parts() {
    const std::string whole = word();
    constexpr std::size_t kShortest = 4;
    constexpr std::uint32_t kOften = 50;
    for (std::size_t at = kShortest; at + kShortest <= whole.size(); ++at) {
      Pair pair{whole.substr(0, at), whole.substr(at)};
      if (vocabulary_.occurrences_of(pair.first) >= kOften &&
          vocabulary_.occurrences_of(pair.second) >= kOften)
        return pair;
    }
    return std::nullopt;
  }

  // A word with some letters changed, but not the first, which no word is; and the word.
  std::optional<Pair> misspelt(std::size_t least, std::size_t most, int slips) {
    std::optional<std::string> right = word_of(least, most);
    if (!right) return std::nullopt;
    std::string wrong = *right;
    for (int slip = 0; slip < slips; ++slip) wrong[1 + below(wrong.size() - 1)] = letter();
    return vocabulary_.occurrences_of(wrong) > 0 ? std::nullopt
                                                 : std::optional(Pair{wrong, *std::move(right)});
  }

  std::string question() {
    constexpr int kWords = 10;
    std::string text = word();
    for (int i = 1; i < kWords; ++i) text += ' ' + word();
    return text;
  }

  // A title's word: names are what the other script is looked up in.
  std::string title_word() {
    std::vector<std::string> words;
    const std::string& title = corpus_[below(corpus_.size())].text.at(kTitle);
    text::for_each_word(title,
                        [&](text::Word at) { words.push_back(text::fold(text::bytes_of(title, at))); });
    return words.empty() ? "" : words[below(words.size())];
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  char letter() { return static_cast<char>('a' + below(26)); }

  const Corpus& corpus_;
  const index::Vocabulary& vocabulary_;
  std::vector<std::string> words_;
  std::mt19937_64 random_{kSeed};
};

// Draws until there are enough, or there seem to be none.
Feature feature(std::string name, std::string with, std::string without,
                const std::function<std::optional<Comparison>()>& draw) {
  constexpr std::size_t kAttempts = 1'000 * kComparisons;
  Feature result{std::move(name), std::move(with), std::move(without), {}};
  for (std::size_t i = 0; i < kAttempts && result.comparisons.size() < kComparisons; ++i) {
    if (auto comparison = draw()) result.comparisons.push_back(*std::move(comparison));
  }
  return result;
}

class Features {
 public:
  Features(const Corpus& corpus, const index::Vocabulary& vocabulary) : drawer_(corpus, vocabulary) {}

  std::vector<Feature> draw() {
    if (!drawer_.has_words()) return {};
    std::vector<Feature> features;
    spelling(features);
    words(features);
    operators(features);
    matching(features);
    showing(features);
    suggesting_too(features);
    return features;
  }

 private:
  void spelling(std::vector<Feature>& out) {
    out.push_back(feature("typing errors forgiven, none made", "word", "word, typos=off", [this] {
      const std::string word = drawer_.word();
      return std::optional(Comparison{plain(word), asking(word, "typos", "off")});
    }));
    constexpr std::size_t kTwoFrom = 8;
    constexpr std::size_t kLongest = 14;
    const auto misspelt = [this](std::size_t least, std::size_t most,
                                 int slips) -> std::optional<Comparison> {
      const auto pair = drawer_.misspelt(least, most, slips);
      if (!pair) return std::nullopt;
      return Comparison{plain(pair->first), plain(finished(pair->second))};
    };
    out.push_back(feature("one typing error, 5 to 7 letters", "wrod", "word, finished",
                          [&] { return misspelt(5, kTwoFrom - 1, 1); }));
    out.push_back(feature("two typing errors, 8 to 14 letters", "misspetl", "misspelt, finished",
                          [&] { return misspelt(kTwoFrom, kLongest, 2); }));
    out.push_back(feature("the same, beside finding nothing", "misspetl", "misspetl, typos=off",
                          [this]() -> std::optional<Comparison> {
                            const auto pair = drawer_.misspelt(kTwoFrom, kLongest, 2);
                            if (!pair) return std::nullopt;
                            return Comparison{plain(pair->first), asking(pair->first, "typos", "off")};
                          }));
    out.push_back(feature("other script", "λεξικον", "lexikon", [this]() -> std::optional<Comparison> {
      const std::string word = drawer_.title_word();
      const std::string greek = in_greek_letters(word);
      if (greek.empty() || word.size() < 4) return std::nullopt;
      return Comparison{plain(greek), plain(word)};
    }));
    out.push_back(feature("other keyboard layout", "ςορδ", "word", [this] {
      const std::string word = drawer_.word();
      return std::optional(Comparison{plain(text::other_layout(word)), plain(word)});
    }));
  }

  void words(std::vector<Feature>& out) {
    out.push_back(feature("the last word a prefix, too", "word", "word, finished", [this] {
      const std::string word = drawer_.word();
      return std::optional(Comparison{plain(word), plain(finished(word))});
    }));
    for (const std::size_t letters : {1U, 2U, 3U}) {
      out.push_back(
          feature("a prefix of " + std::to_string(letters), std::string("word").substr(0, letters),
                  "word, finished", [this, letters] {
                    const std::string word = drawer_.word();
                    return std::optional(Comparison{plain(word.substr(0, letters)), plain(finished(word))});
                  }));
    }
    out.push_back(feature("two words joined", "twowords", "two words", [this]() -> std::optional<Comparison> {
      const auto pair = drawer_.neighbours();
      if (!pair) return std::nullopt;
      return Comparison{plain(pair->first + pair->second), plain(pair->first + " " + pair->second)};
    }));
    out.push_back(feature("one word split", "data set", "dataset", [this]() -> std::optional<Comparison> {
      const auto pair = drawer_.parts();
      if (!pair) return std::nullopt;
      return Comparison{plain(pair->first + " " + pair->second), plain(pair->first + pair->second)};
    }));
  }

  // A feature of two neighbouring words, as `with` and `without` put them.
  Feature of_neighbours(std::string name, std::string with, std::string without,
                        const std::function<Comparison(const Pair&)>& ask) {
    return feature(std::move(name), std::move(with), std::move(without), [&]() -> std::optional<Comparison> {
      const auto pair = drawer_.neighbours();
      return pair ? std::optional(ask(*pair)) : std::nullopt;
    });
  }

  void operators(std::vector<Feature>& out) {
    out.push_back(of_neighbours("phrase", "\"two words\"", "two words, finished", [](const Pair& pair) {
      return Comparison{plain('"' + pair.first + ' ' + pair.second + '"'),
                        plain(finished(pair.first + ' ' + pair.second))};
    }));
    out.push_back(of_neighbours("word in a field", "title:word", "word, finished", [](const Pair& pair) {
      return Comparison{plain("title:" + pair.first), plain(finished(pair.first))};
    }));
    out.push_back(of_neighbours("exclusion", "word -other", "word, finished", [](const Pair& pair) {
      return Comparison{plain(pair.first + " -" + pair.second), plain(finished(pair.first))};
    }));
    out.push_back(
        of_neighbours("excluded phrase", "word -\"two words\"", "word, finished", [](const Pair& pair) {
          return Comparison{plain(pair.first + " -\"" + pair.first + ' ' + pair.second + '"'),
                            plain(finished(pair.first))};
        }));
    out.push_back(of_neighbours("dates", "word date:2005..2015", "word, finished", [](const Pair& pair) {
      return Comparison{plain(pair.first + " date:2005..2015"), plain(finished(pair.first))};
    }));
  }

  void matching(std::vector<Feature>& out) {
    out.push_back(
        of_neighbours("match=any", "two words, match=any", "two words, match=all", [](const Pair& pair) {
          const std::string query = finished(pair.first + ' ' + pair.second);
          return Comparison{asking(query, "match", "any"), asking(query, "match", "all")};
        }));
    out.push_back(of_neighbours("match=auto", "two words", "two words, match=all", [](const Pair& pair) {
      const std::string query = finished(pair.first + ' ' + pair.second);
      return Comparison{plain(query), asking(query, "match", "all")};
    }));
    out.push_back(feature("a question of ten words", "ten words", "ten words, match=any", [this] {
      const std::string question = finished(drawer_.question());
      return std::optional(Comparison{plain(question), asking(question, "match", "any")});
    }));
    // An alternative, be it to itself, needs no second look.
    out.push_back(of_neighbours(
        "second look at the best", "two words, finished", "two words OR words, finished",
        [](const Pair& pair) {
          const std::string query = pair.first + ' ' + pair.second;
          return Comparison{plain(finished(query)), plain(finished(query + " OR " + pair.second))};
        }));
    out.push_back(feature("sort=-date", "word, sort=-date", "word", [this] {
      const std::string word = drawer_.word();
      return std::optional(Comparison{asking(word, "sort", "-date"), plain(word)});
    }));
  }

  void showing(std::vector<Feature>& out) {
    constexpr const char* kFacets = "collection,contact,lang,program,tags,year";
    for (const auto& [parameter, value, name] :
         {std::array{"highlight", "on", "marks and snippets"}, std::array{"facets", kFacets, "facets"},
          std::array{"explain", "on", "explain=on"}}) {
      out.push_back(of_neighbours(name, "two words", "the same without", [&](const Pair& pair) {
        const std::string query = pair.first + ' ' + pair.second;
        return Comparison{asking(query, parameter, value), plain(query)};
      }));
    }
    out.push_back(of_neighbours("all of these, a hundred hits", "two words, per_page=100",
                                "two words, ten hits", [](const Pair& pair) {
                                  const std::string query = pair.first + ' ' + pair.second;
                                  return Comparison{{Call::search, {{"q", query}, {"per_page", "100"}}},
                                                    {Call::search, {{"q", query}}}};
                                }));
  }

  void suggesting_too(std::vector<Feature>& out) {
    for (const std::size_t letters : {1U, 3U}) {
      out.push_back(feature("suggest, letters: " + std::to_string(letters),
                            "suggest?q=", "search?q=", [this, letters]() -> std::optional<Comparison> {
                              const std::string word = drawer_.title_word().substr(0, letters);
                              if (word.size() < letters) return std::nullopt;
                              return Comparison{suggesting(word), plain(word)};
                            }));
    }
    out.push_back(feature("suggest, misspelt", "suggest?q=misspetl", "suggest?q=misspelt",
                          [this]() -> std::optional<Comparison> {
                            const auto pair = drawer_.misspelt(8, 14, 2);
                            if (!pair) return std::nullopt;
                            return Comparison{suggesting(pair->first), suggesting(pair->second)};
                          }));
  }

  Drawer drawer_;
};

}  // namespace

std::vector<Feature> draw_features(const Corpus& corpus, const index::Vocabulary& vocabulary) {
  return corpus.empty() ? std::vector<Feature>{} : Features(corpus, vocabulary).draw();
}

}  // namespace mitos::bench
