// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace mitos::cli {

/// The whole of mitos-indexer: reads the command line, runs the command, prints, and returns the
/// exit status.
int run(int argc, char** argv);

}  // namespace mitos::cli
