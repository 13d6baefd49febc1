// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/vocabulary.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/io/files.h"

namespace mitos::index {
namespace {

constexpr std::size_t kNumberBytes = sizeof(std::uint32_t);
constexpr std::size_t kTables = 3;

// Which words come in which order. Numbers are compared and moved sooner than words.
std::vector<const VocabularyEntry*> in_order(const std::vector<VocabularyEntry>& entries) {
  std::vector<std::pair<std::uint64_t, const VocabularyEntry*>> keys;
  keys.reserve(entries.size());
  for (const VocabularyEntry& entry : entries) keys.emplace_back(first_bytes_of(entry.word), &entry);
  std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->word < b.second->word;
  });
  std::vector<const VocabularyEntry*> ordered;
  ordered.reserve(keys.size());
  for (const auto& [first, entry] : keys) ordered.push_back(entry);
  return ordered;
}

}  // namespace

void write_vocabulary(const std::filesystem::path& path, const std::vector<VocabularyEntry>& entries) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  const std::vector<const VocabularyEntry*> ordered = in_order(entries);
  std::string ends;
  std::string occurrences;
  std::string small;
  std::string text;
  std::uint32_t words = 0;
  for (auto entry = ordered.begin(); entry != ordered.end(); ++words) {
    const std::string_view word = (*entry)->word;
    std::uint64_t occurrences_of_word = 0;
    std::uint64_t small_of_word = 0;
    for (; entry != ordered.end() && (*entry)->word == word; ++entry) {
      occurrences_of_word += (*entry)->occurrences;
      small_of_word += (*entry)->small;
    }
    text += word;
    append_u32(ends, static_cast<std::uint32_t>(text.size()));
    append_u32(occurrences, static_cast<std::uint32_t>(std::min(occurrences_of_word, kMost)));
    append_u32(small, static_cast<std::uint32_t>(std::min(small_of_word, kMost)));
  }
  std::string file;
  append_u32(file, words);
  io::write_file_durably(path, file + ends + occurrences + small + text);
}

Vocabulary::Vocabulary(const std::filesystem::path& path) : file_(path) {
  const std::string_view bytes = file_.bytes();
  const auto damaged = [&path] { throw IndexError(path.string() + " is no vocabulary"); };
  if (bytes.size() < kNumberBytes) damaged();
  count_ = read_u32(bytes.data());
  const std::size_t table = std::size_t{count_} * kNumberBytes;
  if ((bytes.size() - kNumberBytes) / kTables < table) damaged();
  ends_ = bytes.substr(kNumberBytes, table);
  occurrences_ = bytes.substr(kNumberBytes + table, table);
  small_ = bytes.substr(kNumberBytes + 2 * table, table);
  text_ = bytes.substr(kNumberBytes + kTables * table);
  if (count_ > 0 && read_u32(ends_.data() + table - kNumberBytes) != text_.size()) damaged();
}

std::string_view Vocabulary::word(std::uint32_t i) const {
  const std::size_t begin = i == 0 ? 0 : read_u32(ends_.data() + (i - std::size_t{1}) * kNumberBytes);
  const std::size_t end = read_u32(ends_.data() + std::size_t{i} * kNumberBytes);
  if (begin > end || end > text_.size()) throw IndexError("the vocabulary is damaged");
  return text_.substr(begin, end - begin);
}

std::uint32_t Vocabulary::occurrences(std::uint32_t i) const {
  return read_u32(occurrences_.data() + std::size_t{i} * kNumberBytes);
}

std::uint32_t Vocabulary::small(std::uint32_t i) const {
  return read_u32(small_.data() + std::size_t{i} * kNumberBytes);
}

std::uint32_t Vocabulary::lower_bound(std::string_view text) const {
  std::uint32_t low = 0;
  std::uint32_t high = count_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (word(middle) < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::uint32_t Vocabulary::occurrences_of(std::string_view wanted) const {
  const std::uint32_t place = lower_bound(wanted);
  return place < count_ && word(place) == wanted ? occurrences(place) : 0;
}

std::uint32_t Vocabulary::count_with(std::string_view prefix) const {
  const std::uint32_t first = lower_bound(prefix);
  std::uint32_t low = first;
  std::uint32_t high = count_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (word(middle).starts_with(prefix)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - first;
}

std::vector<std::string_view> Vocabulary::starting_with(std::string_view prefix, std::size_t limit) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // occurrences, word number
  for (std::uint32_t i = lower_bound(prefix); i < count_ && word(i).starts_with(prefix); ++i) {
    found.emplace_back(occurrences(i), i);
  }
  const auto more_frequent = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  const std::size_t kept = std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    more_frequent);
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < kept; ++i) words.push_back(word(found[i].second));
  return words;
}

}  // namespace mitos::index
