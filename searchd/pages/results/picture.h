// SPDX-License-Identifier: GPL-2.0-or-later
// Pictures of hits. Pure.
#pragma once

#include <string>
#include <string_view>

namespace mitos::pages {

/// The address of a picture that a document names, such as "logos/a.png" or "/images/logos/a.png", in
/// `folder` of this site, such as "/images/". "" if it lies elsewhere, which the pages'
/// Content-Security-Policy forbids, and without a folder.
std::string picture_address(std::string_view folder, std::string_view picture);

}  // namespace mitos::pages
