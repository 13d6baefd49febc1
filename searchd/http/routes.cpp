// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/routes.h"

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <utility>

#include "common/error.h"
#include "searchd/http/api_routes.h"
#include "searchd/http/page_routes.h"
#include "searchd/pages/view.h"
#include "searchd/search/expected_work.h"

namespace mitos::http {
namespace {

std::string text_of(const Request& request) {
  for (const auto& [name, value] : request.params) {
    if (name == "q") return value;
  }
  return "";
}

// About what a request will cost, in the units of a search's budget.
using Expected = std::uint64_t(const Call&, const snapshot::Snapshot&);

std::uint64_t of_suggestions(const Call& call, const snapshot::Snapshot& snapshot) {
  return search::expected_of_suggestions(snapshot, text_of(call.request));
}

// What is read from lists that are made already.
std::uint64_t of_list(const Call&, const snapshot::Snapshot&) {
  constexpr std::uint64_t kList = 5'000'000;
  return kList;
}

Response home_page(const Call& call) {
  return home_route(call.request, call.service.index, *call.service.site);
}

Response about_page(const Call& call) {
  return about_route(call.request, call.service.index, *call.service.site);
}

Response search_page(const Call& call) {
  return search_route(call.request, call.service.index, *call.service.site, in_turn(call.service.admission));
}

Response document_page(const Call& call) {
  return document_route(call.request, call.service.index, *call.service.site, call.rest);
}

Response people_page(const Call& call) {
  return people_route(call.request, call.service.index, *call.service.site);
}

Response person_page(const Call& call) {
  return person_route(call.request, call.service.index, *call.service.site, call.rest);
}

Response programmes_page(const Call& call) {
  return programmes_route(call.request, call.service.index, *call.service.site);
}

Response programme_page(const Call& call) {
  return programme_route(call.request, call.service.index, *call.service.site, call.rest);
}

Response asset(const Call& call) {
  return asset_route(call.request, *call.service.site, call.rest);
}

struct Route {
  std::string_view path;  // ends with /… when anything may follow
  Response (*function)(const Call&);
  enum class Kind { api, api_with_parameters, page } kind = Kind::api;
  Expected* expected = nullptr;  // null: it needs no place among the searches, or waits for its turns itself
};

constexpr auto kRoutes =
    std::to_array<Route>({{"/api/v1/search", search, Route::Kind::api_with_parameters},
                          {"/api/v1/export", export_matches, Route::Kind::api_with_parameters},
                          {"/api/v1/suggest", suggest, Route::Kind::api_with_parameters, of_suggestions},
                          {"/api/v1/documents/…", document, Route::Kind::api_with_parameters, of_list},
                          {"/api/v1/people", people, Route::Kind::api_with_parameters, of_list},
                          {"/api/v1/people/…", person, Route::Kind::api, of_list},
                          {"/api/v1/facets/…", facet, Route::Kind::api_with_parameters},
                          {"/api/v1/programmes", programmes, Route::Kind::api_with_parameters, of_list},
                          {"/api/v1/stats", stats},
                          {"/api/v1/openapi.json", reference},
                          {"/livez", live},
                          {"/readyz", ready},
                          {"/", home_page, Route::Kind::page, of_list},
                          {"/about", about_page, Route::Kind::page, of_list},
                          {"/search", search_page, Route::Kind::page},
                          {"/documents/…", document_page, Route::Kind::page, of_list},
                          {"/people/", people_page, Route::Kind::page, of_list},
                          {"/people/…", person_page, Route::Kind::page, of_list},
                          {"/programmes/", programmes_page, Route::Kind::page, of_list},
                          {"/programmes/…", programme_page, Route::Kind::page, of_list},
                          {"/assets/…", asset, Route::Kind::page}});

constexpr std::string_view kOpenEnd = "…";

// What `path` has in the place of the open end; none if it does not fit.
std::optional<std::string> fit(const Route& route, std::string_view path) {
  if (!route.path.ends_with(kOpenEnd)) return path == route.path ? std::optional("") : std::nullopt;
  const std::string_view fixed = route.path.substr(0, route.path.size() - kOpenEnd.size());
  if (!path.starts_with(fixed) || path.size() == fixed.size()) return std::nullopt;
  return std::string(path.substr(fixed.size()));
}

// The path of the page that is meant by `path`, which has a slash at its end too many or too few. None if it
// is the path of a page, or of none.
std::optional<std::string> page_meant_by(std::string_view path) {
  const auto is_page = [](std::string_view candidate) {
    return std::any_of(kRoutes.begin(), kRoutes.end(), [candidate](const Route& route) {
      return route.kind == Route::Kind::page && route.function != asset && fit(route, candidate);
    });
  };
  const auto is_whole_path = [path](const Route& route) { return route.path == path; };
  if (std::any_of(kRoutes.begin(), kRoutes.end(), is_whole_path)) return std::nullopt;
  const std::string without(path.substr(0, path.find_last_not_of('/') + 1));
  for (const std::string& candidate : {without, without + '/'}) {
    if (is_page(candidate)) return candidate == path ? std::nullopt : std::optional(candidate);
  }
  return std::nullopt;
}

// A browser that follows a link says so; programs may ask for anything.
bool wants_page(const Request& request) {
  const auto accept = request.headers.find("accept");
  return accept != request.headers.end() && accept->second.find("text/html") != std::string::npos &&
         !request.path.starts_with("/api/");
}

// A problem in the form that the one who asks can read: people get a page.
Response refuse(const Request& request, const Service& service, bool page, const api::Problem& problem) {
  if (page && service.site != nullptr) return problem_route(request, *service.site, problem);
  return to_response(api::Answer(problem));
}

const api::Problem kBusy{503, "There is too much to do just now. Ask again in a second.", ""};

// Waits for a place among the searches, where the route needs one.
Response admitted(const Route& route, const Call& call) {
  const auto snapshot = route.expected != nullptr ? call.service.index.snapshot() : nullptr;
  if (!snapshot) return route.function(call);
  const auto place = call.service.admission.enter(route.expected(call, *snapshot));
  if (!place) throw Busy();
  return route.function(call);
}

bool only_reads(const Request& request) {
  return request.method == "GET" || request.method == "HEAD";
}

Response dispatch(const Request& request, const Service& service) {
  if (service.site != nullptr && only_reads(request)) {
    if (const auto path = page_meant_by(request.path)) return moved_for_good(*path, request.params);
  }
  for (const Route& route : kRoutes) {
    const bool page = route.kind == Route::Kind::page;
    if (page && service.site == nullptr) continue;
    std::optional<std::string> rest = fit(route, request.path);
    if (!rest) continue;
    if (!only_reads(request)) {
      Response response =
          refuse(request, service, page, {405, "This address can only be read: use GET.", ""});
      response.headers.emplace_back("Allow", "GET, HEAD");
      return response;
    }
    if (route.kind == Route::Kind::api && !request.params.empty()) {
      return to_response(api::Answer(api::no_such_parameter(request.params.front().first)));
    }
    try {
      return admitted(route, {request, service, std::move(*rest)});
    } catch (const Busy&) {
      return refuse(request, service, page, kBusy);
    }
  }
  return refuse(request, service, wants_page(request), {404, "There is nothing at this address.", ""});
}

// Rendering may be what went wrong.
Response failed(const Request& request, const Service& service, const api::Problem& problem) {
  try {
    return refuse(request, service, wants_page(request), problem);
  } catch (const std::exception&) {
    return http::to_response(problem);
  }
}

// The index, or the machine, and not the request: another generation may be served soon.
Response failed_to_read(const Request& request, const Service& service) {
  return failed(request, service, {503, "The index cannot be read just now; /readyz says why.", ""});
}

constexpr const char* kOutOfMemory = "out of memory while answering a request";

// What goes wrong in the middle of a body is for the log, too.
Pieces logged(Pieces pieces, std::function<void(const std::string&)> log) {
  return [pieces = std::move(pieces), log = std::move(log)] {
    try {
      return pieces();
    } catch (const std::bad_alloc&) {
      log(kOutOfMemory);
      throw;
    } catch (const std::exception& problem) {
      log(problem.what());
      throw;
    }
  };
}

}  // namespace

std::vector<std::string_view> api_paths() {
  std::vector<std::string_view> paths;
  for (const Route& route : kRoutes) {
    if (route.kind != Route::Kind::page) paths.push_back(route.path);
  }
  return paths;
}

Response answer_unread(const Request& begun, const Service& service, const api::Problem& problem) {
  constexpr int kTooLong = 414;
  const bool page = std::any_of(kRoutes.begin(), kRoutes.end(), [&begun](const Route& route) {
    return route.kind == Route::Kind::page && route.function != asset && fit(route, begun.path);
  });
  if (page && service.site != nullptr && problem.status == kTooLong && begun.path == pages::kSearchPath) {
    if (auto shorter = shorter_search(begun.params)) return std::move(*shorter);
  }
  return refuse(begun, service, page, problem);
}

Response answer(const Request& request, const Service& service,
                const std::function<void(const std::string&)>& log) {
  try {
    Response response = dispatch(request, service);
    if (response.pieces) response.pieces = logged(std::move(response.pieces), log);
    return response;
  } catch (const std::bad_alloc&) {
    log(kOutOfMemory);
    return to_response(api::Problem{503, "There is too little memory to answer just now.", ""});
  } catch (const IndexError& problem) {
    log(problem.what());
    return failed_to_read(request, service);
  } catch (const IoError& problem) {
    log(problem.what());
    return failed_to_read(request, service);
  } catch (const std::exception& problem) {
    log(problem.what());
    return failed(request, service, {500, "Something went wrong here; the log says what.", ""});
  }
}

}  // namespace mitos::http
