// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::cli {

inline constexpr std::string_view kNothingPublished =
    "nothing was published. Give it more memory, or fewer --threads.";

/// One line on standard error, without asking for memory: "mitos-indexer: out of memory; …".
void say_out_of_memory(std::string_view what_follows) noexcept;

/// From now on what ends the program by std::terminate(), such as no memory in a destructor, ends it with one
/// line and status 3.
void exit_where_it_would_abort() noexcept;

}  // namespace mitos::cli
