// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/label.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "common/names/read/display_form.h"
#include "common/names/read/latin.h"
#include "common/names/read/name_words.h"
#include "common/text/fold.h"
#include "common/text/script.h"

namespace mitos::names {
namespace {

// Forms that differ in case and accents alone.
struct Forms {
  bool has_given = false;  // written out, and a family name
  std::size_t count = 0;
  std::size_t full_words = 0;
  std::map<std::string, std::size_t> counts;  // by form
  std::map<std::string, bool> written_out;    // by form: not made of capitals alone
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

// Of Bjørn and Bjorn the first is written with care.
std::size_t count_beyond_ascii(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

std::string best_written(const Forms& forms) {
  const auto rank = [&forms](const auto& form) {
    const bool greek = text::script_of(text::fold(form.first)) == text::Script::greek;
    return std::tuple(is_one_script(form.first), forms.written_out.at(form.first),
                      has_usual_capitals(form.first), greek ? count_accents(form.first) : 0, form.second,
                      count_accents(form.first), count_beyond_ascii(form.first));
  };
  return std::max_element(forms.counts.begin(), forms.counts.end(),
                          [&rank](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

}  // namespace

void add_words(const Entry& entry, WrittenForms& forms) {
  if (entry.kind != Kind::person) return;
  for (const std::string& word : entry.name.given) forms.add(word, entry.spelling.count);
  for (const std::string& word : pieces_of(entry.name.family, ' ')) forms.add(word, entry.spelling.count);
}

std::string label_of(const std::vector<const Entry*>& entries, const GivenNames& table,
                     const WrittenForms& forms) {
  WrittenForms own;
  for (const Entry* entry : entries) add_words(*entry, own);
  std::map<std::string, Forms> by_letters;
  for (const Entry* entry : entries) {
    std::string text = display_form(entry->name, table, own, forms);
    if (text.empty()) text = without_braces(entry->spelling.raw);
    // The spellings of an organisation are one form, with "and" or "&".
    Forms& same = by_letters[entry->kind == Kind::organisation ? "" : text::fold(text)];
    const auto is_full = [](const GivenKey& given) { return !given.is_short; };
    same.has_given =
        !entry->key.family.empty() && std::any_of(entry->key.given.begin(), entry->key.given.end(), is_full);
    same.full_words =
        static_cast<std::size_t>(std::count_if(entry->key.given.begin(), entry->key.given.end(), is_full));
    same.count += entry->spelling.count;
    same.counts[text] += entry->spelling.count;
    same.written_out[text] |= has_small_letter(entry->spelling.raw);
  }
  const auto rank = [](const auto& form) {
    const Forms& same = form.second;
    const bool one_script = std::any_of(same.counts.begin(), same.counts.end(),
                                        [](const auto& written) { return is_one_script(written.first); });
    return std::tuple(same.has_given, one_script, same.count, same.full_words, form.first.size());
  };
  const Forms& best =
      std::max_element(by_letters.begin(), by_letters.end(), [&rank](const auto& a, const auto& b) {
        return rank(a) < rank(b);
      })->second;
  return best_written(best);
}

std::string family_of(const std::vector<const Entry*>& entries, const std::string& label) {
  const std::string letters = latin_letters(label);
  std::map<std::string, std::size_t> counts;  // by family name
  for (const Entry* entry : entries) {
    const std::string& family = entry->name.family;
    if (entry->kind != Kind::person || family.empty()) continue;
    std::string given;
    for (const std::string& word : entry->name.given) given += latin_letters(word);
    if (given + latin_letters(family) == letters) return family;
    if (letters.find(latin_letters(family)) != std::string::npos) counts[family] += entry->spelling.count;
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? "" : most->first;
}

PersonName name_of_label(const Person& person, const GivenNames& table) {
  if (person.kind == Kind::organisation) return {};
  PersonName name = parse_person_name(person.label, table);
  const std::string family = latin_letters(person.family);
  const Words words = words_of(person.label);
  for (std::size_t begin = 0; !family.empty() && begin < words.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= words.size(); ++end) {
      if (latin_letters(joined(words, begin, end)) != family) continue;
      name.family = joined(words, begin, end);
      name.given.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
      name.given.insert(name.given.end(), words.begin() + static_cast<std::ptrdiff_t>(end), words.end());
      name.family_first = begin == 0 && end < words.size();
      return name;
    }
  }
  return name;
}

}  // namespace mitos::names
