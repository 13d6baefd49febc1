// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/bibtex_name.h"

#include <fmt/format.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "common/names/join/label.h"
#include "common/names/read/person_name.h"
#include "common/text/fold.h"
#include "common/text/words.h"
#include "searchd/api/export/bibtex.h"

namespace mitos::api {
namespace {

using names::PersonName;

std::vector<std::string> sorted_words(std::string_view text) {
  std::vector<std::string> words;
  text::for_each_word(text,
                      [&](text::Word word) { words.push_back(text::fold(text::bytes_of(text, word))); });
  std::sort(words.begin(), words.end());
  return words;
}

// The label taken apart. Of a spelling with the same words and a comma it is known where the family name
// ends.
PersonName name_of(const names::Person& person, const names::GivenNames& table) {
  const std::vector<std::string> words = sorted_words(person.label);
  for (const names::Spelling& spelling : person.spellings) {
    PersonName name = names::parse_person_name(spelling.raw, table);
    if (name.order == names::Order::comma && !name.family.empty() && sorted_words(spelling.raw) == words)
      return name;
  }
  return names::name_of_label(person, table);
}

bool begins_small(std::string_view text) {
  UChar32 first = 0;
  std::size_t at = 0;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, text.size(), first);
  return first > 0 && u_islower(first) != 0;
}

// BibTeX takes the last word for the family name, and words in small letters before it for a particle.
bool is_read_alike(const PersonName& name, std::string_view label) {
  if (name.family.find(' ') != std::string::npos || !label.ends_with(name.family)) return false;
  for (std::size_t begin = 0; begin < label.size();) {
    if (begins_small(label.substr(begin))) return false;
    begin = std::min(label.find(' ', begin), label.size() - 1) + 1;
  }
  return true;
}

}  // namespace

std::string bibtex_name(const names::Person& person, const names::GivenNames& table) {
  if (person.kind == names::Kind::organisation) return '{' + bibtex_text(person.label) + '}';
  const PersonName name = name_of(person, table);
  if (name.family.empty()) return '{' + bibtex_text(person.label) + '}';
  const std::string given = bibtex_text(fmt::format("{}", fmt::join(name.given, " ")));
  const std::string family = bibtex_text(name.family);
  if (!name.generation.empty()) return fmt::format("{}, {}, {}", family, bibtex_text(name.generation), given);
  if (!is_read_alike(name, person.label)) return fmt::format("{}, {}", family, given);
  return bibtex_text(person.label);
}

}  // namespace mitos::api
