// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/error.h"

namespace mitos::config {

/// The command line is wrong; `what()` names the option. Not a ConfigError: there is no file to mend.
class UsageError : public Error {
  using Error::Error;
};

}  // namespace mitos::config
