// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/names/join/person.h"
#include "common/names/read/given_names.h"

namespace mitos::api {

/// A person's name as an author of BibTeX: the label, where BibTeX would find the same family name in it,
/// else with commas; an organisation in braces. All signs that LaTeX reads otherwise are escaped. Pure, any
/// thread.
///   "Kari Nilsen"    "Fenwick, Jr., Robert"    "Castro Lima, Inês"    "van den Bosch, Maria"    "{The Tern
///   Team}"
std::string bibtex_name(const names::Person& person, const names::GivenNames& table);

}  // namespace mitos::api
