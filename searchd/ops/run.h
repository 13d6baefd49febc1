// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace mitos::ops {

/// The whole of mitos-searchd: reads the command line, serves until SIGTERM or SIGINT, and returns
/// the exit status (0 after a signal, 2 for wrong usage or configuration, 3 if it cannot serve).
int run(int argc, char** argv);

}  // namespace mitos::ops
