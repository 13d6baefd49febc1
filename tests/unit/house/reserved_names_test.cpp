// SPDX-License-Identifier: GPL-2.0-or-later
// No field that a site declares takes the name of a parameter away.
#include "common/config/reserved_names.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

TEST_CASE("every parameter of a search is a reserved name", "[house]") {
  const std::filesystem::path root = MITOS_SOURCE_DIR;
  std::ostringstream text;
  text << std::ifstream(root / "searchd/api/search/search_params.cpp").rdbuf();
  const std::string code = text.str();
  const std::regex taker(R"re(\{"(\w+)", &Reader::take_)re");
  std::size_t seen = 0;
  for (auto at = std::sregex_iterator(code.begin(), code.end(), taker); at != std::sregex_iterator(); ++at) {
    const std::string name = (*at)[1];
    CAPTURE(name);
    CHECK(mitos::config::is_reserved(name));
    ++seen;
  }
  CHECK(seen > 10);
}
