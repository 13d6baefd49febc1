// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>

#include "searchd/api/answer.h"
#include "searchd/api/export/whole_file.h"
#include "searchd/api/params.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

struct PeopleParams {
  std::string text;
  std::size_t page = 1;
  std::size_t per_page = 10;
  ListFormat format = ListFormat::json;
};

/// `q`, `page`, `per_page` and `format`, checked as those of a search are. A CSV has no pages.
std::variant<PeopleParams, Problem> read_people_params(const Params& params);

/// GET /api/v1/people: a page of them, or all in a CSV.
AnswerOrFile people_answer(const snapshot::Snapshot& snapshot, const Params& params);

/// GET /api/v1/people/{value}
Answer person_answer(const snapshot::Snapshot& snapshot, const std::string& value);

}  // namespace mitos::api
