// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/label.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "common/names/read/display_form.h"
#include "common/names/read/name_words.h"
#include "common/text/fold.h"
#include "common/text/script.h"

namespace mitos::names {
namespace {

struct Form {
  bool has_given = false;      // written out, and a family name
  bool is_one_script = false;  // no letter of the other alphabet
  std::size_t count = 0;
  std::size_t full_words = 0;
};

// Folding repairs a letter of the wrong script, so that only here it is still to be seen.
bool is_one_script(const std::string& text) {
  for (const std::string& word : pieces_of(text, ' ')) {
    bool ascii = true;
    bool greek = false;
    for (const char c : word) {
      const auto byte = static_cast<unsigned char>(c);
      ascii = ascii && byte < 0x80;
      greek = greek || byte == 0xce || byte == 0xcf;  // U+0380 to U+03FF
    }
    if (greek && !ascii && text::script_of(text::fold(word)) == text::Script::latin) return false;
  }
  return true;
}

}  // namespace

std::string label_of(const std::vector<const Entry*>& entries, const GivenNames& table) {
  std::map<std::string, Form> forms;
  for (const Entry* entry : entries) {
    std::string text = display_form(entry->name, table);
    if (text.empty()) text = entry->spelling.raw;
    Form& form = forms[text];
    const auto is_full = [](const GivenKey& given) { return !given.is_short; };
    form.has_given =
        !entry->key.family.empty() && std::any_of(entry->key.given.begin(), entry->key.given.end(), is_full);
    form.is_one_script = is_one_script(text);
    form.full_words =
        static_cast<std::size_t>(std::count_if(entry->key.given.begin(), entry->key.given.end(), is_full));
    form.count += entry->spelling.count;
  }
  const auto rank = [](const auto& form) {
    return std::tuple(form.second.has_given, form.second.is_one_script, form.second.count,
                      form.second.full_words, form.first.size());
  };
  return std::max_element(forms.begin(), forms.end(),
                          [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

PersonName name_of_label(const Person& person, const GivenNames& table) {
  PersonName name = parse_person_name(person.label, table);
  if (name.order != Order::table || !name.family_first) return name;
  const GivenNames knows_nobody({});
  const bool is_of_a_spelling =
      std::any_of(person.spellings.begin(), person.spellings.end(), [&](const Spelling& spelling) {
        return display_form(parse_person_name(spelling.raw, knows_nobody), table) == person.label ||
               display_form(parse_person_name(spelling.raw, table), table) == person.label;
      });
  return is_of_a_spelling ? parse_person_name(person.label, knows_nobody) : name;
}

}  // namespace mitos::names
