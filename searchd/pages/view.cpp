// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/view.h"

#include <algorithm>

#include "searchd/pages/link.h"
#include "searchd/pages/look.h"

namespace mitos::pages {
namespace {

std::string value_of(const api::Params& params, std::string_view name) {
  const auto found =
      std::find_if(params.begin(), params.end(), [name](const auto& param) { return param.first == name; });
  return found == params.end() ? "" : found->second;
}

View languages_view(const Visit& visit) {
  View languages = View::array();
  for (const auto& [code, texts] : visit.site.languages()) {
    api::Params params = without(visit.params, kLanguageParameter);
    params.emplace_back(kLanguageParameter, code);
    languages.push_back({{"code", code},
                         {"name", texts.own_name()},
                         {"href", address(local_path(visit.path), params)},
                         {"current", code == visit.texts.language()}});
  }
  return languages;
}

// Templates name an asset with _ for what a name in them may not hold.
View assets_view(const Site& site) {
  View assets = View::object();
  for (const auto& [name, asset] : site.assets()) {
    std::string key = name;
    std::replace_if(
        key.begin(), key.end(), [](char c) { return c == '.' || c == '-'; }, '_');
    assets[key] = asset_path(name, asset);
  }
  return assets;
}

}  // namespace

Visit visit(const Site& site, std::string path, api::Params params, const std::string& accept_language) {
  std::string language = value_of(params, kLanguageParameter);
  const Texts& texts = site.texts(language, accept_language);
  if (language.empty()) language = accept_language.substr(0, accept_language.find_first_of(",; "));
  return {site, texts, std::move(path), std::move(params), std::move(language)};
}

std::string link_from(const Visit& visit, std::string_view path, const api::Params& params) {
  api::Params all = params;
  std::erase_if(all, [](const auto& param) { return param.first == kLanguageParameter; });
  const std::string asked = value_of(visit.params, kLanguageParameter);
  if (asked == visit.texts.language()) all.emplace_back(kLanguageParameter, asked);
  return address(path, all);
}

Page render(const Visit& visit, const std::string& name, View view, int status) {
  const Texts& texts = visit.texts;
  view["lang"] = texts.language();
  view["text"] = texts.plain();
  view["asset"] = assets_view(visit.site);
  view["home_href"] = link_from(visit, "/", {});
  view["search_href"] = link_from(visit, kSearchPath, {});
  view["browse_collections_href"] = link_from(visit, "/", {}) + "#collections";
  view["about_href"] = link_from(visit, "/about", {});
  view["browse_programmes_href"] = link_from(visit, "/programmes/", {});
  view["browse_people_href"] = link_from(visit, "/people/", {});
  view["languages"] = languages_view(visit);
  if (value_of(visit.params, kLanguageParameter) == texts.language()) view["ui"] = texts.language();
  if (!view.contains("query")) view["query"] = "";
  if (!view.contains("results_href")) view["results_href"] = view["search_href"];
  view["site"] = site_view(visit);
  view["title"] = title_of(visit, view.value("title", ""));
  View whole = view;
  whole["main"] = visit.site.templates().render(name, view);
  return {status, visit.site.templates().render("layout", whole)};
}

}  // namespace mitos::pages
