// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/lexicon.h"

#include <catch2/catch.hpp>
#include <map>

#include "common/text/utf8.h"

using namespace mitos::text;

TEST_CASE("forms of one word share a stem, and each keeps its own spelling", "[text]") {
  Lexicon lexicon;
  const std::uint32_t project = lexicon.look_up("Project").stem;
  const std::uint32_t projects = lexicon.look_up("PROJECTS").stem;
  const std::uint32_t vision = lexicon.look_up("όραση").stem;
  CHECK(project == projects);
  CHECK(vision != project);
  CHECK(lexicon.look_up("ΟΡΆΣΕΙΣ").stem == vision);
  CHECK(lexicon.look_up("PROJECTS").folded == "projects");
  CHECK(lexicon.stem_count() == 2);
  CHECK(lexicon.word_count() == 4);
}

TEST_CASE("what a caller counts at a word is still there later", "[text]") {
  Lexicon lexicon;
  for (int i = 0; i < 3; ++i) ++lexicon.look_up("media").occurrences;
  for (int i = 0; i < 1'000; ++i) lexicon.look_up("filler" + std::to_string(i));
  ++lexicon.look_up("Media").occurrences;
  std::map<std::string, std::uint64_t> total;
  lexicon.for_each([&total](const Lexicon::Entry& entry) { total[entry.folded] += entry.occurrences; });
  CHECK(total["media"] == 4);
  CHECK(total["filler7"] == 0);
}

TEST_CASE("a word knows whether it begins with a small letter", "[text]") {
  Lexicon lexicon;
  CHECK(lexicon.look_up("green").small);
  CHECK(lexicon.look_up("έργο").small);
  CHECK_FALSE(lexicon.look_up("Green").small);
  CHECK_FALSE(lexicon.look_up("Έργο").small);
  CHECK_FALSE(lexicon.look_up("48").small);
  CHECK_FALSE(lexicon.look_up("").small);
}

TEST_CASE("no term is longer than its limit, and none ends within a character", "[text]") {
  const std::string word = GENERATE(values<std::string>({
      std::string(1'000, 'x'), "a" + std::string(500, 'b') + "ing",
      [] {
        std::string greek;
        for (int i = 0; i < 100; ++i) greek += "ω";
        return "x" + greek;  // every character behind the first stands at an odd place
      }(),
      "\uFDFA\uFDFA\uFDFA\uFDFA",  // grows when folded
  }));
  Lexicon lexicon;
  const Lexicon::Entry& entry = lexicon.look_up(word);
  const std::string& stem = lexicon.stem_text(entry.stem);
  CHECK_FALSE(entry.folded.empty());
  CHECK(entry.folded.size() <= kMaxTermBytes);
  CHECK(stem.size() <= kMaxTermBytes);
  CHECK_FALSE(find_unfit(entry.folded));
  CHECK_FALSE(find_unfit(stem));
}

TEST_CASE("of a word of a million bytes the beginning is looked at", "[text]") {
  std::string word = "beginning";
  for (int i = 0; i < 300'000; ++i) word += "\uFDFA";
  Lexicon lexicon;
  CHECK(lexicon.look_up(word).folded.starts_with("beginning"));
  lexicon.look_up(word + "end");
  CHECK(lexicon.word_count() == 1);
}
