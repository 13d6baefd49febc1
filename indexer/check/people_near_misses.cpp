// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "indexer/check/rules.h"

namespace mitos::check {
namespace {

const char* why(names::Doubt doubt) {
  switch (doubt) {
    case names::Doubt::ambiguous:
      return "the short form fits others as well";
    case names::Doubt::order:
      return "the same words in another order, and either is a name";
    case names::Doubt::typing_error:
      return "one letter apart, and either may be right";
    case names::Doubt::longer_family:
      return "one has a family name more";
    case names::Doubt::together:
      return "alike, but one document names both";
  }
  return "";
}

// Double quotes and escapes of JSON are those of YAML.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// Whose person the staff named: it need not be told from others any more.
std::set<std::string> decided_spellings(const names::People& people) {
  std::set<std::string> decided;
  for (const names::Person& person : people.people) {
    for (const names::Link& link : person.links) {
      if (link.reason == names::Reason::decided) decided.insert({link.a, link.b});
    }
  }
  return decided;
}

}  // namespace

std::vector<Issue> people_near_misses(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  const std::set<std::string> decided = decided_spellings(catalogue.values.people);
  for (const names::NearMiss& miss : catalogue.values.people.near_misses) {
    const std::string& brief = miss.a.size() < miss.b.size() ? miss.a : miss.b;
    if (miss.doubt == names::Doubt::ambiguous && decided.contains(brief)) continue;
    std::vector<Place> places = catalogue.places_of(model::FieldType::person, miss.a, kMostPlaces);
    const std::vector<Place> more = catalogue.places_of(model::FieldType::person, miss.b, kMostPlaces);
    places.insert(places.end(), more.begin(), more.end());
    const Place first = places.empty() ? Place{} : places.front();
    if (!places.empty()) places.erase(places.begin());
    issues.push_back({"people-near-miss",
                      Severity::warning,
                      {first.file, first.line, "",
                       fmt::format("“{}” and “{}” may be one person: {}", miss.a, miss.b, why(miss.doubt))},
                      std::move(places),
                      fmt::format("In people.yaml, below same: or not-same: add  - [{}, {}]", quoted(miss.a),
                                  quoted(miss.b))});
  }
  return issues;
}

}  // namespace mitos::check
