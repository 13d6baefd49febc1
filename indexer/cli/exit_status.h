// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace mitos::cli {

/// What mitos-indexer exits with.
enum class ExitStatus {
  done = 0,
  done_with_rejections = 1,  // documents were rejected, the rest is published
  usage = 2,                 // wrong command line or configuration
  failed = 3,                // the index or the file system failed; nothing was published
  interrupted = 130,         // nothing was published
};

}  // namespace mitos::cli
