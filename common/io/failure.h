// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cerrno>
#include <filesystem>
#include <string_view>

namespace mitos::io {

/// Throws IoError "cannot DOING PATH: REASON", with advice_for(reason) as its next step. `doing` is what was
/// tried: "write", "rename to". `reason` is an errno value.
[[noreturn]] void fail(std::string_view doing, const std::filesystem::path& path, int reason = errno);

/// What a person can do about a failure, an errno value: a full disk, a quota. "" if nothing is known.
std::string_view advice_for(int reason);

}  // namespace mitos::io
