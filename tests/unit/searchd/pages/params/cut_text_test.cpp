// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/params/cut_text.h"

#include <catch2/catch.hpp>

#include "common/text/utf8.h"
#include "searchd/pages/link.h"

using namespace mitos;
using pages::cut_text;

namespace {

std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("words that fit are left as they are", "[pages]") {
  for (const std::string text : {"", "sea", "θάλασσα και νερό", "\"early warning\" -drones"}) {
    CHECK(cut_text(text).text == text);
    CHECK_FALSE(cut_text(text).cut);
  }
  CHECK_FALSE(cut_text(repeated("sea ", 100)).cut);
}

TEST_CASE("what is too long is cut behind a word, and fits into an address", "[pages]") {
  for (const std::string part : {"sea water ", "θάλασσα ", "海洋環境", "🌊", "x"}) {
    CAPTURE(part);
    const std::string text = repeated(part, 2'000);
    const auto [kept, cut] = cut_text(text);
    CHECK(cut);
    CHECK(text.starts_with(kept));
    CHECK(!kept.empty());
    CHECK(!text::find_unfit(kept));
    CHECK(text::count_characters(kept) <= 1'000);
    CHECK(pages::percent_encoded(kept).size() <= 6'000);
  }
  CHECK(cut_text(repeated("θάλασσα ", 2'000)).text.ends_with("θάλασσα"));
}

TEST_CASE("more different words than are looked for are too many, however short", "[pages]") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "w" + std::to_string(i) + " ";
  CHECK(cut_text(text).cut);
  CHECK(cut_text(text).text == text);
}

TEST_CASE("bytes that are no text do no harm", "[pages]") {
  CHECK(cut_text("sea \xce").text == "sea \uFFFD");
}

TEST_CASE("a heading shows the beginning of a long text", "[pages]") {
  CHECK(pages::shortened("sea") == "sea");
  CHECK(pages::shortened(repeated("sea ", 100)).ends_with("sea…"));
  CHECK(pages::shortened(repeated("θ", 1'000)).size() < 200);
}
