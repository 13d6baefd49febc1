// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::cli {

inline constexpr std::string_view kNothingPublished =
    "nothing was published. Give it more memory, or fewer --threads.";

/// One line on standard error, without asking for memory: "mitos-indexer: out of memory; …".
void say_out_of_memory(std::string_view what_follows) noexcept;

/// From now on the program ends with one line and status 3 where std::bad_alloc can go nowhere, as in a
/// destructor or at the end of a thread.
void survive_out_of_memory() noexcept;

}  // namespace mitos::cli
