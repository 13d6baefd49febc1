// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/asked_name.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/terms.h"
#include "common/text/stop_words.h"

namespace mitos::rewrite {
namespace {

bool is_name(std::string_view text, snapshot::Snapshot::Lease& lease) {
  const std::string term = index::exact_name_term(text);
  return !term.empty() && lease->database().term_exists(term);
}

}  // namespace

std::string asked_name(std::string_view text, const Node& root, snapshot::Snapshot::Lease& lease) {
  if (is_name(text, lease)) return "";
  const std::vector<const Term*> terms = wanted_terms(root);
  const auto telling = std::find_if(terms.begin(), terms.end(),
                                    [](const Term* term) { return !text::is_stop_word(term->folded); });
  if (telling == terms.end() || telling == terms.begin()) return "";
  const std::string_view rest = text.substr(std::min(text.find((*telling)->typed), text.size()));
  return rest.size() < text.size() && is_name(rest, lease) ? std::string(rest) : "";
}

}  // namespace mitos::rewrite
