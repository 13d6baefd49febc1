// SPDX-License-Identifier: GPL-2.0-or-later
// What one search may cost. Work is counted, not time, so that an answer does not depend on how busy the
// machine is (docs/decisions/0026).
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "common/io/thread_clock.h"

namespace mitos::query {

/// What a piece of work costs, in about the nanoseconds that a core of 2020 takes for it. Measured on 49,000
/// short documents and 16,000 long ones.
namespace work {

inline constexpr std::uint64_t kPosting = 40;       // matched, with its weight
inline constexpr std::uint64_t kListed = 10;        // a posting, or a document of a list, merely passed over
inline constexpr std::uint64_t kListMatched = 120;  // a document of a list, combined with the rest of a query
inline constexpr std::uint64_t kConsidered = 60;    // a document that matches, looked at for the filters
inline constexpr std::uint64_t kCounted = 20;       // and for each facet that is counted
inline constexpr std::uint64_t kLookUp = 300;       // of a word in the vocabulary or the index
inline constexpr std::uint64_t kEntry = 10;         // of a sorted list, one after the other
inline constexpr std::uint64_t kLetter = 6;         // compared with a letter typed
inline constexpr std::uint64_t kText = 500;         // a document, before its text is read
inline constexpr std::uint64_t kCopiedByte = 1;     // of a document that is shown
inline constexpr std::uint64_t kPositionByte = 2;   // of the places of a word of a phrase
inline constexpr std::uint64_t kFieldByte = 2;      // of one taken apart up to a word, which most have early
inline constexpr std::uint64_t kWordByte = 5;       // of one taken apart into words
inline constexpr std::uint64_t kSegmentedByte = 40;  // and where no blanks are between them

}  // namespace work

/// What is left to one search, or to all that one request needs. Each purpose has a share of its own, so that
/// a query with slow words still has its documents matched and shown. What is refused once stays refused, so
/// that the same query is cut at the same place. One thread.
class Budget {
 public:
  using Clock = io::ThreadClock;

  enum class For : std::uint8_t { words, texts, matching, showing };

  struct Limits {
    std::uint64_t words = 60'000'000;      // what the words of the query may stand for, and documents listed
    std::uint64_t texts = 110'000'000;     // places of the words of phrases, texts read for words in a field
    std::uint64_t matching = 100'000'000;  // postings and facets
    std::uint64_t showing = 150'000'000;   // the second look, passages, explanations
  };

  /// Behind the work, for a slow machine. Of the processor: a machine that stood still has searched nothing.
  static constexpr std::chrono::milliseconds kDeadline{500};

  Budget() : Budget(Limits{}, Clock::now() + kDeadline) {}
  Budget(const Limits& limits, Clock::time_point deadline)
      : left_{limits.words, limits.texts, limits.matching, limits.showing}, deadline_(deadline) {}

  /// One that never refuses.
  static Budget unlimited();

  /// Whether the work may be done; if not, now and for this purpose ever after, it is to be left out. Past
  /// the deadline only what has been found may be shown.
  bool take(For purpose, std::uint64_t units);

  /// Of `documents` which cost `units` together how many may be looked at, from the first one on: as many as
  /// what is left is enough for.
  std::uint32_t take_share(For purpose, std::uint64_t units, std::uint32_t documents);

  /// Whether the deadline is past. For work that was taken in one piece, and goes on for long.
  bool late();

  std::uint64_t left(For purpose) const { return left_[place(purpose)]; }

  /// Whether nothing was refused: the answer is what an endless search would give.
  bool exact() const noexcept { return exact_; }

 private:
  static constexpr std::size_t kPurposes = 4;

  static std::size_t place(For purpose) { return static_cast<std::size_t>(purpose); }
  bool refuse(For purpose);

  std::array<std::uint64_t, kPurposes> left_;
  std::array<bool, kPurposes> refused_{};
  Clock::time_point deadline_;
  std::uint32_t asked_ = 0;
  bool late_ = false;
  bool exact_ = true;
};

}  // namespace mitos::query
