// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/out_of_memory.h"
#include "indexer/cli/run.h"

namespace {

// Before the libraries make ready, which want memory, too: what they throw then nothing can catch.
[[gnu::section(".preinit_array"),
  gnu::used]] void (*const kBeforeLibraries)() noexcept = mitos::cli::survive_out_of_memory;

}  // namespace

int main(int argc, char** argv) {
  return mitos::cli::run(argc, argv);
}
