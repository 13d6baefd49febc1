// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/near_words.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <string>

#include "common/error.h"
#include "common/text/ascii.h"

namespace mitos::lookup {
namespace {

// Of more characters than that no word is corrected: it is a checksum or a line of noise.
constexpr std::size_t kLongest = 48;

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    characters += static_cast<char32_t>(c);
  }
  return characters;
}

// A dot parts digits: 5.3.2 is no slip for 5.32.
bool is_of_number(char c) {
  return (c >= '0' && c <= '9') || c == '.';
}

bool same_digits(std::string_view a, std::string_view b) {
  std::string of_a;
  std::string of_b;
  std::copy_if(a.begin(), a.end(), std::back_inserter(of_a), is_of_number);
  std::copy_if(b.begin(), b.end(), std::back_inserter(of_b), is_of_number);
  return of_a == of_b;
}

// The distances of a prefix of some word to every beginning of what was typed.
using Row = std::vector<int>;

// `Words` has word(i) and size(), and is sorted.
template <typename Words>
class Walk {
 public:
  Walk(const Words& words, std::string_view typed, int edits, bool beginnings, query::Budget& budget)
      : vocabulary_(words),
        text_(typed),
        typed_(characters_of(typed)),
        edits_(edits),
        beginnings_(beginnings),
        budget_(budget) {}

  std::vector<NearWord> run() {
    if (typed_.empty() || typed_.size() > kLongest) return {};
    Row first(typed_.size() + 1);
    for (std::size_t i = 0; i < first.size(); ++i) first[i] = static_cast<int>(i);
    rows_.push_back(std::move(first));
    visit(0, vocabulary_.size(), 0, edits_ + 1);
    return std::move(found_);
  }

 private:
  // Words from `begin` to `end` share their first `bytes` bytes, which are rows_.size() - 1
  // characters; `best` is the least distance of a beginning of them to all that was typed.
  void visit(std::uint32_t begin, std::uint32_t end, std::size_t bytes, int best) {
    while (begin < end) {
      if (!budget_.take(query::Budget::For::words,
                        query::work::kEntry + query::work::kLetter * typed_.size()))
        return;
      const std::string_view word = vocabulary_.word(begin);
      // Out of order: zeros, where the file was cut off.
      if (word.size() < bytes) throw IndexError("the vocabulary is damaged");
      if (word.size() == bytes) {
        take(begin, rows_.back().back(), best);
        ++begin;
        continue;
      }
      std::size_t next = bytes;
      UChar32 c = 0;
      U8_NEXT(reinterpret_cast<const std::uint8_t*>(word.data()), next, word.size(), c);
      const std::uint32_t child_end = end_of(begin, end, word.substr(0, next));
      push_row(static_cast<char32_t>(c));
      const Row& row = rows_.back();
      const int child_best = std::min(best, row.back());
      const bool alive = *std::min_element(row.begin(), row.end()) <= edits_;
      if (alive || (beginnings_ && child_best <= edits_)) visit(begin, child_end, next, child_best);
      rows_.pop_back();
      letters_.pop_back();
      begin = child_end;
    }
  }

  // Behind the last word from `begin` on that starts with `prefix`: by steps of doubling width,
  // since most nodes of the trie are narrow.
  std::uint32_t end_of(std::uint32_t begin, std::uint32_t end, std::string_view prefix) const {
    std::uint32_t inside = begin;
    std::uint32_t step = 1;
    while (inside + step < end && vocabulary_.word(inside + step).starts_with(prefix)) {
      inside += step;
      step *= 2;
    }
    std::uint32_t outside = std::min(inside + step, end);
    while (inside + 1 < outside) {
      const std::uint32_t middle = inside + (outside - inside) / 2;
      (vocabulary_.word(middle).starts_with(prefix) ? inside : outside) = middle;
    }
    return outside;
  }

  void push_row(char32_t c) {
    const Row& above = rows_.back();
    Row row(above.size());
    row[0] = above[0] + 1;
    for (std::size_t i = 1; i < row.size(); ++i) {
      const bool same = typed_[i - 1] == c;
      row[i] = std::min({above[i] + 1, row[i - 1] + 1, above[i - 1] + (same ? 0 : 1)});
      const bool swapped =
          i > 1 && !letters_.empty() && typed_[i - 1] == letters_.back() && typed_[i - 2] == c;
      if (swapped) row[i] = std::min(row[i], rows_[rows_.size() - 2][i - 2] + 1);
    }
    letters_ += c;
    rows_.push_back(std::move(row));
  }

