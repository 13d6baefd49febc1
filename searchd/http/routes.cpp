// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/routes.h"

#include <array>
#include <exception>

#include "searchd/api/document_json.h"
#include "searchd/api/search_answer.h"
#include "searchd/api/stats.h"

namespace mitos::http {
namespace {

using nlohmann::ordered_json;

// Stored text is valid UTF-8; what a request said and is repeated in a problem need not be.
std::string dump(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Response to_response(const api::Answer& answer) {
  if (const auto* problem = std::get_if<api::Problem>(&answer)) return http::to_response(*problem);
  Response response;
  response.body = dump(std::get<ordered_json>(answer)) + "\n";
  return response;
}

// What a route is given: `rest` is what its pattern left open at the end of the path.
struct Call {
  const Request& request;
  const engine::LiveIndex& index;
  std::string rest;
};

api::Answer live(const Call&) {
  return ordered_json{{"status", "ok"}};
}

api::Answer ready(const Call& call) {
  const auto snapshot = call.index.snapshot();
  return api::readiness(snapshot.get(), call.index.refusal());
}

// Most routes search a snapshot, which they keep until they have answered.
template <typename Function>
api::Answer with_snapshot(const Call& call, Function&& function) {
  const auto snapshot = call.index.snapshot();
  if (!snapshot) return api::readiness(nullptr, call.index.refusal());
  return function(*snapshot);
}

api::Answer search(const Call& call) {
  return with_snapshot(call, [&](const engine::Snapshot& snapshot) {
    return api::search_answer(snapshot, call.request.params);
  });
}

api::Answer document(const Call& call) {
  return with_snapshot(
      call, [&](const engine::Snapshot& snapshot) { return api::document_answer(snapshot, call.rest); });
}

api::Answer stats(const Call& call) {
  return with_snapshot(call,
                       [](const engine::Snapshot& snapshot) { return api::Answer(api::stats(snapshot)); });
}

struct Route {
  std::string_view path;  // ends with / when anything may follow
  api::Answer (*function)(const Call&);
  bool takes_parameters = false;
};

constexpr std::array<Route, 5> kRoutes{{{"/api/v1/search", search, true},
                                        {"/api/v1/documents/", document},
                                        {"/api/v1/stats", stats},
                                        {"/livez", live},
                                        {"/readyz", ready}}};

const Route* find_route(std::string_view path) {
  for (const Route& route : kRoutes) {
    const bool open = route.path.ends_with('/');
    if (open ? path.starts_with(route.path) && path.size() > route.path.size() : path == route.path) {
      return &route;
    }
  }
  return nullptr;
}

Response dispatch(const Request& request, const engine::LiveIndex& index) {
  const Route* route = find_route(request.path);
  if (route == nullptr) return to_response(api::Problem{404, "There is nothing at this address.", ""});
  if (request.method != "GET" && request.method != "HEAD") {
    Response response = to_response(api::Problem{405, "This address can only be read: use GET.", ""});
    response.headers.emplace_back("Allow", "GET, HEAD");
    return response;
  }
  if (!route->takes_parameters && !request.params.empty()) {
    return to_response(
        api::Problem{400, "There is no parameter of this name.", request.params.front().first});
  }
  return to_response(route->function({request, index, request.path.substr(route->path.size())}));
}

}  // namespace

Response to_response(const api::Problem& problem) {
  Response response;
  response.status = problem.status;
  response.content_type = api::kProblemType;
  response.body = dump(api::to_json(problem)) + "\n";
  if (problem.status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

Response answer(const Request& request, const engine::LiveIndex& index,
                const std::function<void(const std::string&)>& log) {
  try {
    return dispatch(request, index);
  } catch (const std::bad_alloc&) {
    log("out of memory while answering a request");
    return to_response(api::Problem{503, "There is too little memory to answer just now.", ""});
  } catch (const std::exception& problem) {
    log(problem.what());
    return to_response(api::Problem{500, "Something went wrong here; the log says what.", ""});
  }
}

}  // namespace mitos::http
