// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/names/join/co_mentions.h"
#include "common/names/join/join_state.h"
#include "common/names/join/name_frequency.h"
#include "common/names/read/typing_error.h"

namespace mitos::names {
namespace {

// Of shorter words and names a wrong letter makes others too easily.
constexpr std::size_t kShortestWord = 5;
constexpr std::size_t kShortestName = 10;

// So many are compared with each other; of more, each is looked up with two letters swapped.
constexpr std::ptrdiff_t kFewAnagrams = 100;

using Pair = std::pair<std::size_t, std::size_t>;  // entries

// The letters of the words, which begin with those that come first in the alphabet: in one order, however a
// name was typed and whatever is wrong behind a first letter.
std::string letters_in_order(const NameKey& key) {
  std::vector<std::string> words = key.families;
  for (const GivenKey& given : key.given) words.push_back(given.letters);
  std::sort(words.begin(), words.end());
  return std::accumulate(words.begin(), words.end(), std::string());
}

using ByHash = std::vector<std::pair<std::size_t, std::size_t>>;  // hash, entry

// A name without one of its words.
std::size_t hash_of_others(const std::vector<std::string>& words, std::size_t without) {
  std::vector<std::string> others = words;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(without));
  std::sort(others.begin(), others.end());
  std::string all;
  for (const std::string& word : others) all += word + ' ';
  return std::hash<std::string>{}(all);
}

// Of many names with the same letters those that two letters of one word make of each other, in each other's
// place: not all with all. The first and the last letter of a word must be right.
template <typename Visitor>
void for_each_swapped(const JoinState& state, ByHash::const_iterator begin, ByHash::const_iterator end,
                      Visitor&& visit) {
  const std::hash<std::string> hash;
  std::unordered_map<std::size_t, std::vector<std::size_t>> known;  // by the hashes of a word and the others
  for (; begin != end; ++begin) {
    const NameKey& key = state.entries[begin->second].key;
    std::vector<std::string> words = key.families;
    for (const GivenKey& given : key.given) words.push_back(given.letters);
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at].size() < kShortestWord) continue;
      const std::size_t others = hash_of_others(words, at);
      std::string word = words[at];
      for (std::size_t i = 1; i + 1 < word.size(); ++i) {
        for (std::size_t j = i + 1; j + 1 < word.size(); ++j) {
          if (word[i] == word[j]) continue;
          std::swap(word[i], word[j]);
          const auto found = known.find(others ^ hash(word));
          std::swap(word[i], word[j]);
          if (found == known.end()) continue;
          for (const std::size_t other : found->second) visit(other, begin->second);
        }
      }
      known[others ^ hash(word)].push_back(begin->second);
    }
  }
}

// Calls `visit(begin, end)` for each run of equal hashes.
template <typename Visitor>
void for_each_run(ByHash& by_hash, Visitor&& visit) {
  std::sort(by_hash.begin(), by_hash.end());
  for (auto begin = by_hash.cbegin(); begin != by_hash.cend();) {
    const auto end = std::find_if(begin, by_hash.cend(),
                                  [begin](const auto& other) { return other.first != begin->first; });
    visit(begin, end);
    begin = end;
  }
}

// Names that one slip may have made of each other share a name with one letter less (deletion neighbourhood,
// Mor and Fraenkel 1982), or have the same letters in another order.
std::set<Pair> candidates(JoinState& state) {
  ByHash with_less;
  ByHash with_same;
  const std::hash<std::string> hash;
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    const NameKey& key = state.entries[i].key;
    if (key.whole.size() < kShortestName || key.family.empty() || key.given.empty() ||
        key.given.front().is_short)
      continue;
    const std::string letters = letters_in_order(key);
    with_less.emplace_back(hash(letters), i);
    std::string sorted = letters;
    std::sort(sorted.begin(), sorted.end());
    with_same.emplace_back(hash(sorted), i);
    for (std::size_t at = 0; at < letters.size(); ++at) {
      if (at > 0 && letters[at] == letters[at - 1]) continue;  // makes the same
      with_less.emplace_back(hash(std::string(letters).erase(at, 1)), i);
    }
  }
  std::set<Pair> pairs;
  const auto add = [&](std::size_t a, std::size_t b) {
    if (state.groups.of(a) != state.groups.of(b)) pairs.insert(std::minmax(a, b));
  };
  const auto add_all = [&](auto begin, auto end) {
    for (auto a = begin; a != end; ++a) {
      for (auto b = std::next(a); b != end; ++b) add(a->second, b->second);
    }
  };
  for_each_run(with_less, add_all);
  for_each_run(with_same, [&](auto begin, auto end) {
    if (end - begin <= kFewAnagrams) {
      add_all(begin, end);
    } else {
      for_each_swapped(state, begin, end, add);
    }
  });
  return pairs;
}

