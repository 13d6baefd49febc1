// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases between the quotation marks that phones and keyboards of other languages type.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({
      page("dune", "Dunes", "The breaking point of a dune"),
      page("points", "Points", "A point where waves are breaking"),
      page("menu", "Το μενού «Αρχείο»", "Εντολές"),
  });
  return kCatalogue;
}

}  // namespace

TEST_CASE("every language's quotation marks make a phrase, and exclude one", "[words]") {
  struct Marks {
    std::string open;
    std::string close;
  };
  const auto& [open, close] = GENERATE(values<Marks>({{"\"", "\""},
                                                      {"“", "”"},
                                                      {"„", "“"},
                                                      {"„", "”"},
                                                      {"”", "”"},
                                                      {"«", "»"},
                                                      {"« ", " »"},
                                                      {"»", "«"},
                                                      {"‹", "›"},
                                                      {"「", "」"},
                                                      {"『", "』"},
                                                      {"″", "″"},
                                                      {"＂", "＂"},
                                                      {"〝", "〞"},
                                                      {"“", "\""},
                                                      {"“", ""}}));
  CAPTURE(open, close);
  const std::string phrase = open + "breaking point" + close;
  CHECK(pages().found(phrase) == Names{"dune"});
  CHECK(pages().found("breaking -" + phrase) == Names{"points"});
  CHECK(pages().found("breaking NOT " + phrase) == Names{"points"});
  CHECK(pages().found("body:" + phrase) == Names{"dune"});
  CHECK(pages().found("title:" + phrase).empty());
}

TEST_CASE("apostrophes and single quotation marks make no phrase", "[words]") {
  const std::string q =
      GENERATE(values<std::string>({"‘breaking point’", "'breaking point'", "breaking’ point’"}));
  CAPTURE(q);
  CHECK(pages().found_sorted(q) == Names{"dune", "points"});
}

TEST_CASE("a Greek title with quotation marks is found in Latin letters, marks and all", "[words]") {
  CHECK(pages().found("to menou «archeio»") == Names{"menu"});
}
