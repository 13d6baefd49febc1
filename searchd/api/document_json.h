// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "common/model/document.h"
#include "searchd/api/answer.h"
#include "searchd/engine/snapshot.h"

namespace mitos::api {

/// What a page did not say is null.
nlohmann::ordered_json text_or_null(const std::string& text);

/// What a hit carries of a document: everything but the body and its headings. Fields that the
/// page did not fill in are null, or empty lists. What a text stands for in a facet is there beside the text,
/// in a tree with the labels from its root.
nlohmann::ordered_json to_json(const model::Document& document, const engine::Columns& columns);

/// Every name that `fields` may hold: what a hit carries, its score, and what it carries when asked.
std::vector<std::string> hit_fields(const index::Schema& schema);

/// GET /api/v1/documents/{id}: every stored field.
Answer document_answer(const engine::Snapshot& snapshot, const std::string& id);

}  // namespace mitos::api
