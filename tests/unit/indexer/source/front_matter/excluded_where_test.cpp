// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/excluded_where.h"

#include <catch2/catch.hpp>

using namespace mitos;
using namespace mitos::source;

TEST_CASE("a page is excluded by a key with a value", "[source]") {
  struct Case {
    std::string yaml;
    config::ExcludeWhere where;
    bool excluded;
  };
  const auto [yaml, where, excluded] = GENERATE(values<Case>({
      {"untranslated: 1", {"untranslated", "1"}, true},
      {"untranslated: \"1\"", {"untranslated", "1"}, true},
      {"untranslated: 10", {"untranslated", "1"}, false},
      {"untranslated: true", {"untranslated", "1"}, false},
      {"sitemap: false", {"sitemap", "false"}, true},
      {"sitemap: no", {"sitemap", "false"}, true},
      {"Sitemap: False", {"SiteMap", "false"}, true},
      {"sitemap:", {"sitemap", "false"}, false},
      {"sitemap: {disable: true}", {"sitemap.disable", "true"}, true},
      {"sitemap: {Disable: true}", {"sitemap.disable", "true"}, true},
      {"sitemap: {disable: false}", {"sitemap.disable", "true"}, false},
      {"robots: noindex", {"robots", "noindex"}, true},
      {"robots: \"noindex, nofollow\"", {"robots", "noindex"}, true},
      {"robots: \"NOFOLLOW,NOINDEX\"", {"robots", "noindex"}, true},
      {"robots: [follow, noindex]", {"robots", "noindex"}, true},
      {"robots: index, nofollow", {"robots", "noindex"}, false},
      {"search: false", {"search", "false"}, true},
      {"private: yes", {"private", "true"}, true},
      {"private: 'true'", {"private", "true"}, true},
      {"private: false", {"private", "true"}, false},
      {"_build: {list: never}", {"list", "never"}, true},
      {"_build: {list: never}", {"_build.list", "never"}, true},
      {"build: {list: never}", {"list", "never"}, true},
      {"list: never", {"list", "never"}, true},
      {"list: always", {"list", "never"}, false},
      {"a.b: 1", {"a.b", "1"}, true},
      {"title: x", {"search", "false"}, false},
  }));
  CAPTURE(yaml, where.key);
  CHECK((excluded_where(parse_yaml(yaml, 1), {{"other", "x"}, where}) != nullptr) == excluded);
}
