// SPDX-License-Identifier: GPL-2.0-or-later
// What a site's own name, colours and style sheet become in the pages. Pure, any thread.
#pragma once

#include <string>

#include "searchd/pages/assets.h"
#include "searchd/pages/view.h"

namespace mitos::pages {

/// "title – name of the site"; with an empty title, that of the start page.
std::string title_of(const Visit& visit, const std::string& title);

/// Name, address and logo for the header, the line for the footer.
View site_view(const Visit& visit);

/// The style sheets that come after our own: "site-colours.css", "site.css".
Assets sheets_of(const model::SiteLook& look);

/// The policy of the pages (W3C, Content Security Policy 3): nothing but files of their own host, nothing
/// inline, in no frame; the logo from where it is, fonts for a style sheet of the site's own.
std::string policy_of(const model::SiteLook& look);

}  // namespace mitos::pages
