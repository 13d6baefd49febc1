// SPDX-License-Identifier: GPL-2.0-or-later
// Keys of names. The spellings of one name share a key, and two names are compared by their NameKeys. Pure,
// any thread. Keys change between releases: store them only in files of a generation.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/names/read/given_names.h"
#include "common/names/read/person_name.h"

namespace mitos::names {

/// A given name, or a part of one between hyphens.
struct GivenKey {
  std::string letters;    // as latin() has them
  bool is_short = false;  // an initial or an abbreviation: "J.", "Chr."
  bool after_hyphen = false;
  bool is_official = false;  // the form for documents ("Ioannis"), not an everyday one ("Yiannis")
  GivenNames::Forms forms;   // the names of the table of given names that it is a form of
  std::string sound;         // text/sound_key.h if the name is Greek, otherwise ""
};

struct NameKey {
  std::vector<GivenKey> given;
  std::vector<GivenKey> alias;  // another given name, in brackets or quotes: "Yiannis" of Ioannis (Yiannis)
  std::string family;           // letters as latin() has them, without blanks and hyphens
  std::string family_sound;     // if the name is Greek, otherwise ""
  std::vector<std::string> families;  // the family name split at blanks and hyphens; the last may be "jr"
  std::string whole;                  // the letters of the given names, then of the family name
  std::vector<std::size_t> cuts;      // the bytes of `whole` at which a word, or a part between hyphens, ends
};

/// The key of a name that is taken apart, with what `table` says of its given names.
NameKey key_of(const PersonName& name, const GivenNames& table);

/// The keys of all spellings of `name` in its present word order: its letters; with ae, oe, ue for ä, ö, ü if
/// it has such letters; how it sounds if it is Greek.
std::vector<std::string> spelling_keys(const PersonName& name, const NameKey& key);

/// spelling_keys() of the family name alone.
std::vector<std::string> family_keys(const PersonName& name, const NameKey& key);

/// A key that does not depend on the order of the words.
std::string order_free_key(const PersonName& name);

/// order_free_key(); and if the name has ä, ö, ü, the key with ae, oe, ue.
std::vector<std::string> order_free_keys(const PersonName& name);

/// Puts the words of `name` in the order of the same words in `model`. Returns false and leaves `name`
/// unchanged if the words differ. ä and ae count as the same.
bool reorder_like(const PersonName& model, PersonName& name);

}  // namespace mitos::names
