// SPDX-License-Identifier: GPL-2.0-or-later
// The distinct words of a generation as written (folded), sorted, with how often each occurs:
// what a prefix is expanded against, since the postings hold only stems, and what tells words from names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/io/mapped_file.h"

namespace mitos::index {

struct VocabularyEntry {
  std::string word;
  std::uint64_t occurrences;
  std::uint64_t small = 0;  // of these, how many begin with a small letter
};

/// Writes and fsyncs the file, words sorted; what `entries` have of the same word is added up.
void write_vocabulary(const std::filesystem::path& path, const std::vector<VocabularyEntry>& entries);

/// Reads; any number of threads. Views hold as long as this lives.
class Vocabulary {
 public:
  /// Throws IoError, or IndexError if the file is no vocabulary.
  explicit Vocabulary(const std::filesystem::path& path);

  std::uint32_t size() const noexcept { return count_; }

  /// The word at a place of the sorted list, and how often it occurs. `i` < size().
  std::string_view word(std::uint32_t i) const;
  std::uint32_t occurrences(std::uint32_t i) const;

  /// How often it begins with a small letter, which tells words from names.
  std::uint32_t small(std::uint32_t i) const;

  /// The place of the first word that is not less than `text`; size() if there is none.
  std::uint32_t lower_bound(std::string_view text) const;

  /// How many words begin with `prefix`.
  std::uint32_t count_with(std::string_view prefix) const;

  /// How often a word occurs; 0 if it does not.
  std::uint32_t occurrences_of(std::string_view word) const;

  /// The words that begin with `prefix`, the most frequent first, at most `limit`. Looks at every
  /// word that has the prefix, which for one letter is a twentieth of the vocabulary.
  std::vector<std::string_view> starting_with(std::string_view prefix, std::size_t limit) const;

  /// Whether all that was read of it so far stood in its file (io::MappedFile::whole()).
  bool whole() const noexcept { return file_.whole(); }

 private:
  io::MappedFile file_;
  std::uint32_t count_ = 0;
  std::string_view ends_;         // u32 each: where word i ends in text_
  std::string_view occurrences_;  // u32 each, saturated
  std::string_view small_;        // likewise
  std::string_view text_;
};

}  // namespace mitos::index
