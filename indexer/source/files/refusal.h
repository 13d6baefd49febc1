// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

namespace mitos::source {

/// Why one file or folder of a source is not read, though the others may be.
struct Refusal {
  std::string reason;
};

/// What `error`, of errno, says of a file or folder that was listed, if the fault is its own: no permission,
/// vanished, exchanged for a link. None if it is the machine's (EIO, EMFILE, ENOMEM, whatever is not known):
/// then other files may be missed as well. Pure.
std::optional<Refusal> refusal(int error);

}  // namespace mitos::source
