// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/problem_page.h"

namespace mitos::pages {

Page problem_page(const Visit& visit, const api::Problem& problem) {
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
  return render(visit, "problem", std::move(view), problem.status);
}

}  // namespace mitos::pages
