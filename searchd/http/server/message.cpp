// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/message.h"

#include "searchd/api/answer.h"

namespace mitos::http {

Response to_response(const api::Problem& problem) {
  constexpr int kUnavailable = 503;
  Response response;
  response.status = problem.status;
  response.content_type = api::kProblemType;
  response.body = api::to_text(api::to_json(problem));
  if (problem.status == kUnavailable) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace mitos::http
