// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/publishing_options.h"

#include "common/config/usage_error.h"
#include "common/model/moment.h"

namespace mitos::cli {

command_line::Options publishing_options(PublishingArguments& arguments) {
  return {{"--drafts", &arguments.drafts, "Index drafts too"},
          {"--future", &arguments.future, "Index pages too that are to be published later"},
          {"--expired", &arguments.expired, "Index pages too that have expired"},
          {"--clock", &arguments.clock,
           "The time to take for now, such as 2026-01-31T08:00:00Z (default: the machine's)"}};
}

// A clock that is told is in UTC, unless it tells its zone.
source::Publishing publishing_of(const PublishingArguments& arguments) {
  source::Publishing publishing;
  publishing.drafts = arguments.drafts;
  publishing.future = arguments.future;
  publishing.expired = arguments.expired;
  if (arguments.clock.empty()) return publishing;
  const auto moment = model::parse_moment(arguments.clock);
  if (!moment)
    throw config::UsageError("--clock " + arguments.clock + ": must be a time such as 2026-01-31T08:00:00Z");
  publishing.now = std::chrono::sys_seconds(moment->local.time_since_epoch() -
                                            moment->ahead.value_or(std::chrono::minutes(0)));
  return publishing;
}

}  // namespace mitos::cli
