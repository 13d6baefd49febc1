// SPDX-License-Identifier: GPL-2.0-or-later
// By which the spellings of one name meet, and what is compared of two. Pure, any thread. Keys change
// between releases: keep them only inside a generation.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/names/read/given_names.h"
#include "common/names/read/person_name.h"

namespace mitos::names {

/// A given name, or a part of one between hyphens.
struct GivenKey {
  std::string letters;       // as latin() has them
  bool is_short = false;     // an initial or an abbreviation: "J.", "Chr."
  bool is_glued = false;     // a hyphen before it
  bool is_official = false;  // as the table has it
  GivenNames::Forms forms;   // of the table
  std::string sound;         // text/sound_key.h if the name is Greek, otherwise ""
};

struct NameKey {
  std::vector<GivenKey> given;
  std::vector<GivenKey> alias;
  std::string family;                 // letters as latin() has them, without blanks and hyphens
  std::string family_sound;           // if the name is Greek, otherwise ""
  std::vector<std::string> families;  // its parts between blanks and hyphens; the last may be "jr"
  std::string whole;                  // the letters of given and family names
  std::vector<std::size_t> cuts;      // where words and their parts end in `whole`
};

NameKey key_of(const PersonName& name, const GivenNames& table);

/// All keys by which one name, in one order, may be written: its letters; with ae, oe, ue for ä, ö, ü if
/// it has such letters; how it sounds if it is Greek.
std::vector<std::string> spelling_keys(const PersonName& name, const NameKey& key);

/// The same for family names alone.
std::vector<std::string> family_keys(const PersonName& name, const NameKey& key);

/// Equal for all orders of the same words.
std::string order_free_key(const PersonName& name);

/// order_free_key(), and that with ae, oe, ue if the name has ä, ö, ü.
std::vector<std::string> order_free_keys(const PersonName& name);

/// Puts the words of `name` in the order of the same words in `model`. False, and `name` as it was, if they
/// are not the same; of ä and ae either will do.
bool reorder_like(const PersonName& model, PersonName& name);

}  // namespace mitos::names
