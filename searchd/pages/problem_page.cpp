// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/problem_page.h"

#include <utility>

#include "searchd/pages/link.h"

namespace mitos::pages {
namespace {

// What was looked for stays in the box: the words in its field, the filters beside it.
void keep_search(const Visit& visit, View& view) {
  if (visit.path != kSearchPath) return;
  View fields = View::array();
  for (const auto& [name, value] : visit.params) {
    if (name == "q") {
      view["query"] = value;
    } else if (name != "page" && name != kLanguageParameter && !value.empty()) {
      fields.push_back({{"name", name}, {"value", value}});
    }
  }
  view["box_hidden"] = std::move(fields);
}

}  // namespace

Page problem_page(const Visit& visit, const api::Problem& problem) {
  constexpr int kServerErrors = 500;
  constexpr int kUnavailable = 503;
  const Texts& texts = visit.texts;
  const std::string key = "problem_" + std::to_string(problem.status);
  const std::string heading = texts.text(texts.has(key) ? key : "problem");
  View view{{"title", heading},
            {"heading", heading},
            {"robots", "noindex"},
            {"header_box", true},
            {"advice", texts.text(problem.status == kUnavailable ? "problem_wait" : "problem_help")}};
  if (problem.status == 400) view["detail"] = problem.detail;
  if (!problem.parameter.empty()) view["parameter"] = texts.text("parameter", {{"name", problem.parameter}});
  if (problem.status >= kServerErrors) view["again_href"] = address(local_path(visit.path), visit.params);
  keep_search(visit, view);
  return render(visit, "problem", std::move(view), problem.status);
}

}  // namespace mitos::pages
