// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/problem.h"

#include <nlohmann/json.hpp>

namespace mitos::api {

std::string title_of(int status) {
  switch (status) {
    case 302:
      return "Found";
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    default:
      return status < 500 ? "Client Error" : "Server Error";
  }
}

nlohmann::ordered_json to_json(const Problem& problem) {
  nlohmann::ordered_json json{{"type", "about:blank"},
                              {"title", title_of(problem.status)},
                              {"status", problem.status},
                              {"detail", problem.detail}};
  if (!problem.parameter.empty()) json["parameter"] = problem.parameter;
  return json;
}

}  // namespace mitos::api
