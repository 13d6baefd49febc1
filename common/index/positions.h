// SPDX-License-Identifier: GPL-2.0-or-later
// Where each word of a generation stands, as folded: what a phrase is found by. Each text of a document
// begins one place behind the last word of the text before, so that no phrase reaches over.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/position_list.h"
#include "common/io/file_writer.h"
#include "common/io/mapped_file.h"

namespace mitos::index {

/// The list of the signs & between words: the places of the words behind them.
inline constexpr std::string_view kAndSigns = "&";

/// Writes the file: first the lists of words, by their rising places in the vocabulary, then those with a
/// name: kAndSigns, and the fields that a query can ask for, whose positions are pairs: where words of the
/// field begin, and where they end. One thread.
class PositionsWriter {
 public:
  /// Throws IoError, here and below.
  explicit PositionsWriter(const std::filesystem::path& path);

  /// Words between this place and the one before have no list.
  void add(std::uint32_t place, std::string_view list);
  void add_named(std::string_view name, std::string_view list);

  /// Writes what tells where the lists are, and fsyncs. `words`: how many the vocabulary has.
  void close(std::uint32_t words);

 private:
  void end_lists_before(std::uint32_t place);

  io::FileWriter file_;
  std::uint64_t bytes_ = 0;
  std::uint32_t words_ = 0;  // whose lists have ended
  std::string ends_;         // of the lists of words
  std::string names_;        // of the others, with their ends
};

/// Reads; any number of threads.
class Positions {
 public:
  /// `words`: how many the vocabulary has. Throws IoError, or IndexError if the file is none of its
  /// positions.
  Positions(const std::filesystem::path& path, std::uint32_t words);

  /// The list of the word at a place of the vocabulary, or of what has the name; empty if there is none. A
  /// view of what this holds. Throws IndexError.
  std::string_view of_word(std::uint32_t place) const;
  std::string_view of_name(std::string_view name) const;

  /// Whether all that was read of it so far stood in its file (io::MappedFile::whole()).
  bool whole() const noexcept { return file_.whole(); }

 private:
  struct Named {
    std::string name;
    std::string_view list;
  };

  std::uint64_t end_of(std::uint32_t place) const;

  io::MappedFile file_;
  std::string_view ends_;  // five bytes each
  std::vector<Named> named_;
};

}  // namespace mitos::index
