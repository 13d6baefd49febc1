// SPDX-License-Identifier: GPL-2.0-or-later
// The routes that answer programs, as responses. Any page of any site may ask them from a visitor's browser.
#pragma once

#include "searchd/api/answer.h"
#include "searchd/http/call.h"
#include "searchd/http/server/message.h"

namespace mitos::http {

/// JSON, or a problem, that any site may read.
Response to_response(const api::Answer& answer);

/// GET /livez, /readyz.
Response live(const Call& call);
Response ready(const Call& call);

/// GET /api/v1/search, /export, /facets/{field}: each waits for its turn. Throw Busy.
Response search(const Call& call);
Response export_matches(const Call& call);
Response facet(const Call& call);

/// The rest of GET /api/v1/….
Response suggest(const Call& call);
Response document(const Call& call);
Response people(const Call& call);
Response person(const Call& call);
Response programmes(const Call& call);
Response stats(const Call& call);
Response reference(const Call& call);

}  // namespace mitos::http
