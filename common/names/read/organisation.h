// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a name is an organisation's. Pure, any thread.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace mitos::names {

/// Whether `name`, which is one, is rather an organisation's than a person's: by words that only
/// organisations have ("University"), by words that some people are called ("Council") if no given name
/// stands before them, by "of" and "and", by the form of a company ("Ltd."), or in the braces of BibTeX.
///   "Norfolk Department of Fish and Harbours", "{Greenpeace}", "W3C", but not "Kenneth Church"
bool is_organisation(std::string_view name);

/// Equal for the spellings of an organisation's name: in any case, with or without accents, braces and "the";
/// "&" is "and".
std::string organisation_key(std::string_view name);

/// `name` without braces.
std::string without_braces(std::string_view name);

/// Names of organisations by organisation_key().
using OrganisationKeys = std::set<std::string>;

}  // namespace mitos::names
