// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/site_time.h"

#include "common/model/moment.h"
#include "indexer/source/site/hugo_time.h"

namespace mitos::source {

using std::chrono::sys_seconds;

std::optional<sys_seconds> time_of(const std::string& typed, const Site& site) {
  if (site.generator == Generator::hugo) return hugo_time(typed, site.zone);
  const std::optional<model::Moment> moment = model::parse_moment(typed);
  if (!moment) return std::nullopt;
  if (moment->ahead) return sys_seconds(moment->local.time_since_epoch() - *moment->ahead);
  // Of a time without a zone YAML says that it is UTC; a day is the site's.
  const bool is_utc = site.generator == Generator::jekyll && moment->has_time;
  return is_utc ? sys_seconds(moment->local.time_since_epoch()) : site.zone.to_utc(moment->local);
}

std::string date_in_name(const std::string& name) {
  const std::size_t end = name.find_first_not_of("0123456789-");
  std::string digits = name.substr(0, end);
  std::size_t hyphens = 0;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (digits[at] == '-' && ++hyphens == 3) digits.resize(at);
  }
  if (hyphens < 3) return "";
  // Ruby takes 99 for 1999 and 68 for 2068.
  if (digits.find('-') == 2) digits.insert(0, digits < "69" ? "20" : "19");
  return digits;
}

}  // namespace mitos::source
