// SPDX-License-Identifier: GPL-2.0-or-later
// Which fields a page may leave out, so that staff can list those that did. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema.h"
#include "common/model/document.h"

namespace mitos::index {

/// Those of every catalogue that no row of kStandardFields requires, then the declared ones.
std::vector<std::string> optional_fields(const Schema& schema);

/// Whether a document says anything in such a field; false for others.
bool has_value(const model::Document& document, std::string_view field);

}  // namespace mitos::index
