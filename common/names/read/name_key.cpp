// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/name_key.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/names/read/latin.h"
#include "common/names/read/name_words.h"
#include "common/text/fold.h"
#include "common/text/script.h"
#include "common/text/sound_key.h"

namespace mitos::names {
namespace {

// Marks keys of sounds, which no letters may meet.
constexpr char kSound = '~';

// Ends of family names that nearly only Greek ones have, in Latin letters.
constexpr std::array<std::string_view, 16> kGreekEnds{"idis", "ides", "iadis", "poulos", "poulou", "akis",
                                                      "aki",  "idou", "iadou", "akos",   "oglou",  "atos",
                                                      "aris", "elis", "iotis", "anis"};

// Letters that are written in two ways where they cannot be typed.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTwoLetters{{{"ä", "ae"},
                                                                                     {"ö", "oe"},
                                                                                     {"ü", "ue"},
                                                                                     {"Ä", "Ae"},
                                                                                     {"Ö", "Oe"},
                                                                                     {"Ü", "Ue"},
                                                                                     {"ø", "oe"},
                                                                                     {"Ø", "Oe"},
                                                                                     {"å", "aa"},
                                                                                     {"Å", "Aa"},
                                                                                     {"ğ", "gh"},
                                                                                     {"ñ", "ny"}}};

// The parts of `word` between hyphens.
Words parts_of(std::string_view word) {
  Words parts;
  for (const std::string& part : pieces_of(word, '-')) {
    if (!latin_letters(part).empty()) parts.push_back(part);
  }
  return parts;
}

std::vector<GivenKey> given_keys(const Words& given, const GivenNames& table) {
  std::vector<GivenKey> keys;
  for (const std::string& word : given) {
    bool glued = false;
    for (const std::string& part : parts_of(word)) {
      GivenKey key;
      key.letters = latin_letters(part);
      key.is_short = is_initial(part) || part.ends_with('.');
      key.after_hyphen = glued;
      if (!key.is_short) {
        key.forms = table.find_latin(key.letters);
        key.is_official = table.is_official(key.letters);
      }
      keys.push_back(std::move(key));
      glued = true;
    }
  }
  return keys;
}

bool has_greek_letters(std::string_view text) {
  return text::script_of(text::fold(text)) == text::Script::greek;
}

// A family name that may be Greek, beside a given name that only Greeks have.
bool is_greek(const PersonName& name, const NameKey& key, const GivenNames& table) {
  if (has_greek_letters(name.family)) return true;
  constexpr std::size_t kShortest = 5;
  constexpr std::string_view kLastOfFamily = "aeiosuy";
  const auto is_greek_name = [&table](const GivenKey& given) { return table.is_only_greek(given.forms); };
  if (key.family.size() >= kShortest && kLastOfFamily.find(key.family.back()) != std::string_view::npos &&
      std::any_of(key.given.begin(), key.given.end(), is_greek_name)) {
    return true;
  }
  return std::any_of(kGreekEnds.begin(), kGreekEnds.end(),
                     [&key](std::string_view end) { return key.family.ends_with(end); });
}

void append_word(NameKey& key, std::string_view letters) {
  key.whole += letters;
  key.cuts.push_back(key.whole.size());
}

std::string with_two_letters(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto* found = std::find_if(kTwoLetters.begin(), kTwoLetters.end(),
                                     [text](const auto& pair) { return text.starts_with(pair.first); });
    if (found == kTwoLetters.end()) {
      out += text.front();
      text.remove_prefix(1);
    } else {
      out += found->second;
      text.remove_prefix(found->first.size());
    }
  }
  return out;
}

std::string family_of(const PersonName& name) {
  return name.family + " " + name.generation;
}

std::string in_order(const PersonName& name) {
  return joined(name.given, 0, name.given.size()) + " " + family_of(name);
}

void append_if_new(std::vector<std::string>& keys, std::string key) {
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

std::string letters_with_two_letters(std::string_view text) {
  return latin_letters(with_two_letters(text));
}

Words all_words(const PersonName& name) {
  Words words = name.given;
  for (std::string& word : pieces_of(family_of(name), ' ')) words.push_back(std::move(word));
  return words;
}

std::string sorted_letters(Words words, std::string (*letters)(std::string_view)) {
  for (std::string& word : words) word = letters(word);
  std::sort(words.begin(), words.end());
  return joined(words, 0, words.size());
}

}  // namespace

NameKey key_of(const PersonName& name, const GivenNames& table) {
  NameKey key;
  key.given = given_keys(name.given, table);
  if (!name.alias.empty()) key.alias = given_keys(words_of(name.alias), table);
  for (const GivenKey& given : key.given) append_word(key, given.letters);
  for (const std::string& word : pieces_of(family_of(name), ' ')) {
    for (const std::string& part : parts_of(word)) {
      key.families.push_back(latin_letters(part));
      key.family += key.families.back();
      append_word(key, key.families.back());
    }
  }
  if (is_greek(name, key, table)) {
    key.family_sound = text::sound_key(key.family);
    for (std::vector<GivenKey>* keys : {&key.given, &key.alias}) {
      for (GivenKey& given : *keys) given.sound = text::sound_key(given.letters);
    }
  }
  return key;
}

std::vector<std::string> spelling_keys(const PersonName& name, const NameKey& key) {
  std::vector<std::string> keys{key.whole};
  append_if_new(keys, letters_with_two_letters(in_order(name)));
  if (!key.family_sound.empty()) {
    std::string sound(1, kSound);
    for (const GivenKey& given : key.given) sound += given.sound + " ";
    keys.push_back(sound + key.family_sound);
  }
  return keys;
}

std::vector<std::string> family_keys(const PersonName& name, const NameKey& key) {
  std::vector<std::string> keys{key.family};
  append_if_new(keys, letters_with_two_letters(family_of(name)));
  if (!key.family_sound.empty()) keys.push_back(kSound + key.family_sound);
  return keys;
}

std::string order_free_key(const PersonName& name) {
  return sorted_letters(all_words(name), latin_letters);
}

std::vector<std::string> order_free_keys(const PersonName& name) {
  std::vector<std::string> keys{order_free_key(name)};
  append_if_new(keys, sorted_letters(all_words(name), letters_with_two_letters));
  return keys;
}

bool reorder_like(const PersonName& model, PersonName& name) {
  if (model.generation != name.generation) return false;
  Words words = name.given;
  for (std::string& word : pieces_of(name.family, ' ')) words.push_back(std::move(word));
  const auto take = [&words](const std::string& wanted) {
    const auto found = std::find_if(words.begin(), words.end(), [&wanted](const std::string& word) {
      return latin_letters(word) == latin_letters(wanted) ||
             letters_with_two_letters(word) == letters_with_two_letters(wanted);
    });
    std::string word;
    if (found != words.end()) {
      word = *found;
      words.erase(found);
    }
    return word;
  };
  PersonName reordered = name;
  for (std::string& given : reordered.given = model.given) given = take(given);
  Words family = pieces_of(model.family, ' ');
  for (std::string& word : family) word = take(word);
  reordered.family = joined(family, 0, family.size());
  reordered.order = model.order;
  const auto is_missing = [](const std::string& word) { return word.empty(); };
  if (!words.empty() || std::any_of(family.begin(), family.end(), is_missing) ||
      std::any_of(reordered.given.begin(), reordered.given.end(), is_missing)) {
    return false;
  }
  name = std::move(reordered);
  return true;
}

}  // namespace mitos::names
