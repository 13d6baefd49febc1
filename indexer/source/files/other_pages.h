// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// The extension, in small letters, of a file that some generator makes a page of and this program does not
/// read: ".mdx", ".qmd"; "" for others. Pure, any thread.
std::string extension_of_other_page(std::string_view name);

}  // namespace mitos::source
