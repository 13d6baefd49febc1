// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/command_line/program.h"
#include "indexer/source/walk/publishing.h"

namespace mitos::cli {

/// What a command that reads documents is told of those that the site does not publish now.
struct PublishingArguments {
  bool drafts = false;
  bool future = false;
  bool expired = false;
  std::string clock = {};  // empty: the machine's
};

/// The options that fill in `arguments`.
command_line::Options publishing_options(PublishingArguments& arguments);

/// Throws UsageError if the clock is none.
source::Publishing publishing_of(const PublishingArguments& arguments);

}  // namespace mitos::cli
