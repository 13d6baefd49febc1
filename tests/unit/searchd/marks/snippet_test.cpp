// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/marks/snippet.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mitos::marks;
using mitos::text::Lexicon;

namespace {

MatchedWords wanted(const std::vector<std::string>& stems) {
  MatchedWords words;
  for (const std::string& stem : stems) words.add_stems({stem}, 1.0);
  return words;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("every form of a wanted word is marked whole, and all else is escaped", "[snippet]") {
  Lexicon lexicon;
  CHECK(marked("Flies <fly> & \"flight\" 'fl'", wanted({"fli"}), lexicon) ==
        "<mark>Flies</mark> &lt;<mark>fly</mark>&gt; &amp; &quot;flight&quot; &#39;fl&#39;");
  CHECK(marked("ΌΡΑΣΗ, όραση", wanted({"ορασ"}), lexicon) == "<mark>ΌΡΑΣΗ</mark>, <mark>όραση</mark>");
}

TEST_CASE("a prefix marks the words that begin with it", "[snippet]") {
  Lexicon lexicon;
  MatchedWords words;
  words.add_prefix("wild", 1.0);
  CHECK(marked("Wildfires in the wild, unwilded", words, lexicon) ==
        "<mark>Wildfires</mark> in the <mark>wild</mark>, unwilded");
}

TEST_CASE("the passage is the one with the most different wanted words", "[snippet]") {
  Lexicon lexicon;
  const std::string body = "Sea. " + repeated("Nothing of note here. ", 20) +
                           "The sea and the harbour meet. " + repeated("More of nothing. ", 20) +
                           "sea sea sea.";
  const std::string passage = best_passage(body, wanted({"sea", "harbour"}), 80, lexicon);
  CHECK(passage.find("<mark>harbour</mark>") != std::string::npos);
  CHECK(passage.starts_with("… The <mark>sea</mark>"));
  CHECK(passage.ends_with(" …"));
}

TEST_CASE("without a match the passage is the beginning, cut at a word", "[snippet]") {
  Lexicon lexicon;
  CHECK(best_passage("one two three four", {}, 9, lexicon) == "one two …");
  CHECK(best_passage("short", {}, 40, lexicon) == "short");
  CHECK(best_passage("", {}, 40, lexicon).empty());
}

TEST_CASE("a passage has no more characters than asked for, in any script", "[snippet]") {
  Lexicon lexicon;
  const std::string body = repeated("θάλασσα και λιμάνι ", 100);
  std::string passage = best_passage(body, wanted({"λιμανι"}), 100, lexicon);
  for (const std::string part : {"<mark>", "</mark>", "… ", " …"}) {
    for (std::size_t at = passage.find(part); at != std::string::npos; at = passage.find(part)) {
      passage.erase(at, part.size());
    }
  }
  const auto characters = std::count_if(passage.begin(), passage.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
  });
  CHECK(characters <= 100);
  CHECK(characters > 60);
}

TEST_CASE("a passage ends with a whole word where the next blank is too far", "[snippet]") {
  Lexicon lexicon;
  const std::string body = "We tell them to. The t-shirts-and-towels-that-follow, and more of the same here.";
  CHECK(best_passage(body, wanted({"t", "to"}), 22, lexicon) == "… <mark>to</mark>. The <mark>t</mark> …");
}
