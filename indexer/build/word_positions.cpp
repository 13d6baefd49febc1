// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/word_positions.h"

#include <tsl/robin_map.h>

#include <algorithm>

#include "common/index/bytes.h"
#include "common/index/varint.h"

namespace mitos::build {

struct WordPositions::Numbers {
  tsl::robin_map<std::string_view, Number, std::hash<std::string_view>, std::equal_to<>,
                 std::allocator<std::pair<std::string_view, Number>>, true>
      map;
};

WordPositions::WordPositions() : numbers_(std::make_unique<Numbers>()) {}
WordPositions::~WordPositions() = default;

WordPositions::Number WordPositions::number_of(std::string_view word) {
  const auto [known, added] = numbers_->map.try_emplace(word, static_cast<Number>(words_.size() + 1));
  if (added) {
    words_.push_back(word);
    entries_.emplace_back();
    ends_.emplace_back();
  }
  return known->second;
}

WordPositions::Number WordPositions::number_of_list(std::string_view name) {
  const std::string key = kNamedList + std::string(name);
  const auto known = numbers_->map.find(key);
  return known != numbers_->map.end() ? known->second : number_of(names_.emplace_back(key));
}

void WordPositions::add(Number word, index::Position position) {
  places_.push_back({position, 0});
  const auto place = static_cast<std::uint32_t>(places_.size());
  Ends& ends = ends_[word - 1];
  if (ends.first == 0) {
    ends.first = place;
    touched_.push_back(word);
  } else {
    places_[ends.last - 1].next = place;
  }
  ends.last = place;
}

void WordPositions::end_document(index::DocumentNumber number) {
  for (const Number word : touched_) {
    positions_.clear();
    for (std::uint32_t place = ends_[word - 1].first; place != 0; place = places_[place - 1].next)
      positions_.push_back(places_[place - 1].position);
    encoded_.clear();
    index::append_positions(encoded_, positions_);
    head_.clear();
    index::append_varint(head_, number);
    index::append_varint(head_, encoded_.size());
    std::string& entries = entries_[word - 1];
    entries.append(head_).append(encoded_);
    bytes_ += head_.size() + encoded_.size();
    ends_[word - 1] = {};
  }
  touched_.clear();
  places_.clear();
}

void WordPositions::take(const std::function<void(std::string_view, std::string_view)>& visit) {
  std::vector<std::pair<std::uint64_t, Number>> order;
  for (Number word = 1; word <= words_.size(); ++word) {
    if (!entries_[word - 1].empty()) order.emplace_back(index::first_bytes_of(words_[word - 1]), word);
  }
  std::sort(order.begin(), order.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : words_[a.second - 1] < words_[b.second - 1];
  });
  for (const auto& [first, word] : order) {
    visit(words_[word - 1], entries_[word - 1]);
    entries_[word - 1] = {};
  }
  bytes_ = 0;
}

}  // namespace mitos::build
