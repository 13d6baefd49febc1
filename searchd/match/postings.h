// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a query as postings. For the files of this folder.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/lookup/weighted_threshold.h"
#include "searchd/match/compile.h"
#include "searchd/match/evaluation/expression.h"

namespace Xapian {
class Database;
}

namespace mitos::match {

/// How many words one prefix stands for at most: the most frequent ones.
inline constexpr std::size_t kPrefixWords = 100;

/// log(1 + N / n), as in the idf of Robertson and Spärck Jones; a stem that is nowhere is rarest.
double rarity(const Xapian::Database& database, const std::string& stem);

/// A plain word as typed, what begins like it if it may be unfinished, and each of its readings. A `wanted`
/// one is marked in texts. What it adds, it adds to `out`.
Expression word_postings(const Compiling& from, const rewrite::Node& node, bool wanted, CompiledQuery& out);

/// A word (as typed or folded) in any of its forms, of which each language of the catalogue may have others,
/// or any of the stems of other `spellings`. `weight` is what it counts in passages, of 1.
Expression any_form(const Compiling& from, const std::string& word, bool wanted, CompiledQuery& out,
                    double weight = 1, const std::vector<std::string>& spellings = {});

/// All that a plain word may stand for, as rare as the commonest of it.
lookup::WeighedWord weighed(const Compiling& from, const rewrite::Node& node);

/// Documents known beforehand.
Expression listed(std::vector<ListedDocument> entries, CompiledQuery& out);

}  // namespace mitos::match
