// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses and lines of text that staff give for the pages. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/site_look.h"

namespace mitos::config {

/// "https://host:port" of a whole address of http or https, its host in small letters; "" if it is none.
std::string origin_of(std::string_view address);

/// Whether it is a path from the root of a site: "/images/logo.svg".
bool is_site_path(std::string_view path);

struct SiteText {
  std::vector<model::TextPart> parts;
  std::vector<std::string> unsafe;  // the addresses of links that may be none
};

/// Takes a line apart whose links are written as in Markdown: “© X · [Legal
/// notice](https://x.example/legal/)”. All else is text, tags too.
SiteText read_site_text(std::string_view typed);

}  // namespace mitos::config
