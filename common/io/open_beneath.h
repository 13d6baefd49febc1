// SPDX-License-Identifier: GPL-2.0-or-later
// Opens files below a folder, and never a file beside it, even if a folder becomes a link meanwhile.
#pragma once

#include <string>

#include "common/io/file_descriptor.h"

namespace mitos::io {

/// What keeps the way down below the root.
enum class Resolver {
  kernel,        // openat2(2); where the system has none or a sandbox forbids it, as below
  step_by_step,  // openat(2), a folder at a time
};

struct Opened {
  FileDescriptor file;
  int error = 0;  // of errno, if there is no file
};

/// Opens `below` with `flags` of open(2), to which O_CLOEXEC is added. `below` is relative to the folder
/// `root`, its parts stand between single slashes, and none is ".."; "" is the folder itself. No symbolic
/// link on the way is followed, the last part included: where there is one, the error is ELOOP or ENOTDIR. It
/// is EXDEV if the letters of `below` lead out. Any thread.
Opened open_beneath(int root, const std::string& below, int flags, Resolver resolver = Resolver::kernel);

}  // namespace mitos::io
