// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of the catalogue, small enough for a processor's cache: which of its documents match, and what
// they score. As the windows of Lucene's BooleanScorer; it is why scores need no heap and sets no branches.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace mitos::match {

inline constexpr std::uint32_t kWindowSize = 4096;  // documents

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): scores are set before they are read
class Window {
 public:
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kWords = kWindowSize / kBits;

  void clear() { has_.fill(0); }

  bool has(std::uint32_t place) const { return (has_[place / kBits] >> place % kBits & 1U) != 0; }

  /// The first document from `place` on; kWindowSize if there is none.
  std::uint32_t next(std::uint32_t place) const {
    for (std::size_t i = place / kBits; i < kWords; ++i) {
      const std::uint64_t before = i == place / kBits ? (std::uint64_t{1} << place % kBits) - 1 : 0;
      const std::uint64_t word = has_[i] & ~before;
      if (word != 0)
        return static_cast<std::uint32_t>(i * kBits + static_cast<std::size_t>(std::countr_zero(word)));
    }
    return kWindowSize;
  }

  bool empty() const {
    std::uint64_t any = 0;
    for (const std::uint64_t word : has_) any |= word;
    return any == 0;
  }

  /// Adds a document, or to the score of one.
  void add(std::uint32_t place, double score) {
    const std::uint64_t bit = std::uint64_t{1} << place % kBits;
    std::uint64_t& word = has_[place / kBits];
    score_[place] = (word & bit) != 0 ? score_[place] + score : score;
    word |= bit;
  }

  /// Only for a document that it has.
  void add_score(std::uint32_t place, double score) { score_[place] += score; }
  double score(std::uint32_t place) const { return score_[place]; }

  void keep(const Window& other) {
    for (std::size_t i = 0; i < kWords; ++i) has_[i] &= other.has_[i];
  }
  void remove(const Window& other) {
    for (std::size_t i = 0; i < kWords; ++i) has_[i] &= ~other.has_[i];
  }

  /// Calls `visit(place)` for each document, rising.
  template <typename Visitor>
  void for_each(Visitor&& visit) const {
    for (std::size_t i = 0; i < kWords; ++i) {
      for (std::uint64_t word = has_[i]; word != 0; word &= word - 1)
        visit(static_cast<std::uint32_t>(i * kBits) + static_cast<std::uint32_t>(std::countr_zero(word)));
    }
  }

 private:
  std::array<std::uint64_t, kWords> has_{};
  std::array<double, kWindowSize> score_;  // of those that it has
};

}  // namespace mitos::match
