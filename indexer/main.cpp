// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/run.h"

int main(int argc, char** argv) {
  return mitos::cli::run(argc, argv);
}