  void take(std::uint32_t place, int whole, int beginning) {
    const int edits = beginnings_ ? std::min(whole, beginning) : whole;
    if (edits <= edits_ && same_digits(text_, vocabulary_.word(place))) found_.push_back({place, edits});
  }

  const Words& vocabulary_;
  std::string_view text_;
  std::u32string typed_;
  int edits_;
  bool beginnings_;
  query::Budget& budget_;
  std::vector<Row> rows_;
  std::u32string letters_;
  std::vector<NearWord> found_;
};

template <typename Words, typename Occurrences>
std::vector<NearWord> nearest(const Words& words, std::string_view folded, int edits, bool beginnings,
                              std::size_t limit, query::Budget& budget, const Occurrences& occurrences) {
  std::vector<NearWord> found = Walk(words, folded, edits, beginnings, budget).run();
  const auto before = [&occurrences](const NearWord& a, const NearWord& b) {
    if (a.edits != b.edits) return a.edits < b.edits;
    const std::uint32_t left = occurrences(a.place);
    const std::uint32_t right = occurrences(b.place);
    return left != right ? left > right : a.place < b.place;
  };
  const std::size_t kept = std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), before);
  found.resize(kept);
  return found;
}

struct List {
  std::span<const std::string> words;
  std::string_view word(std::uint32_t i) const { return words[i]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words.size()); }
};

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyαεηιουω").find(c) != std::u32string_view::npos;
}

// Letters that are heard as one another.
bool sound_alike(char32_t a, char32_t b) {
  if (is_vowel(a) && is_vowel(b)) return true;
  constexpr std::u32string_view kPairs = U"ckcskqszdtbpvfmngjκχτθσζ";
  for (std::size_t i = 0; i + 1 < kPairs.size(); i += 2) {
    if ((kPairs[i] == a && kPairs[i + 1] == b) || (kPairs[i] == b && kPairs[i + 1] == a)) return true;
  }
  return false;
}

}  // namespace

int forgiven_edits(std::size_t characters) {
  constexpr std::size_t kOneFrom = 4;
  constexpr std::size_t kTwoFrom = 8;
  return characters >= kTwoFrom ? 2 : characters >= kOneFrom ? 1 : 0;
}

std::vector<NearWord> near_words(const index::Vocabulary& vocabulary, std::string_view folded, int edits,
                                 bool beginnings, std::size_t limit, query::Budget& budget) {
  return nearest(vocabulary, folded, edits, beginnings, limit, budget,
                 [&vocabulary](std::uint32_t place) { return vocabulary.occurrences(place); });
}

std::vector<NearWord> near_words(std::span<const std::string> words, std::string_view folded, int edits,
                                 bool beginnings, std::size_t limit, query::Budget& budget) {
  return nearest(List{words}, folded, edits, beginnings, limit, budget, [](std::uint32_t) { return 1U; });
}

double typing_cost(std::string_view typed, std::string_view word) {
  constexpr double kDoubled = 0.6;
  constexpr double kAlike = 0.7;
  constexpr double kSwapped = 0.7;
  constexpr double kLeftOut = 0.6;
  constexpr double kAdded = 1.0;
  constexpr double kFirst = 0.4;  // more: people get the first letter right
  const std::u32string a = characters_of(typed);
  const std::u32string b = characters_of(word);
  std::vector<std::vector<double>> costs(a.size() + 1, std::vector<double>(b.size() + 1));
  const auto gap = [&](const std::u32string& text, std::size_t i, double usual) {
    if (i == 0) return usual + kFirst;
    const bool doubled = text[i] == text[i - 1];
    return doubled ? std::min(usual, kDoubled) : usual;
  };
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 && j == 0) continue;
      double best = static_cast<double>(a.size() + b.size()) + 1;
      if (i > 0) best = std::min(best, costs[i - 1][j] + gap(a, i - 1, kAdded));
      if (j > 0) best = std::min(best, costs[i][j - 1] + gap(b, j - 1, kLeftOut));
      if (i > 0 && j > 0) {
        const bool first = i == 1 && j == 1;
        const double change = sound_alike(a[i - 1], b[j - 1]) ? kAlike : 1.0;
        best =
            std::min(best, costs[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : change + (first ? kFirst : 0)));
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, costs[i - 2][j - 2] + kSwapped);
      }
      costs[i][j] = best;
    }
  }
  return costs[a.size()][b.size()];
}

}  // namespace mitos::lookup
