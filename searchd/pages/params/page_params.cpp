// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/params/page_params.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "common/text/utf8.h"
#include "searchd/api/search/filter_params.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/params/cut_text.h"

namespace mitos::pages {
namespace {

constexpr std::array<std::string_view, 8> kOwnParameters{"q",     "page",  "per_page",  "sort",
                                                         "match", "typos", "interpret", kCutParameter};

// A form that was sent without script has all its fields in the address, most of them empty.
api::Params known_params(const api::Params& given, const index::Schema& schema) {
  api::Params known;
  std::size_t filters = 0;
  for (const auto& [name, value] : given) {
    if (text::trimmed(value).empty()) continue;
    const bool own = std::find(kOwnParameters.begin(), kOwnParameters.end(), name) != kOwnParameters.end();
    if (own || (is_filter(schema, name) && ++filters <= api::kMaxFilterValues))
      known.emplace_back(name, value);
  }
  return known;
}

api::Params::iterator last_of(api::Params& params, const std::string& name) {
  const auto found = std::find_if(params.rbegin(), params.rend(),
                                  [&name](const auto& param) { return param.first == name; });
  return found == params.rend() ? params.end() : std::prev(found.base());
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos &&
         text.find_first_not_of('0') != std::string::npos;
}

class Reader {
 public:
  Reader(const api::Params& given, const index::Schema& schema) : schema_(schema) {
    read_.params = known_params(given, schema);
    leave_out_programmes_around_others();
  }

  PageParams read() {
    take_cut();
    do {
      while (!take_search()) {
      }
    } while (leave_out_years_outside_of_range());
    return std::move(read_);
  }

 private:
  // A call chosen below a programme that is chosen: the call is meant. Both together are no more than the
  // programme.
  void leave_out_programmes_around_others() {
    const api::Params chosen = read_.params;
    std::erase_if(read_.params, [&chosen](const auto& param) {
      return std::any_of(chosen.begin(), chosen.end(), [&param](const auto& other) {
        return param.first == index::kProgrammeFacet && other.first == param.first &&
               other.second.starts_with(param.second + "/");
      });
    });
  }

  // A year and a range without it leave nothing: the range is meant. True if there was such a year.
  bool leave_out_years_outside_of_range() {
    const std::vector<facets::FieldRange>& ranges = read_.search.request.ranges;
    const auto range = std::find_if(ranges.begin(), ranges.end(), [](const facets::FieldRange& one) {
      return one.field == index::kYearFacet;
    });
    if (range == ranges.end()) return false;
    return std::erase_if(read_.params, [&range](const auto& param) {
             return param.first == index::kYearFacet && is_number(param.second) &&
                    !range->has(std::strtod(param.second.c_str(), nullptr));
           }) > 0;
  }

  void take_cut() {
    const bool said =
        std::erase_if(read_.params, [](const auto& param) { return param.first == kCutParameter; }) > 0;
    const auto typed = last_of(read_.params, "q");
    if (typed == read_.params.end()) return;
    CutText words = cut_text(typed->second);
    read_.cut = words.cut || said;
    typed->second = std::move(words.text);
  }

  // False if something was left out, and what remains has to be read again.
  bool take_search() {
    auto found = api::read_search_params(read_.params, schema_);
    if (const auto* problem = std::get_if<api::Problem>(&found)) {
      leave_out(problem->parameter);
      return false;
    }
    read_.search = std::move(std::get<api::SearchParams>(found));
    for (const facets::FieldRange& range : read_.search.request.ranges) {
      if (!range.from || !range.to || *range.from <= *range.to) continue;
      leave_out(range.field + "_to", Mistake::Kind::order);
      return false;
    }
    return true;
  }

  // Of a value that was given several times, the last.
  void leave_out(const std::string& parameter, std::optional<Mistake::Kind> kind = std::nullopt) {
    const auto last = last_of(read_.params, parameter);
    if (last == read_.params.end()) {
      read_.params.clear();
      return;
    }
    const std::string value = last->second;
    read_.params.erase(last);
    const bool again = last_of(read_.params, parameter) != read_.params.end();
    if (again) return;
    if (parameter == "page" && is_number(value)) {
      read_.page_beyond = value;
    } else {
      read_.mistakes.push_back({kind.value_or(kind_of(parameter)), parameter, value});
    }
  }

  Mistake::Kind kind_of(const std::string& parameter) const {
    if (parameter == "page") return Mistake::Kind::page;
    const auto range = api::range_parameter(parameter, schema_);
    if (!range) return Mistake::Kind::other;
    return range->type == model::FieldType::date ? Mistake::Kind::date : Mistake::Kind::number;
  }

  const index::Schema& schema_;
  PageParams read_;
};

}  // namespace

PageParams read_page_params(const api::Params& given, const index::Schema& schema) {
  return Reader(given, schema).read();
}

const Mistake* mistake_of(const std::vector<Mistake>& mistakes, const std::string& parameter) {
  const auto found = std::find_if(mistakes.begin(), mistakes.end(), [&parameter](const Mistake& mistake) {
    return mistake.parameter == parameter;
  });
  return found == mistakes.end() ? nullptr : &*found;
}

}  // namespace mitos::pages
