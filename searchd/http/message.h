// SPDX-License-Identifier: GPL-2.0-or-later
// A request and its answer, whatever server carried them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searchd/api/params.h"

namespace mitos::http {

struct Request {
  std::string method;                          // "GET"
  std::string path;                            // decoded, without the query
  api::Params params;                          // of the query, decoded
  std::map<std::string, std::string> headers;  // names in lower case; of several the last
};

struct Response {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

using Handler = std::function<Response(const Request&)>;

}  // namespace mitos::http
