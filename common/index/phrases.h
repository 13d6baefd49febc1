// SPDX-License-Identifier: GPL-2.0-or-later
// The phrases that documents of a generation have in their names, headings or tags: what an
// unfinished query may be completed to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::index {

struct Phrase {
  std::string words;  // folded_words() of text/fold.h
  std::string shown;  // as written
  std::uint32_t documents = 0;
  // The hash of the one word that always stands before and behind it; 0 where texts begin or end there, a
  // stop word or a sign follows, or words differ. Not in the file.
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

/// How many a file has at most; the rarer ones are left out.
inline constexpr std::size_t kMostPhrases = 100'000;

/// What fewer documents have is no phrase.
inline constexpr std::uint32_t kFewestOfPhrase = 2;

/// Whether `a` is the better way to write a phrase than `b`: fewer capitals, then the order of the bytes.
bool is_plainer(std::string_view a, std::string_view b);

/// Adds up those of the same words and writes and fsyncs the file, by words. Left out is what one document
/// alone has, and what only ever stands in one longer phrase: it begins or ends inside that.
void write_phrases(const std::filesystem::path& path, std::vector<Phrase> phrases);

/// By their words. Throws IoError, or IndexError if the file holds something else.
std::vector<Phrase> read_phrases(const std::filesystem::path& path);

}  // namespace mitos::index
