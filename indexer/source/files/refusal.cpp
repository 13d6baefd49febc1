// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/refusal.h"

#include <cerrno>
#include <system_error>

namespace mitos::source {

std::optional<Refusal> refusal(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
    case ENAMETOOLONG:
      return Refusal{"cannot be read: " + std::generic_category().message(error)};
    case ENOENT:
      return Refusal{"has vanished since its folder was listed"};
    case ELOOP:
    case ENOTDIR:
    case EXDEV:
      return Refusal{"is not read: it has become a link, or stands behind one, since its folder was listed"};
    case EISDIR:
    case ENXIO:  // a socket, a device without a driver
      return Refusal{"is no regular file any more"};
    default:
      return std::nullopt;
  }
}

}  // namespace mitos::source
