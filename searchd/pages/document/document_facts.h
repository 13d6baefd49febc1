// SPDX-License-Identifier: GPL-2.0-or-later
// The facts of a document as a list of labels with values, for a result and for its own page.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/model/document.h"
#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// Where a value of a facet leads.
using HrefOf = std::function<std::string(const std::string& facet, const std::string& value)>;

struct Fact {
  std::string label;
  struct Value {
    std::string text;
    std::string href;  // may be empty
  };
  std::vector<Value> values;
};

/// Programme, people and year.
std::vector<Fact> hit_facts(const Texts& texts, const snapshot::Snapshot& snapshot,
                            const model::Document& document, const HrefOf& href_of);

/// Everything that the page said of itself.
std::vector<Fact> document_facts(const Texts& texts, const snapshot::Snapshot& snapshot,
                                 const model::Document& document, const HrefOf& href_of);

/// Puts facts into a view as _facts.html wants them; those without values are left out.
void add_facts(View& view, const std::vector<Fact>& facts);

}  // namespace mitos::pages
