// SPDX-License-Identifier: GPL-2.0-or-later
// How the pages look on the site that they are part of, as its staff have it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/model/value_labels.h"

namespace mitos::model {

/// As CSS has it: "#003366", "navy".
struct Colour {
  std::string light;
  std::string dark;  // where the reader prefers dark pages
};

struct TextPart {
  std::string text;
  std::string href;  // a safe link (text/safe_link.h); empty: this part is none
};

struct SiteLook {
  LabelByLanguage name;                   // empty: the pages have a name of their own
  std::string home;                       // http(s); empty: the start page of the search
  std::string logo;                       // a path, or an address of the host of `home`; empty: none
  std::map<std::string, Colour> colours;  // by their names in mitos.css: "accent"
  std::string css;                        // the text of the site's own style sheet; empty: none
  std::map<std::string, std::vector<TextPart>> footer;  // by language, as LabelByLanguage
};

/// What is said in `language`, else for every language, else in any; nullptr if nothing is.
template <typename Said>
const Said* said_in(const std::map<std::string, Said>& by_language, const std::string& language) {
  for (const std::string& key : {language, std::string()}) {
    if (const auto found = by_language.find(key); found != by_language.end()) return &found->second;
  }
  return by_language.empty() ? nullptr : &by_language.begin()->second;
}

}  // namespace mitos::model
