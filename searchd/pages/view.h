// SPDX-License-Identifier: GPL-2.0-or-later
// What every page is made of and from.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "searchd/api/params.h"
#include "searchd/pages/site.h"

namespace mitos::pages {

using View = nlohmann::ordered_json;

inline constexpr const char* kSearchPath = "/search";

/// The parameter that chooses the language of a page, whatever the browser prefers. Kept in links.
inline constexpr const char* kLanguageParameter = "ui";

/// What a page is asked with.
struct Visit {
  const Site& site;
  const Texts& texts;
  std::string path;
  api::Params params;         // as given, the language too
  std::string language = {};  // asked for by name, else the browser's first; "" if none is
};

/// A page ready to be sent.
struct Page {
  int status = 200;
  std::string html;
};

/// The request for `path` with `params` by a browser that prefers `accept_language`.
Visit visit(const Site& site, std::string path, api::Params params, const std::string& accept_language);

/// A link that stays in the language that was asked for.
std::string link_from(const Visit& visit, std::string_view path, const api::Params& params);

/// Renders the template `name`, filled with `view`, inside the layout. `view` holds "title"; what
/// all pages share is added here.
Page render(const Visit& visit, const std::string& name, View view, int status = 200);

}  // namespace mitos::pages
