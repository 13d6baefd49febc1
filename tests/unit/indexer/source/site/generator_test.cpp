// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/generator.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using source::Generator;

TEST_CASE("the nearest configuration of a generator counts", "[source]") {
  struct Case {
    std::vector<std::string> files;
    Generator generator;
  };
  const auto [files, generator] = GENERATE(values<Case>({
      {{}, Generator::unknown},
      {{"site/_config.yml"}, Generator::jekyll},
      {{"site/_config.yaml"}, Generator::jekyll},
      {{"_config.yml"}, Generator::jekyll},
      {{"site/content/posts/_config.yml"}, Generator::jekyll},
      {{"site/hugo.toml"}, Generator::hugo},
      {{"site/config.yaml"}, Generator::hugo},
      {{"site/config/_default/params.toml"}, Generator::hugo},
      {{"_config.yml", "site/hugo.yaml"}, Generator::hugo},
      {{"config.toml", "site/_config.yml"}, Generator::jekyll},
      {{"site/_config.yml", "site/hugo.toml"}, Generator::hugo},
      {{"site/_config.yml", "site/config.json"}, Generator::jekyll},
      {{"site/_config.yml", "site/scaffolds/post.md"}, Generator::unknown},  // Hexo's
      {{"site/other/_config.yml"}, Generator::unknown},
      {{"site/_config.yml/x"}, Generator::unknown},
  }));
  CAPTURE(files);
  const test::TemporaryFolder folder;
  folder.write("site/content/posts/a.md");
  for (const std::string& file : files) folder.write(file);
  CHECK(source::find_generator(folder / "site/content/posts").generator == generator);
}

TEST_CASE("a folder that is not there, or is a file, has no generator", "[source]") {
  CHECK(source::find_generator("/no/such/folder").generator == Generator::unknown);
  const test::TemporaryFolder folder;
  CHECK(source::find_generator(folder.write("file")).generator == Generator::unknown);
}

TEST_CASE("where a configuration cannot be looked at, no generator is guessed", "[source]") {
  const test::TemporaryFolder folder;
  std::filesystem::create_symlink("_config.yml", folder / "_config.yml");  // a link to itself
  CHECK_THROWS_AS(source::find_generator(folder.path()), IoError);
  CHECK_THROWS_WITH(source::find_generator(folder.path()),
                    Catch::Contains((folder / "_config.yml").string() + ": Too many levels"));
}
