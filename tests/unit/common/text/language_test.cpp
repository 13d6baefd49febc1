// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/language.h"

#include <catch2/catch.hpp>

using namespace mitos::text;

TEST_CASE("a code is a language's, with a known region, script or variant behind it or none", "[text]") {
  struct Case {
    std::string tag;
    bool is_one;
  };
  const auto& [tag, is_one] = GENERATE(values<Case>({
      {"pl", true},     {"uk", true},       {"ko", true},          {"fil", true},     {"pt-br", true},
      {"pt-BR", true},  {"pt_BR", true},    {"PL", true},          {"zh-Hans", true}, {"zh-hans-cn", true},
      {"es-419", true}, {"de-1996", true},  {"ca-valencia", true}, {"", false},       {"xx", false},
      {"eng", false},   {"english", false}, {"en-", false},        {"en-xx", false},  {"no-go", false},
      {"-en", false},   {"zxx", false},     {"und", false},        {"en--us", false}, {"zh-haaa", false},
      {"en us", false},
  }));
  CAPTURE(tag);
  CHECK(is_language_tag(tag) == is_one);
}

TEST_CASE("a tag means one of the catalogue's languages, whatever its region", "[text]") {
  struct Case {
    std::string tag;
    std::vector<std::string> languages;
    std::string language;
  };
  const auto& [tag, languages, language] = GENERATE(values<Case>({
      {"pt-BR", {"en", "pt"}, "pt"},
      {"pt_BR", {"en", "pt"}, "pt"},
      {"PT", {"en", "pt"}, "pt"},
      {"pt-br", {"en", "pt-br"}, "pt-br"},
      {"pt", {"en", "pt-br"}, "pt-br"},
      {"pt-pt", {"en", "pt-br"}, "pt-br"},
      {"zh-Hans", {"zh-tw", "zh-cn"}, "zh-cn"},
      {"zh-Hant-HK", {"zh-cn", "zh-tw"}, "zh-tw"},
      {"zh", {"zh-tw", "zh-cn"}, "zh-cn"},
      {"zh_CN", {"zh"}, "zh"},
      {"iw", {"he"}, "he"},
      {"nb-NO", {"no"}, "no"},
      {"no", {"nb"}, "nb"},
      {"fr-ca", {"en"}, "fr"},
      {"English", {"en"}, "english"},
      {"", {"en"}, ""},
      {"de-xx", {"de"}, "de-xx"},
  }));
  CAPTURE(tag, languages);
  CHECK(language_among(tag, languages) == language);
}
