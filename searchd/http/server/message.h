// SPDX-License-Identifier: GPL-2.0-or-later
// A request and its answer, whatever server carried them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "searchd/api/params.h"
#include "searchd/api/problem.h"

namespace mitos::http {

struct Request {
  std::string method;                          // "GET"
  std::string path;                            // decoded, without the query
  api::Params params;                          // of the query, decoded
  std::map<std::string, std::string> headers;  // names in lower case; of a repeated one the last value
  bool takes_chunks = true;                    // false for HTTP/1.0: then Response::pieces needs a length
};

/// Makes a body while it is sent. Returns the next piece, never empty; std::nullopt after the last. Called by
/// one thread at a time. Destroyed early if the client hangs up. If it throws, the connection is closed, and
/// the client notices: the last chunk is missing, or the body is shorter than the length.
using Pieces = std::function<std::optional<std::string>()>;

struct Response {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  Pieces pieces = {};  // if set, instead of `body`; not called for HEAD
  std::optional<std::uint64_t> length =
      {};  // of all pieces, in bytes; needed by a client that takes no chunks
  std::vector<std::pair<std::string, std::string>> headers;
};

/// A problem as a response.
Response to_response(const api::Problem& problem);

using Handler = std::function<Response(const Request&)>;

}  // namespace mitos::http
