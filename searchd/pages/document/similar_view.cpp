// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/document/similar_view.h"

#include <string>
#include <vector>

#include "searchd/pages/link.h"
#include "searchd/search/similar/similar.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kShown = 5;
constexpr std::size_t kInCommon = 8;  // words and labels

std::string in_common(const Texts& texts, const search::SimilarDocument& similar) {
  std::vector<std::string> all = similar.words;
  for (const auto& [column, ordinal] : similar.values)
    all.push_back(column->label(ordinal, texts.language()));
  std::string list;
  for (std::size_t i = 0; i < all.size() && i < kInCommon; ++i) list += (i == 0 ? "" : ", ") + all[i];
  return texts.text("in_common", {{"what", list}});
}

}  // namespace

void add_similar(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                 const model::Document& document) {
  query::Budget budget;
  View similar = View::array();
  for (const search::SimilarDocument& each : search::similar_to(snapshot, document, kShown, budget)) {
    const model::Document other = snapshot.documents().get(each.number);
    similar.push_back({{"text", other.title},
                       {"href", link_from(visit, document_path(other.id), {})},
                       {"similar_lang", other.lang},
                       {"shared", in_common(visit.texts, each)}});
  }
  view["has_similar"] = !similar.empty();
  view["similar"] = std::move(similar);
}

}  // namespace mitos::pages
