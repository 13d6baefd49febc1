// SPDX-License-Identifier: GPL-2.0-or-later
// Handlers of the routes for programs (the API). They allow requests from pages of any site (CORS).
#pragma once

#include "searchd/api/answer.h"
#include "searchd/http/call.h"
#include "searchd/http/server/message.h"

namespace mitos::http {

/// The answer, JSON or a problem, as a response that pages of any site may read.
Response to_response(const api::Answer& answer);

/// GET /livez, and /readyz: ready when a generation is served.
Response live(const Call& call);
Response ready(const Call& call);

/// GET below /api/v1. Each waits for a free place (admission.h), and throws Busy if none comes free in time.
Response search(const Call& call);          // search
Response export_matches(const Call& call);  // export
Response facet(const Call& call);           // facets/{field}

/// GET below /api/v1. These answer at once.
Response suggest(const Call& call);     // suggest
Response document(const Call& call);    // documents/{id}
Response people(const Call& call);      // people
Response person(const Call& call);      // people/{id}
Response programmes(const Call& call);  // programmes
Response stats(const Call& call);       // stats
Response reference(const Call& call);   // openapi.json, the reference of the API

}  // namespace mitos::http
