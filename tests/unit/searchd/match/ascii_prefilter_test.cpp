// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/ascii_prefilter.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "common/text/fold.h"
#include "common/text/words.h"

namespace mitos::match {
namespace {

std::string utf8(std::uint32_t c) {
  std::string out;
  if (c < 0x800) {
    out += static_cast<char>(0xc0 | c >> 6U);
  } else {
    out += static_cast<char>(0xe0 | c >> 12U);
    out += static_cast<char>(0x80 | (c >> 6U & 0x3fU));
  }
  return out += static_cast<char>(0x80 | (c & 0x3fU));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The plain way: fold every word that is no ASCII, and keep what has become it.
std::vector<std::string> folded_to_ascii(std::string_view run) {
  std::vector<std::string> words;
  text::for_each_word(run, [&](text::Word at) {
    const std::string_view word = text::bytes_of(run, at);
    std::string folded = text::fold(word);
    if (!is_ascii(word) && !folded.empty() && is_ascii(folded)) words.push_back(std::move(folded));
  });
  return words;
}

}  // namespace

TEST_CASE("no character is passed over that may become ASCII", "[match]") {
  std::size_t folded = 0;
  std::size_t passed_over = 0;
  for (std::uint32_t c = 0x80; c <= 0xffff; ++c) {
    if (c >= 0xd800 && c <= 0xdfff) continue;
    const std::string foreign = utf8(c);
    for (const std::string& run : {foreign, "ab" + foreign + "c", foreign + "pet1", "top" + foreign,
                                   foreign + foreign, "a" + foreign + "-b" + foreign + "'s"}) {
      CAPTURE(c, run);
      for (const std::string& word : folded_to_ascii(run)) {
        ++folded;
        REQUIRE(may_fold_to(run, word));
      }
      passed_over += may_fold_to(run, "needle") ? 0U : 1U;
    }
  }
  CHECK(folded > 1'000);
  CHECK(passed_over > 100'000);
}

TEST_CASE("signs, other scripts and other words are passed over", "[match]") {
  for (const char* plain : {"\u201cdata\u201d", "data\u2014set", "data\u2026", "\u00abdata\u00bb", "\u00a9",
                            "\u0441\u043b\u043e\u0432\u043e", "\u4f7f\u7528data\uff0c", "\u03ba\u03b1\u03b9",
                            "donn\u00e9es", "d\u00e9veloppement"}) {
    CAPTURE(plain);
    CHECK_FALSE(may_fold_to(plain, "data"));
  }
  for (const char* foldable : {"d\u00e1ta", "da\u00adta", "d\u03b1ta", "\uff24\uff21\uff34\uff21",
                               "dat\u00e1-set", "\u00e9-dat\u00e1"}) {
    CAPTURE(foldable);
    CHECK(may_fold_to(foldable, "data"));
  }
}

}  // namespace mitos::match
