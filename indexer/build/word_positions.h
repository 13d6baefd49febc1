// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words of documents stand, collected in memory until there are too many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/position_list.h"

namespace mitos::build {

/// What stands before the names of lists that are of no word (index::PositionsWriter); in no text of UTF-8.
inline constexpr char kNamedList = '\xff';

/// Documents may come in any order. One thread.
class WordPositions {
 public:
  /// A word, or what else has a list: from 1 on.
  using Number = std::uint32_t;

  WordPositions();
  WordPositions(const WordPositions&) = delete;
  WordPositions& operator=(const WordPositions&) = delete;
  ~WordPositions();

  /// The number of a word as folded; a view that must outlive this.
  Number number_of(std::string_view word);

  /// The number of what else has a list.
  Number number_of_list(std::string_view name);

  /// Of the document at hand; positions of a word rise.
  void add(Number word, index::Position position);

  /// Ends the document at hand.
  void end_document(index::DocumentNumber number);

  /// How many bytes take() would give, but for the words.
  std::size_t bytes() const noexcept { return bytes_; }

  /// Calls `visit(word, entries)` for each word met since the last call, in the order of their bytes; words
  /// keep their numbers. Entries are: for each document its number, how many bytes its positions have, the
  /// positions.
  void take(const std::function<void(std::string_view, std::string_view)>& visit);

 private:
  struct Numbers;
  struct Place {
    index::Position position;
    std::uint32_t next;  // place of the same word in places_, from 1 on; 0 at its end
  };
  struct Ends {
    std::uint32_t first = 0;  // as Place::next
    std::uint32_t last = 0;
  };

  std::deque<std::string> names_;  // of lists
  std::unique_ptr<Numbers> numbers_;
  std::vector<std::string_view> words_;  // by number - 1, as the two below
  std::vector<std::string> entries_;
  std::vector<Ends> ends_;  // of the document at hand
  std::vector<Number> touched_;
  std::vector<Place> places_;
  std::vector<index::Position> positions_;  // memory that is used again
  std::string head_;
  std::string encoded_;
  std::size_t bytes_ = 0;
};

}  // namespace mitos::build
