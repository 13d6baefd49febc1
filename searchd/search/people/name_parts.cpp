// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/name_parts.h"

#include <algorithm>

#include "common/names/join/label.h"
#include "common/names/read/person_name.h"
#include "common/names/read/typing_error.h"
#include "common/text/folded_reader.h"
#include "common/text/script.h"
#include "common/text/sound_key.h"
#include "common/text/utf8.h"
#include "searchd/lookup/people/family_sounds.h"
#include "searchd/lookup/people/given_name_match.h"

namespace mitos::search {
namespace {

// Shorter sounds are those of too many words.
constexpr std::size_t kShortestSound = 3;

}  // namespace

NameParts::NameParts(lookup::PersonNumber number, snapshot::Snapshot::Lease& lease) : lease_(lease) {
  const names::Person& person = lease.snapshot().people()[number];
  const auto add = [this](const std::string& name) {
    for (std::string& word : text::reader_of_people().words_of(name)) {
      if (const std::string sound = text::sound_key(word); sound.size() >= kShortestSound)
        sounds_.insert(sound);
      words_.insert(std::move(word));
    }
  };
  const names::GivenNames& table = lease.snapshot().people_index().given_names();
  add(person.label);
  given_.push_back(names::key_of(names::name_of_label(person, table), table));
  for (const names::Spelling& spelling : person.spellings) {
    add(spelling.raw);
    given_.push_back(names::key_of(names::parse_person_name(spelling.raw, table), table));
  }
}

bool NameParts::have(const std::string& typed) const {
  const std::vector<std::string> words = text::reader_of_people().words_of(typed);
  return !words.empty() && std::all_of(words.begin(), words.end(), [this](const std::string& word) {
    return is_own(word) || is_given(word) || is_slip(word);
  });
}

bool NameParts::is_given(const std::string& word) const {
  const names::NameKey typed = lease_.snapshot().people_index().given_key({word});
  return std::any_of(given_.begin(), given_.end(), [&typed](const names::NameKey& key) {
    const lookup::Fit fit = lookup::fit_of_given(typed, key, false, query::Typos::as_typed);
    return fit == lookup::Fit::same || fit == lookup::Fit::form || fit == lookup::Fit::initial;
  });
}

bool NameParts::is_own(const std::string& word) const {
  if (words_.contains(word)) return true;
  if (text::count_characters(word) == 1)
    return std::any_of(words_.begin(), words_.end(),
                       [&word](const std::string& own) { return own.starts_with(word); });
  if (text::script_of(word) != text::Script::greek) return false;
  const std::string genitive = lookup::nominative(word);
  return sounds_.contains(text::sound_key(word)) ||
         (!genitive.empty() && sounds_.contains(text::sound_key(genitive)));
}

bool NameParts::is_slip(const std::string& word) const {
  constexpr std::size_t kShortest = 5;
  if (text::count_characters(word) < kShortest || lease_.snapshot().vocabulary().occurrences_of(word) > 0)
    return false;
  return std::any_of(words_.begin(), words_.end(),
                     [&word](const std::string& own) { return names::is_typing_error(word, own); });
}

}  // namespace mitos::search
