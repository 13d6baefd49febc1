// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace mitos::build {

/// Runs `write`, which writes `path` by means of Xapian. Throws IoError with the path and the reason where
/// Xapian throws, and where the system refused something of which Xapian says nothing. Not one inside
/// another.
void write_by_xapian(const std::filesystem::path& path, const std::function<void()>& write);

/// What fails in a write that this thread is in; empty outside of any. For a handler of std::terminate():
/// Xapian writes in destructors, too (those of its ValueUpdater), out of which no exception leads.
std::string failing_write();

}  // namespace mitos::build
