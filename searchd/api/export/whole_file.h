// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "searchd/api/answer.h"
#include "searchd/api/export/export_answer.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// An answer, or the same as a file.
using AnswerOrFile = std::variant<Answer, Export>;

/// A CSV of `records`, the first of which names the columns: "people-generation-3.csv" of `name` "people".
Export csv_file(const snapshot::Snapshot& snapshot, const std::string& name,
                const std::vector<std::vector<std::string>>& records);

/// What a list is answered as; none if `format` is no such thing.
enum class ListFormat { json, csv };
std::optional<ListFormat> list_format(std::string_view format);

/// The problem of another format.
Problem no_list_format();

}  // namespace mitos::api
