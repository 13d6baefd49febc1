// SPDX-License-Identifier: GPL-2.0-or-later
// The names of the programmes, collections and tags of one catalogue, and where each means its value
// (docs/decisions/0036).
#pragma once

#include "common/index/vocabulary.h"
#include "common/text/lexicon.h"
#include "searchd/facets/columns.h"
#include "searchd/lookup/values/value_names.h"

namespace Xapian {
class Database;
}

namespace mitos::lookup {

/// What names are told from ordinary words by.
struct WordUse {
  const index::Vocabulary& vocabulary;
  const Xapian::Database& database;
  text::Lexicon& lexicon;
};

/// Throws Xapian::Error.
///   programme   a framework by every name, wherever it stands; what is below one by its codes ("SC7") and
///   what the rules
///               call it. Its label is ordinary words ("Space"), and means it beside its framework alone
///   collection  by its own name; projects, publications and papers at an end of the query
///   tag         wherever it stands if what has its words has the tag, too; else beside a collection
ValueNames names_of_catalogue(const facets::Columns& columns, const WordUse& use);

}  // namespace mitos::lookup
