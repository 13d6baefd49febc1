// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/page_routes.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "searchd/api/stats.h"
#include "searchd/pages/browse/about_page.h"
#include "searchd/pages/browse/home_page.h"
#include "searchd/pages/browse/people_page.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/browse/programmes_page.h"
#include "searchd/pages/document/document_page.h"
#include "searchd/pages/link.h"
#include "searchd/pages/look.h"
#include "searchd/pages/params/cut_text.h"
#include "searchd/pages/params/page_params.h"
#include "searchd/pages/problem_page.h"
#include "searchd/pages/results/search_page.h"

namespace mitos::http {
namespace {

std::string header(const Request& request, const std::string& name) {
  const auto found = request.headers.find(name);
  return found == request.headers.end() ? "" : found->second;
}

pages::Visit visit(const Request& request, const pages::Site& site) {
  return pages::visit(site, request.path, request.params, header(request, "accept-language"));
}

Response page_response(const pages::Site& site, pages::Page page) {
  Response response;
  response.status = page.status;
  response.content_type = "text/html; charset=utf-8";
  response.body = std::move(page.html);
  response.headers = {{"Content-Security-Policy", pages::policy_of(site.look())},
                      {"Referrer-Policy", "same-origin"},
                      {"Cache-Control", "no-cache"},
                      {"Vary", "Accept-Language"}};
  return response;
}

using Outcome = std::variant<pages::Page, api::Problem>;

// A page of the generation being served, or the problem that there is none.
template <typename Function>
Response page(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
              Function&& function) {
  const auto snapshot = index.snapshot();
  if (!snapshot) {
    const api::Answer why = api::readiness(nullptr, index.refusal());
    return problem_route(request, site, std::get<api::Problem>(why));
  }
  Outcome outcome = snapshot->read(
      [&](const snapshot::Snapshot& whole) -> Outcome { return function(whole, visit(request, site)); });
  if (auto* found = std::get_if<pages::Page>(&outcome)) return page_response(site, std::move(*found));
  return problem_route(request, site, std::get<api::Problem>(outcome));
}

// The page of `value`; where it lives now, if `value` is another of its addresses.
template <typename PageOf, typename MovedTo>
Response page_or_its_new_place(const Request& request, const snapshot::LiveIndex& index,
                               const pages::Site& site, const std::string& value, PageOf&& page_of,
                               MovedTo&& moved_to) {
  constexpr int kFound = 302;  // and not for good: staff's decisions and rules may change it
  std::string moved;
  Response response =
      page(request, index, site, [&](const snapshot::Snapshot& snapshot, const pages::Visit& visit) {
        moved = moved_to(snapshot, visit, value);
        return page_of(snapshot, visit, value);
      });
  if (!moved.empty()) {
    response.status = kFound;
    response.headers.emplace_back("Location", moved);
  }
  return response;
}

// A browser without script sends every field of a form, those that say nothing, too. Such an address is not
// one to keep or to send.
std::optional<Response> without_empty_fields(const Request& request) {
  constexpr int kSeeOther = 303;
  api::Params said = request.params;
  const auto is_empty = [](const auto& param) { return param.second.empty() && param.first != "q"; };
  if (std::erase_if(said, is_empty) == 0) return std::nullopt;
  const std::string location = pages::address(pages::kSearchPath, said);
  Response response;
  response.status = kSeeOther;
  response.content_type = "text/plain; charset=utf-8";
  response.body = location + '\n';
  response.headers = {{"Location", location}, {"Cache-Control", "no-cache"}};
  return response;
}

}  // namespace

Response home_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site) {
  return page(request, index, site,
              [](const snapshot::Snapshot& snapshot, const pages::Visit& visit) -> Outcome {
                return pages::home_page(snapshot, visit);
              });
}

Response about_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site) {
  return page(request, index, site,
              [](const snapshot::Snapshot& snapshot, const pages::Visit& visit) -> Outcome {
                return pages::about_page(snapshot, visit);
              });
}

Response search_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                      const search::InTurn& in_turn) {
  if (auto clean = without_empty_fields(request)) return *std::move(clean);
  return page(request, index, site, [&](const snapshot::Snapshot& snapshot, const pages::Visit& visit) {
    return pages::search_page(snapshot, visit, in_turn);
  });
}

Response document_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                        const std::string& id) {
  return page(request, index, site, [&id](const snapshot::Snapshot& snapshot, const pages::Visit& visit) {
    return pages::document_page(snapshot, visit, id);
  });
}

Response people_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site) {
  return page(request, index, site, pages::people_page);
}

Response person_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                      const std::string& value) {
  return page_or_its_new_place(request, index, site, value, pages::person_page, pages::moved_person);
}

Response programmes_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site) {
  return page(request, index, site,
              [](const snapshot::Snapshot& snapshot, const pages::Visit& visit) -> Outcome {
                return pages::programmes_page(snapshot, visit);
              });
}

Response programme_route(const Request& request, const snapshot::LiveIndex& index, const pages::Site& site,
                         const std::string& value) {
  return page_or_its_new_place(request, index, site, value, pages::programme_page, pages::moved_programme);
}

Response asset_route(const Request& request, const pages::Site& site, std::string_view name) {
  constexpr int kNotModified = 304;
  const pages::Asset* asset = site.asset(name);
  if (asset == nullptr) return problem_route(request, site, {404, "There is no such file.", ""});
  Response response;
  response.content_type = asset->type;
  const std::string tag = "W/\"" + asset->version + '"';  // weak: compressed, its bytes are others
  const bool versioned = !request.params.empty() && request.params.front().second == asset->version;
  response.headers = {
      {"ETag", tag},
      {"Access-Control-Allow-Origin", "*"},
      {"Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=300"}};
  if (header(request, "if-none-match") == tag) {
    response.status = kNotModified;
  } else {
    response.body = asset->bytes;
  }
  return response;
}

Response moved_for_good(std::string_view path, const api::Params& params) {
  constexpr int kMovedPermanently = 301;
  std::string location = pages::local_path(path);
  char before = '?';
  for (const auto& [name, value] : params) {  // empty ones, too
    location += before + pages::percent_encoded(name) + '=' + pages::percent_encoded(value);
    before = '&';
  }
  Response response;
  response.status = kMovedPermanently;
  response.content_type = "text/plain; charset=utf-8";
  response.body = location + '\n';
  response.headers = {{"Location", location}, {"Cache-Control", "public, max-age=300"}};
  return response;
}

std::optional<Response> shorter_search(const api::Params& params) {
  constexpr int kFound = 302;
  constexpr std::size_t kMostBytes = 7U << 10U;  // of the request line, with room for a proxy's own
  api::Params shorter;
  bool has_words = false;
  for (const auto& [name, value] : params) {
    const bool words = name == "q" && !std::exchange(has_words, true);
    shorter.emplace_back(name, words ? pages::cut_text(value).text : value);
  }
  shorter.emplace_back(pages::kCutParameter, "1");
  const std::string location = pages::address(pages::kSearchPath, shorter);
  if (!has_words || location.size() > kMostBytes) return std::nullopt;
  Response response;
  response.status = kFound;
  response.content_type = "text/plain; charset=utf-8";
  response.body = location + '\n';
  response.headers = {{"Location", location}, {"Cache-Control", "no-cache"}};
  return response;
}

Response problem_route(const Request& request, const pages::Site& site, const api::Problem& problem) {
  constexpr int kUnavailable = 503;
  Response response = page_response(site, pages::problem_page(visit(request, site), problem));
  if (problem.status == kUnavailable) response.headers.emplace_back("Retry-After", "1");
  return response;
}

}  // namespace mitos::http
