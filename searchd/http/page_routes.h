// SPDX-License-Identifier: GPL-2.0-or-later
// The pages and their assets as responses: headers, language, and problems that a person reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searchd/api/problem.h"
#include "searchd/http/server/message.h"
#include "searchd/pages/site.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/live_index.h"

namespace mitos::http {

/// GET /, /about and /search, which waits for its turn.
Response home_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site);
Response about_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site);
Response search_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                      const search::InTurn& in_turn);

/// GET /documents/{id}.
Response document_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                        const std::string& id);

/// GET /people/ and /people/{value}; an old address of a person leads to the one of today.
Response people_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site);
Response person_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                      const std::string& value);

/// GET /programmes/ and /programmes/{path}; another name of a programme leads to its page.
Response programmes_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site);
Response programme_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                         const std::string& value);

/// GET /assets/{name}: with its version in the query it may be kept for a year.
Response asset_route(const Request& request, const pages::Site& site, std::string_view name);

/// The page is at `path` (decoded), of this site whatever it is: a permanent redirect there, with `params`.
Response moved_for_good(std::string_view path, const api::Params& params);

/// A redirect to a search by the beginning of the words in `params`. None if there are no words, or the
/// address would be too long still.
std::optional<Response> shorter_search(const api::Params& params);

/// A problem as a page, in the language of the request.
Response problem_route(const Request& request, const pages::Site& site, const api::Problem& problem);

}  // namespace mitos::http
