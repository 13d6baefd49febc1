// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/people/given_name_match.h"

#include <algorithm>
#include <optional>

#include "common/names/read/agreement.h"
#include "common/names/read/typing_error.h"

namespace mitos::lookup {
namespace {

Fit fit_of(const std::optional<names::Reason>& reason) {
  if (!reason) return Fit::none;
  switch (*reason) {
    case names::Reason::same_letters:
    case names::Reason::order:
    case names::Reason::sound:
      return Fit::same;
    case names::Reason::initials:
      return Fit::initial;
    default:
      return Fit::form;
  }
}

bool any_given(const names::NameKey& key, const names::GivenKey& typed,
               bool (*fits)(const names::GivenKey&, const names::GivenKey&)) {
  const auto fits_typed = [&](const names::GivenKey& given) { return fits(given, typed); };
  return std::any_of(key.given.begin(), key.given.end(), fits_typed) ||
         std::any_of(key.alias.begin(), key.alias.end(), fits_typed);
}

// Two pet names of one name ("Manolis", "Manos") do not make two spellings one person. A query means a person
// of the catalogue, so there they do.
bool same_form(const names::GivenKey& given, const names::GivenKey& typed) {
  return names::intersect(given.forms, typed.forms);
}

bool begins(const names::GivenKey& given, const names::GivenKey& typed) {
  return given.letters.starts_with(typed.letters) ||
         (!typed.sound.empty() && given.sound.starts_with(typed.sound));
}

bool nearly(const names::GivenKey& given, const names::GivenKey& typed) {
  constexpr std::size_t kShortest = 4;
  return typed.letters.size() >= kShortest && !given.is_short &&
         names::is_typing_error(typed.letters, given.letters);
}

}  // namespace

Fit fit_of_given(const names::NameKey& typed, const names::NameKey& key, bool unfinished,
                 query::Typos typos) {
  const Fit fit = fit_of(names::agreement(typed, key));
  if (fit != Fit::none || typed.given.size() != 1) return fit;
  const names::GivenKey& word = typed.given.front();
  if (any_given(key, word, same_form)) return Fit::form;
  if (unfinished && any_given(key, word, begins)) return Fit::unfinished;
  if (typos == query::Typos::forgiven && any_given(key, word, nearly)) return Fit::misspelt;
  return Fit::none;
}

bool fits_a_given_name(const names::GivenKey& typed, const names::NameKey& key) {
  return any_given(key, typed, begins) || any_given(key, typed, same_form);
}

}  // namespace mitos::lookup
