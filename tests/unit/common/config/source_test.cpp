// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "common/config/config.h"
#include "common/config/usage_error.h"

using namespace mitos;
using namespace mitos::config;

TEST_CASE("a source on the command line is a folder, with or without a name", "[config]") {
  struct Case {
    std::string argument;
    std::string name;
    std::string source;
  };
  const auto [argument, name, source] = GENERATE(values<Case>({
      {"projects", "projects", "projects"},
      {"content/projects", "projects", "content/projects"},
      {"content/projects/", "projects", "content/projects/"},
      {"content/x/../projects", "projects", "content/x/../projects"},
      {"content/projects/.", "projects", "content/projects/."},
      {"/srv/site/news_2", "news_2", "/srv/site/news_2"},
      {"news=content/projects", "news", "content/projects"},
      {"news=a=b", "news", "a=b"},
      {"news=with blank", "news", "with blank"},
  }));
  CAPTURE(argument);
  const Collection collection = parse_source(argument);
  CHECK(collection.name == name);
  CHECK(collection.source == source);
  CHECK(collection.url == kDefaultUrlPattern);
}

TEST_CASE("a source that gives no name is refused and quoted", "[config]") {
  const std::string argument = GENERATE(
      values<std::string>({"", "=", "=dir", "name=", "my projects", "έργα", "a b=dir", "/", "a/b=dir"}));
  CAPTURE(argument);
  CHECK_THROWS_AS(parse_source(argument), UsageError);
  CHECK_THROWS_WITH(parse_source(argument), Catch::Contains("--source") && Catch::Contains(argument));
}
