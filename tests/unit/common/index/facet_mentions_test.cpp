// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/facet_mentions.h"

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::index;

namespace {

using Numbers = std::vector<std::uint32_t>;

std::vector<FacetValues> two_facets() {
  FacetValues tags{"tags", {{"ai", {{"", "AI"}}}}, {}, {}};
  for (int i = 0; i < 300; ++i) tags.spellings.push_back({std::to_string(i), {0}});
  return {tags, {"year", {}, {}, {}}};
}

FacetMentions of_tags() {
  FacetMentions mentions;
  mentions.append(2, Numbers{0, 299, 7});
  mentions.append(5, Numbers{4, 1});
  return mentions;
}

Numbers list(const FacetMentions& mentions, DocumentNumber document) {
  const auto numbers = mentions.of(document);
  return {numbers.begin(), numbers.end()};
}

}  // namespace

TEST_CASE("each document has the texts that were said of it, and others none", "[facet_mentions]") {
  const FacetMentions mentions = of_tags();
  CHECK(list(mentions, 2) == Numbers{0, 299, 7});
  CHECK(list(mentions, 5) == Numbers{4, 1});
  for (const DocumentNumber without : {0U, 1U, 3U, 4U, 6U, UINT32_MAX})
    CHECK(list(mentions, without).empty());
}

TEST_CASE("mentions are read as they were written", "[facet_mentions]") {
  const test::TemporaryFolder folder;
  write_facet_mentions(folder.path() / "mentions", {of_tags(), {}});
  CHECK(read_facet_mentions(folder.path() / "mentions", two_facets()) ==
        std::vector{of_tags(), FacetMentions{}});
}

TEST_CASE("mentions that are cut, or name a text that is not there, are refused", "[facet_mentions]") {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "mentions";
  write_facet_mentions(path, {of_tags(), {}});
  const std::string bytes = io::read_file(path);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    io::write_file_durably(path, bytes.substr(0, cut));
    CHECK_THROWS_AS(read_facet_mentions(path, two_facets()), IndexError);
  }
  io::write_file_durably(path, bytes + '\0');
  CHECK_THROWS_AS(read_facet_mentions(path, two_facets()), IndexError);
  FacetMentions beyond;
  beyond.append(1, Numbers{300});
  write_facet_mentions(path, {beyond, {}});
  CHECK_THROWS_AS(read_facet_mentions(path, two_facets()), IndexError);
}
