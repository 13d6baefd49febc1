// SPDX-License-Identifier: GPL-2.0-or-later
// By which sounds and forms a family name is looked up. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::lookup {

/// In which ways Latin letters may sound as Greek; each once.
std::vector<std::string> sounds_of(const std::string& letters);

/// "έργα του Βροχίδη": of men's names the genitive lacks the last letter, or has ου for ος.
std::string nominative(std::string_view genitive);

}  // namespace mitos::lookup
