// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/phrases.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::index {
namespace {

std::size_t capitals_in(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    if (c >= 0 && u_isupper(c) != 0) ++capitals;
  }
  return capitals;
}

void merge_equal(std::vector<Phrase>& phrases) {
  std::sort(phrases.begin(), phrases.end(),
            [](const Phrase& a, const Phrase& b) { return a.words < b.words; });
  std::vector<Phrase> merged;
  for (Phrase& phrase : phrases) {
    if (merged.empty() || merged.back().words != phrase.words) {
      merged.push_back(std::move(phrase));
    } else {
      merged.back().documents += phrase.documents;
      if (phrase.before != merged.back().before) merged.back().before = 0;
      if (phrase.after != merged.back().after) merged.back().after = 0;
      if (is_plainer(phrase.shown, merged.back().shown)) merged.back().shown = std::move(phrase.shown);
    }
  }
  phrases = std::move(merged);
}

// A phrase after which the same words follow in every document.
void leave_out_parts(std::vector<Phrase>& phrases) {
  std::vector<bool> is_part(phrases.size());
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    for (std::size_t j = i + 1; j < phrases.size() && phrases[j].words.starts_with(phrases[i].words); ++j) {
      const bool longer = phrases[j].words[phrases[i].words.size()] == ' ';
      if (longer && phrases[j].documents == phrases[i].documents) is_part[i] = true;
    }
  }
  std::size_t i = 0;
  std::erase_if(phrases, [&](const Phrase&) { return is_part[i++]; });
}

void keep_most_frequent(std::vector<Phrase>& phrases) {
  if (phrases.size() <= kMostPhrases) return;
  std::stable_sort(phrases.begin(), phrases.end(),
                   [](const Phrase& a, const Phrase& b) { return a.documents > b.documents; });
  phrases.resize(kMostPhrases);
  std::sort(phrases.begin(), phrases.end(),
            [](const Phrase& a, const Phrase& b) { return a.words < b.words; });
}

}  // namespace

bool is_plainer(std::string_view a, std::string_view b) {
  return std::pair(capitals_in(a), a) < std::pair(capitals_in(b), b);
}

// A line each, with tabs between; neither words nor what is shown has a tab or an end of line.
void write_phrases(const std::filesystem::path& path, std::vector<Phrase> phrases) {
  merge_equal(phrases);
  std::erase_if(phrases, [](const Phrase& phrase) {
    return phrase.documents < kFewestOfPhrase || phrase.before != 0 || phrase.after != 0;
  });
  leave_out_parts(phrases);
  keep_most_frequent(phrases);
  std::string file;
  for (const Phrase& phrase : phrases)
    file += phrase.words + '\t' + phrase.shown + '\t' + std::to_string(phrase.documents) + '\n';
  io::write_file_durably(path, file);
}

std::vector<Phrase> read_phrases(const std::filesystem::path& path) {
  const std::string file = io::read_file(path);
  std::vector<Phrase> phrases;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = std::min(file.find('\n', at), file.size());
    const std::string_view line = std::string_view(file).substr(at, end - at);
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    Phrase phrase;
    const bool whole =
        second != std::string_view::npos &&
        std::from_chars(line.data() + second + 1, line.data() + line.size(), phrase.documents).ec ==
            std::errc();
    if (!whole) throw IndexError(path.string() + " holds no phrases");
    phrase.words = line.substr(0, first);
    phrase.shown = line.substr(first + 1, second - first - 1);
    phrases.push_back(std::move(phrase));
    at = end + 1;
  }
  return phrases;
}

}  // namespace mitos::index
