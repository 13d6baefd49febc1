// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/look.h"

#include "common/config/site_text.h"

namespace mitos::pages {
namespace {

std::string declarations(const std::map<std::string, model::Colour>& colours,
                         std::string model::Colour::*side) {
  std::string css;
  for (const auto& [name, colour] : colours) {
    if (!(colour.*side).empty()) css += "--" + name + ":" + colour.*side + ";";
  }
  return css;
}

// Paper is white and ink black where pages are printed.
std::string colour_sheet(const std::map<std::string, model::Colour>& colours) {
  return "@media screen and (prefers-color-scheme:light){:root{" +
         declarations(colours, &model::Colour::light) +
         "}}\n@media screen and (prefers-color-scheme:dark){:root{" +
         declarations(colours, &model::Colour::dark) + "}}\n";
}

}  // namespace

std::string title_of(const Visit& visit, const std::string& title) {
  const std::string ours = visit.texts.text("site");
  const std::string* name = model::said_in(visit.site.look().name, visit.texts.language());
  const std::string before = title.empty() && name != nullptr ? ours : title;
  const std::string& site = name == nullptr ? ours : *name;
  return before.empty() ? site : before + " – " + site;
}

View site_view(const Visit& visit) {
  const model::SiteLook& look = visit.site.look();
  const std::string& language = visit.texts.language();
  const std::string* name = model::said_in(look.name, language);
  View site{{"name", name == nullptr ? visit.texts.text("site") : *name},
            {"href", look.home.empty() ? link_from(visit, "/", {}) : look.home}};
  if (!look.logo.empty()) site["logo"] = look.logo;
  if (const auto* footer = model::said_in(look.footer, language)) {
    site["has_footer"] = true;
    for (const model::TextPart& part : *footer)
      site["footer"].push_back({{"is_link", !part.href.empty()}, {"href", part.href}, {"text", part.text}});
  }
  return site;
}

Assets sheets_of(const model::SiteLook& look) {
  Assets sheets;
  if (!look.colours.empty()) sheets["site-colours.css"] = style_sheet(colour_sheet(look.colours));
  if (!look.css.empty()) sheets["site.css"] = style_sheet(look.css);
  return sheets;
}

std::string policy_of(const model::SiteLook& look) {
  const std::string logo = config::origin_of(look.logo);
  return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'" +
         (logo.empty() ? logo : " " + logo) + (look.css.empty() ? "" : "; font-src 'self'") +
         "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

}  // namespace mitos::pages
