// SPDX-License-Identifier: GPL-2.0-or-later
// Standard input, output and error as the caller of the program left them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mitos::io {

/// Takes the place of those that are closed, so that no file that is opened later gets their numbers and,
/// with them, what is printed. Output to them still fails. First thing in main.
void occupy_standard_streams();

/// Writes all of `text` to standard output, unbuffered. The system's reason if that failed; none if it did
/// not, or the reader went away, which is its own affair (SIGPIPE must be ignored).
std::optional<std::string> write_to_stdout(std::string_view text);

/// Whether nothing can be written to standard output, since it is closed or open for reading only.
bool is_stdout_closed();

}  // namespace mitos::io
