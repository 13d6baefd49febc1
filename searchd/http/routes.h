// SPDX-License-Identifier: GPL-2.0-or-later
// Which path answers what. Knows nothing of the server that brought the request.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/http/call.h"
#include "searchd/http/server/message.h"

namespace mitos::http {

/// Answers a request; never throws. What goes wrong inside becomes a problem, 500 or 503, and
/// `log` is told why, without anything that the request said; so it is of pieces that throw, which they do
/// still.
Response answer(const Request& request, const Service& service,
                const std::function<void(const std::string&)>& log);

/// Answers a request that was not read to the end of its head: a page, where a page was asked for. A search
/// by words that are too long for an address is sent on to a search by their beginning.
Response answer_unread(const Request& begun, const Service& service, const api::Problem& problem);

/// Every path that answers programs and not people; what ends with “…” goes on as it likes.
std::vector<std::string_view> api_paths();

}  // namespace mitos::http
