// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/failure.h"

#include <fmt/format.h>

#include <system_error>

#include "common/error.h"

namespace mitos::io {

void fail(std::string_view doing, const std::filesystem::path& path, int reason) {
  const bool full = reason == ENOSPC || reason == EDQUOT;
  throw IoError(
      fmt::format("cannot {} {}: {}", doing, path.string(), std::generic_category().message(reason)),
      full ? "Free some disk space and try again." : "");
}

}  // namespace mitos::io
