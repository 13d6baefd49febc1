// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// The form in which the URLs of one page meet, as web servers, site generators and their disks take them:
/// without scheme, usual port, "index.html" and slash at the end; the path unescaped, without "." and "..",
/// case-folded, in NFC. What follows ? or # stays as it is. "http://x.org/A/index.html" and "https://x.org/a"
/// have one. To compare, not to show. Pure, any thread.
std::string page_address(std::string_view url);

}  // namespace mitos::source
