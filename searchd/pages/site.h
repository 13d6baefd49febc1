// SPDX-License-Identifier: GPL-2.0-or-later
// The web part as it lies on disk, loaded once: templates, texts, assets. Immutable, any thread.
#pragma once

#include <unicode/uversion.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/site_look.h"
#include "searchd/pages/assets.h"
#include "searchd/pages/templates.h"
#include "searchd/pages/texts.h"

U_NAMESPACE_BEGIN
class LocaleMatcher;
U_NAMESPACE_END

namespace mitos::pages {

class Site {
 public:
  /// Reads `folder`/{assets,locales,pages}. `pictures` is as pictures() gives it. Throws IoError or
  /// IndexError naming what is wrong or missing.
  explicit Site(const std::filesystem::path& folder, std::string pictures = {}, model::SiteLook look = {});
  ~Site();

  const Asset* asset(std::string_view name) const;
  const Assets& assets() const noexcept { return assets_; }
  const Templates& templates() const noexcept { return templates_; }

  /// By language code; English is among them.
  const std::map<std::string, Texts, std::less<>>& languages() const noexcept { return languages_; }

  /// The language asked for by its code, with a region or without, else the best by the browser's list (RFC
  /// 9110, 12.5.4: such as "el-GR,el;q=0.9,en;q=0.5"), else English.
  const Texts& texts(std::string_view wanted, const std::string& accept_language) const;

  /// The path under which the site around the pages has its pictures: "/images/"; "" if it shows none.
  const std::string& pictures() const noexcept { return pictures_; }

  const model::SiteLook& look() const noexcept { return look_; }

 private:
  Assets assets_;
  Templates templates_;
  std::map<std::string, Texts, std::less<>> languages_;
  std::string pictures_;
  model::SiteLook look_;
  std::vector<std::string> codes_;                     // of languages_
  std::unique_ptr<const icu::LocaleMatcher> matcher_;  // among languages_
};

}  // namespace mitos::pages
