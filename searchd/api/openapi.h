// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/api/answer.h"

namespace mitos::api {

/// GET /api/v1/openapi.json: docs/openapi.yaml as JSON, built into the program.
Answer openapi_answer();

}  // namespace mitos::api