struct Difference {
  std::string a;
  std::string b;
  bool is_family = false;
};

// A name's words, the family name's last; the other way round if its order is nothing but a guess.
struct Reading {
  std::vector<std::string> words;
  std::size_t given = 0;  // how many of them
};

std::vector<Reading> readings(const Entry& entry) {
  Reading reading;
  for (const GivenKey& given : entry.key.given) reading.words.push_back(given.letters);
  reading.given = reading.words.size();
  reading.words.insert(reading.words.end(), entry.key.families.begin(), entry.key.families.end());
  std::vector<Reading> all{reading};
  if (entry.name.order == Order::typed && reading.words.size() == 2) {
    std::swap(reading.words[0], reading.words[1]);
    all.push_back(reading);
  }
  return all;
}

std::optional<Difference> difference(const Reading& a, const Reading& b) {
  if (a.words.size() != b.words.size() || a.given != b.given) return std::nullopt;
  const auto first = std::mismatch(a.words.begin(), a.words.end(), b.words.begin());
  if (first.first == a.words.end()) return std::nullopt;
  if (!std::equal(first.first + 1, a.words.end(), first.second + 1)) return std::nullopt;
  return Difference{*first.first, *first.second,
                    static_cast<std::size_t>(first.first - a.words.begin()) >= a.given};
}

// The one word in which two names differ; none if it is not one.
std::optional<Difference> difference(const Entry& a, const Entry& b) {
  for (const Reading& reading_of_a : readings(a)) {
    for (const Reading& reading_of_b : readings(b)) {
      if (auto found = difference(reading_of_a, reading_of_b)) return found;
    }
  }
  return std::nullopt;
}

class Judge {
 public:
  Judge(JoinState& state, const CoMentions& co_mentions)
      : state_(state), co_mentions_(co_mentions), frequency_(state) {
    for (std::size_t i = 0; i < state.entries.size(); ++i) {
      counts_[state.groups.of(i)] += state.entries[i].spelling.count;
    }
  }

  // Whether `wrong` is a misspelling of `right`: of a person who occurs less, and has the same co_mentions;
  // or a word that no other person has, beside a family name that few have.
  bool is_error(std::size_t wrong, std::size_t right, const std::string& wrong_word,
                const Difference& difference) const {
    if (counts_.at(state_.groups.of(wrong)) >= counts_.at(state_.groups.of(right))) return false;
    if (co_mentions_.share(wrong, right)) return true;
    if (frequency_.of_word(wrong_word) > 1) return false;
    const Entry& entry = state_.entries[wrong];
    if (difference.is_family) {
      return is_swap(difference.a, difference.b) ||
             frequency_.of_word(entry.key.given.front().letters) <= kFewBearers;
    }
    return is_unknown(entry.key, wrong_word) && frequency_.of_family(entry.key.family) <= kFewBearers;
  }

 private:
  static bool is_unknown(const NameKey& key, const std::string& word) {
    return std::none_of(key.given.begin(), key.given.end(), [&word](const GivenKey& given) {
      return given.letters == word && !given.forms.empty();
    });
  }

  JoinState& state_;
  const CoMentions& co_mentions_;
  NameFrequency frequency_;
  std::map<std::size_t, std::size_t> counts_;  // by group
};

}  // namespace

void join_typing_errors(JoinState& state, const CoMentions& co_mentions) {
  const Judge judge(state, co_mentions);
  std::map<std::size_t, std::vector<std::size_t>> right_of;  // by the group of the wrong one
  std::map<std::size_t, std::size_t> wrong_of;
  for (const auto& [a, b] : candidates(state)) {
    const auto found = difference(state.entries[a], state.entries[b]);
    if (!found || std::min(found->a.size(), found->b.size()) < kShortestWord) continue;
    if (!is_typing_error(found->a, found->b) || !state.can_join(a, b)) continue;
    if (judge.is_error(a, b, found->a, *found)) {
      wrong_of[state.groups.of(a)] = a;
      right_of[state.groups.of(a)].push_back(b);
    } else if (judge.is_error(b, a, found->b, *found)) {
      wrong_of[state.groups.of(b)] = b;
      right_of[state.groups.of(b)].push_back(a);
    } else {
      state.doubted.push_back({a, b, Doubt::typing_error});
    }
  }
  for (const auto& [group, right] : right_of) {
    const bool is_one_person = std::all_of(right.begin(), right.end(), [&](std::size_t other) {
      return state.groups.of(other) == state.groups.of(right.front());
    });
    for (const std::size_t other : right) {
      if (is_one_person) {
        state.join(wrong_of.at(group), other, Reason::typing_error);
      } else {
        state.doubted.push_back({wrong_of.at(group), other, Doubt::typing_error});
      }
    }
  }
}

}  // namespace mitos::names
