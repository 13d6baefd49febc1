// SPDX-License-Identifier: GPL-2.0-or-later
// What a document has to have, and what it scores for that: a tree of terms and lists of documents. Values.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "common/index/document_store.h"

namespace mitos::match {

/// Behind the last document.
inline constexpr index::DocumentNumber kNoDocument = std::numeric_limits<index::DocumentNumber>::max();

/// A document known beforehand.
struct ListedDocument {
  index::DocumentNumber number = 0;
  double score = 0;  // times whatever scales the expression; 0 or more
};

struct Expression {
  enum class Kind : std::uint8_t {
    nothing,
    everything,     // every document; scores nothing
    terms,          // any of `terms`, which count as one word
    listed,         // the documents of `list`
    all,            // what all parts have; scores add up
    any,            // what any part has; scores add up
    filtered,       // the first part, of which the second has; scores of the first
    without,        // the first part, of which the second has not
    with_optional,  // the first part; adds the scores of the second
  };

  Kind kind = Kind::nothing;
  double factor = 1;  // of the scores
  std::vector<std::string> terms = {};
  std::vector<ListedDocument> list = {};  // rising
  std::vector<Expression> parts = {};     // none of them nothing
};

/// All of one or more terms, whose occurrences are added before they are weighed.
Expression one_word(std::vector<std::string> terms);

/// `documents` by rising number.
Expression these_documents(std::vector<ListedDocument> documents);

Expression every_document();

/// Nothing if there are no parts, or one of them is nothing.
Expression all_of(std::vector<Expression> parts);

/// Nothing if all parts are.
Expression any_of(std::vector<Expression> parts);

Expression filtered(Expression what, Expression by);
Expression without(Expression what, Expression excluded);
Expression with_optional(Expression what, Expression optional);

Expression scaled(Expression what, double factor);

}  // namespace mitos::match
