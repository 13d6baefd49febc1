// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/evaluate/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace mitos::evaluate {
namespace {

constexpr std::size_t kFive = 5;

// Its place from 0; kLookedAt if none is wanted.
std::size_t place_of_wanted(const JudgedQuery& query, const Found& found) {
  const auto first = std::find_first_of(found.begin(), found.end(), query.wanted.begin(), query.wanted.end());
  return first == found.end() ? kLookedAt : static_cast<std::size_t>(first - found.begin());
}

void add(Tally& tally, std::size_t place) {
  ++tally.queries;
  if (place == 0) ++tally.first;
  if (place < kFive) ++tally.five;
}

double percent(std::size_t part, std::size_t all) {
  constexpr double kHundred = 100;
  return all == 0 ? 0 : kHundred * static_cast<double>(part) / static_cast<double>(all);
}

std::string row(const std::string& name, const Tally& tally) {
  return fmt::format("{:<20} {:>7} {:>8.1f} {:>12.1f}\n", name, tally.queries, tally.share_first(),
                     tally.share_five());
}

nlohmann::ordered_json json_of(const Tally& tally) {
  return {{"queries", tally.queries}, {"first", tally.share_first()}, {"within_five", tally.share_five()}};
}

}  // namespace

double Tally::share_first() const {
  return percent(first, queries);
}

double Tally::share_five() const {
  return percent(five, queries);
}

Report report_of(const std::vector<JudgedQuery>& queries, const std::vector<Found>& found) {
  Report report;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const std::size_t place = place_of_wanted(queries[i], found[i]);
    add(report.all, place);
    add(report.groups[queries[i].group], place);
    if (place > 0) report.missed.push_back(i);
  }
  return report;
}

std::string as_text(const Report& report, const std::vector<JudgedQuery>& queries,
                    const std::vector<Found>& found) {
  std::string text = fmt::format("{:<20} {:>7} {:>8} {:>12}\n", "", "queries", "first %", "within five %");
  for (const auto& [group, tally] : report.groups) {
    if (!group.empty()) text += row(group, tally);
  }
  text += row("all", report.all);
  for (const std::size_t place : report.missed) {
    text += fmt::format("line {}: “{}” finds {} first\n", queries[place].line, queries[place].words,
                        found[place].empty() ? "nothing" : found[place].front());
  }
  return text;
}

std::string as_json(const Report& report, const std::vector<JudgedQuery>& queries,
                    const std::vector<Found>& found) {
  nlohmann::ordered_json json = json_of(report.all);
  json["classes"] = nlohmann::ordered_json::object();
  for (const auto& [group, tally] : report.groups) {
    if (!group.empty()) json["classes"][group] = json_of(tally);
  }
  json["missed"] = nlohmann::ordered_json::array();
  for (const std::size_t place : report.missed) {
    json["missed"].push_back({{"line", queries[place].line},
                              {"words", queries[place].words},
                              {"wanted", queries[place].wanted},
                              {"found", found[place]}});
  }
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace mitos::evaluate
