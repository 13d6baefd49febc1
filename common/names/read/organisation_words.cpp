// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/organisation_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/names/read/given_names.h"
#include "common/names/read/latin.h"
#include "common/names/read/name_tables.h"
#include "common/text/fold.h"

namespace mitos::names {
namespace {

using WordSet = std::unordered_set<std::string>;

constexpr std::array<std::string_view, 10> kKinds{"stem",  "head",  "weak",    "surname", "leading",
                                                  "about", "legal", "letters", "form",    "tail"};

// Calls `visit` with the words of each line that is no remark.
template <typename Visitor>
void for_each_line(std::string_view table, Visitor&& visit) {
  while (!table.empty()) {
    std::string_view line = table.substr(0, std::min(table.find('\n'), table.size()));
    table.remove_prefix(std::min(line.size() + 1, table.size()));
    std::vector<std::string_view> words;
    while (!line.empty()) {
      const std::string_view word = line.substr(0, std::min(line.find(' '), line.size()));
      line.remove_prefix(std::min(word.size() + 1, line.size()));
      if (!word.empty()) words.push_back(word);
    }
    if (!words.empty() && !words.front().starts_with('#')) visit(words);
  }
}

std::array<WordSet, kKinds.size()> read_kinds() {
  std::array<WordSet, kKinds.size()> kinds;
  for_each_line(kOrganisationWords, [&kinds](const std::vector<std::string_view>& words) {
    const auto kind =
        static_cast<std::size_t>(std::find(kKinds.begin(), kKinds.end(), words.front()) - kKinds.begin());
    for (std::size_t i = 1; i < words.size(); ++i) kinds.at(kind).insert(text::fold(words[i]));
  });
  return kinds;
}

WordSet read_forenames() {
  WordSet names;
  for_each_line(kForenames, [&names](const std::vector<std::string_view>& words) {
    for (const std::string_view word : words) names.emplace(word);
  });
  return names;
}

// "Department," and "S.A." without what is no letter.
std::string bare(std::string_view word) {
  std::string folded = text::fold(word);
  std::erase_if(folded,
                [](char c) { return std::string_view(".,;:()[]{}\"'*").find(c) != std::string_view::npos; });
  return folded;
}

const std::array<WordSet, kKinds.size()>& words_by_kind() {
  static const std::array<WordSet, kKinds.size()> kWords = read_kinds();
  return kWords;
}

WordSet words_of_all_kinds() {
  WordSet all;
  for (const WordSet& words : words_by_kind()) all.insert(words.begin(), words.end());
  return all;
}

bool has_stem(const std::string& word) {
  const WordSet& stems = words_by_kind().front();
  return std::any_of(stems.begin(), stems.end(),
                     [&word](const std::string& stem) { return word.find(stem) != std::string::npos; });
}

}  // namespace

bool is_of_any_kind(std::string_view word) {
  static const WordSet kWords = words_of_all_kinds();
  const std::string wanted = bare(word);
  return kWords.contains(wanted) || has_stem(wanted);
}

bool is_of_kind(OrganisationWord kind, std::string_view word) {
  const std::string wanted = bare(word);
  if (kind == OrganisationWord::stem) return has_stem(wanted);
  return words_by_kind().at(static_cast<std::size_t>(kind)).contains(wanted);
}

bool is_forename(std::string_view word) {
  static const WordSet kNames = read_forenames();
  const std::string letters = latin(word);
  const std::string first = letters.substr(0, std::min(letters.find('-'), letters.size()));
  return kNames.contains(first) || !given_names().find_latin(first).empty();
}

}  // namespace mitos::names
