// SPDX-License-Identifier: GPL-2.0-or-later
// A field of a hit as plain texts, for formats that know no objects. Pure, any thread.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::api {

/// What field `name` of a hit (document_json.h) says: a scalar is one text; of values the labels, each value
/// once. Empty if it says nothing or the hit has no such field.
std::vector<std::string> labels_of(const nlohmann::ordered_json& hit, std::string_view name);

/// The same, but a value in a tree is the labels from its root: "Horizon 2020 > ICT > ICT-48-2020".
std::vector<std::string> paths_of(const nlohmann::ordered_json& hit, std::string_view name);

}  // namespace mitos::api
