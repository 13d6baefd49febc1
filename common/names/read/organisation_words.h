// SPDX-License-Identifier: GPL-2.0-or-later
// The words of data/organisation-words.txt and data/forenames.txt, which are compiled in. Pure, any thread.
#pragma once

#include <string_view>

namespace mitos::names {

/// The kinds that data/organisation-words.txt explains.
enum class OrganisationWord { stem, head, weak, surname, leading, about, legal, letters, form, tail };

/// Whether `word` is of that kind, whatever its case, accents and the signs around it.
bool is_of_kind(OrganisationWord kind, std::string_view word);

/// Whether it is of any kind: of most words of people's names one look-up tells that it is not.
bool is_of_any_kind(std::string_view word);

/// Whether it is a common given name somewhere.
bool is_forename(std::string_view word);

}  // namespace mitos::names
