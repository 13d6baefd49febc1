// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/failure.h"

#include <fmt/format.h>

#include <system_error>

#include "common/error.h"

namespace mitos::io {

std::string_view advice_for(int reason) {
  return reason == ENOSPC || reason == EDQUOT ? "Free some disk space and try again." : "";
}

void fail(std::string_view doing, const std::filesystem::path& path, int reason) {
  throw IoError(
      fmt::format("cannot {} {}: {}", doing, path.string(), std::generic_category().message(reason)),
      std::string(advice_for(reason)));
}

}  // namespace mitos::io
