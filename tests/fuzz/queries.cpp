// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/queries.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "common/text/fold.h"
#include "common/text/keyboard.h"
#include "searchd/query/parse.h"
#include "tests/fuzz/random.h"

namespace mitos::fuzz {
namespace {

using Characters = std::u32string;

constexpr std::array<std::string_view, 6> kAskedFields{"title",   "acronym", "tags",
                                                       "program", "contact", "body"};

struct Range {
  char32_t first;
  char32_t last;
};

// Letters of many scripts, and what trips up programs that handle text: marks without a letter, joiners,
// directions, variation selectors, private and unassigned characters, those outside the first plane.
constexpr std::array kBlocks{
    Range{U' ', U'~'},       Range{0x00, 0x1f},       Range{0xa0, 0x24f},        Range{0x300, 0x36f},
    Range{0x370, 0x3ff},     Range{0x400, 0x4ff},     Range{0x590, 0x6ff},       Range{0xe00, 0xe5b},
    Range{0x1f00, 0x1fff},   Range{0x2000, 0x206f},   Range{0x3040, 0x30ff},     Range{0x4e00, 0x4fff},
    Range{0xac00, 0xacff},   Range{0xe000, 0xe010},   Range{0xfb00, 0xfb06},     Range{0xfe00, 0xfe0f},
    Range{0xff01, 0xffee},   Range{0xfff9, 0xffff},   Range{0x1d400, 0x1d4ff},   Range{0x1f1e6, 0x1f1ff},
    Range{0x1f300, 0x1f64f}, Range{0x20000, 0x20100}, Range{0x10fff0, 0x10ffff},
};

// Latin letters and the Greek ones that look the same.
constexpr std::array<std::pair<char32_t, char32_t>, 20> kLookAlikes{{
    {U'A', U'Α'}, {U'B', U'Β'}, {U'E', U'Ε'}, {U'Z', U'Ζ'}, {U'H', U'Η'}, {U'I', U'Ι'}, {U'K', U'Κ'},
    {U'M', U'Μ'}, {U'N', U'Ν'}, {U'O', U'Ο'}, {U'P', U'Ρ'}, {U'T', U'Τ'}, {U'Y', U'Υ'}, {U'X', U'Χ'},
    {U'o', U'ο'}, {U'v', U'ν'}, {U'i', U'ι'}, {U'a', U'α'}, {U'u', U'υ'}, {U'p', U'ρ'},
}};

constexpr std::array<std::string_view, 12> kFrequent{"the", "of",  "and", "in",  "for", "a",
                                                     "to",  "και", "του", "την", "is",  "2020"};

Characters characters_of(const std::string& utf8) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  Characters characters;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    characters += static_cast<char32_t>(text.char32At(i));
  }
  return characters;
}

std::string utf8_of(const Characters& characters) {
  icu::UnicodeString text;
  for (const char32_t c : characters) text.append(static_cast<UChar32>(c));
  std::string utf8;
  return text.toUTF8String(utf8);
}

class Maker {
 public:
  Maker(const Material& material, Random random) : material_(material), chance_(random) {}

  FuzzedQuery make() {
    struct Kind {
      const char* name;
      std::string (Maker::*make)();
    };
    static constexpr std::array kKinds{
        Kind{"random bytes", &Maker::random_bytes},
        Kind{"random characters", &Maker::random_characters},
        Kind{"real query", &Maker::real_query},
        Kind{"real query, mutated", &Maker::mutated_query},
        Kind{"words", &Maker::words},
        Kind{"misspelt words", &Maker::misspelt_words},
        Kind{"unfinished word", &Maker::unfinished_word},
        Kind{"one-letter prefixes", &Maker::letters},
        Kind{"operators", &Maker::operators},
        Kind{"deep nesting", &Maker::deep_nesting},
        Kind{"very long", &Maker::very_long},
        Kind{"wrong layout", &Maker::wrong_layout},
        Kind{"look-alike letters", &Maker::look_alikes},
        Kind{"joined or split name", &Maker::joined_or_split},
        Kind{"capitals without accents", &Maker::capitals},
        Kind{"phrases of frequent words", &Maker::frequent_phrases},
        Kind{"question", &Maker::question},
        Kind{"broken query", &Maker::broken_query},
    };
    const Kind& kind = chance_.one_of(kKinds);
    return {kind.name, (this->*kind.make)()};
  }

 private:
  const std::string& word() { return chance_.one_of(material_.words); }

  std::string random_bytes() {
    std::string bytes(chance_.from_to(0, 120), '\0');
    for (char& byte : bytes) byte = static_cast<char>(chance_.below(256));
    return bytes;
  }

  char32_t character() {
    const Range& block = chance_.one_of(kBlocks);
    return block.first + static_cast<char32_t>(chance_.below(block.last - block.first + 1));
  }

  std::string random_characters() {
    Characters text;
    for (std::size_t i = chance_.from_to(1, 60); i > 0; --i) text += chance_.once_in(6) ? U' ' : character();
    return utf8_of(text);
  }

  std::string real_query() { return chance_.one_of(material_.queries); }

  // Slips of fingers, and some that only programs make.
  std::string mutated(const std::string& from, std::size_t times) {
    Characters text = characters_of(from);
    for (; times > 0; --times) {
      const std::size_t at = chance_.below(text.size() + 1);
      const bool inside = at < text.size();
      switch (chance_.below(6)) {
        case 0:
          text.insert(at, 1, static_cast<char32_t>(U'a' + chance_.below(26)));
          break;
        case 1:
          if (inside) text.erase(at, 1);
          break;
        case 2:
          if (at + 1 < text.size()) std::swap(text[at], text[at + 1]);
          break;
        case 3:
          if (inside) text[at] = static_cast<char32_t>(U'a' + chance_.below(26));
          break;
        case 4:
          text.insert(at, 1, character());
          break;
        default:
          if (inside) text.insert(at, 1, text[at]);
      }
    }
    return utf8_of(text);
  }

  std::string mutated_query() { return mutated(real_query(), chance_.from_to(1, 5)); }

  std::string words() {
    std::string text = word();
    for (std::size_t i = chance_.below(8); i > 0; --i) text += ' ' + word();
    return text;
  }

  std::string misspelt_words() {
    std::string text = mutated(word(), chance_.from_to(1, 3));
    for (std::size_t i = chance_.below(6); i > 0; --i)
      text += ' ' + (chance_.once_in(3) ? word() : mutated(word(), chance_.from_to(1, 3)));
    return text;
  }

  std::string unfinished_word() {
    Characters text = characters_of(chance_.once_in(2) ? word() : chance_.one_of(material_.names));
    text.resize(std::min(text.size(), chance_.from_to(1, 6)));
    return utf8_of(text);
  }

  std::string letters() {
    std::string text;
    for (std::size_t i = chance_.from_to(2, 80); i > 0; --i) {
      text += chance_.once_in(4) ? utf8_of(Characters(1, static_cast<char32_t>(U'α' + chance_.below(25))))
                                 : std::string(1, static_cast<char>('a' + chance_.below(26)));
      text += chance_.once_in(8) ? "* " : " ";
    }
    if (chance_.once_in(2)) text.pop_back();
    return text;
  }

  std::string some_word() {
    if (chance_.once_in(4)) return std::string(chance_.one_of(kFrequent));
    return chance_.once_in(5) ? mutated(word(), 1) : word();
  }

  std::string date() {
    const auto day = [this] {
      std::string text = std::to_string(chance_.from_to(1990, 2030));
      if (chance_.once_in(2)) text += '-' + std::to_string(chance_.from_to(0, 13));
      if (chance_.once_in(3)) text += '-' + std::to_string(chance_.from_to(0, 32));
      return text;
    };
    return "date:" + (chance_.once_in(4) ? "" : day()) + (chance_.once_in(3) ? "" : "..") +
           (chance_.once_in(4) ? "" : day());
  }

  std::string phrase() {
    std::string text = "\"";
    for (std::size_t i = chance_.from_to(0, 4); i > 0; --i) text += some_word() + ' ';
    return text + (chance_.once_in(10) ? "" : "\"");
  }

  std::string term(int depth) {
    switch (chance_.below(9)) {
      case 0:
        return phrase();
      case 1:
        return "(" + expression(depth + 1) + (chance_.once_in(10) ? "" : ")");
      case 2:
        return '-' + term(depth + 1);
      case 3:
        return "NOT " + term(depth + 1);
      case 4:
        return std::string(chance_.one_of(kAskedFields)) + ':' +
               (chance_.once_in(2) ? phrase() : some_word());
      case 5:
        return date();
      default:
        return some_word();
    }
  }

  std::string expression(int depth) {
    static constexpr std::array<std::string_view, 6> kBetween{" ", " ", " OR ", " AND ", " - ", ""};
    constexpr int kDeepest = 6;
    if (depth > kDeepest) return some_word();
    std::string text = term(depth);
    for (std::size_t i = chance_.below(4); i > 0; --i)
      text += std::string(chance_.one_of(kBetween)) + term(depth);
    return text;
  }

  std::string operators() { return expression(0); }

  std::string deep_nesting() {
    static constexpr std::array<std::string_view, 6> kOpening{"(", "((", "-(", "(a OR (", "NOT (", "(\""};
    std::string text;
    const std::size_t depth = chance_.from_to(5, 600);
    for (std::size_t i = 0; i < depth; ++i) text += chance_.one_of(kOpening);
    text += some_word();
    for (std::size_t i = chance_.from_to(0, depth); i > 0; --i)
      text += chance_.once_in(20) ? " " + some_word() + ")" : ")";
    return text;
  }

  std::string very_long() {
    const std::size_t bytes = chance_.from_to(1'000, 20'000);
    std::string text;
    switch (chance_.below(5)) {
      case 0:
        return std::string(bytes, static_cast<char>('a' + chance_.below(26)));
      case 1:
        while (text.size() < bytes) text += utf8_of(Characters(1, character()));
        return text;
      case 2:
        while (text.size() < bytes) text += '"' + some_word() + "\" ";
        return text;
      case 3:
        while (text.size() < bytes) text += mutated(word(), 1) + " OR ";
        return text;
      default:
        while (text.size() < bytes) text += some_word() + ' ';
        return text;
    }
  }

  std::string wrong_layout() {
    return text::other_layout(chance_.once_in(2) ? word() : chance_.one_of(material_.names));
  }

  std::string look_alikes() {
    Characters text = characters_of(chance_.once_in(2) ? chance_.one_of(material_.names) : real_query());
    for (char32_t& c : text) {
      for (const auto& [latin, greek] : kLookAlikes) {
        if (chance_.once_in(3)) continue;
        if (c == latin) {
          c = greek;
        } else if (c == greek) {
          c = latin;
        }
      }
    }
    return utf8_of(text);
  }

  std::string joined_or_split() {
    std::string name = chance_.one_of(material_.names);
    if (chance_.once_in(2)) {
      std::erase(name, ' ');
      return name;
    }
    Characters text = characters_of(name);
    text.insert(chance_.below(text.size() + 1), 1, U' ');
    return utf8_of(text);
  }

  std::string capitals() {
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(
        text::fold(chance_.once_in(2) ? chance_.one_of(material_.names) : real_query()));
    std::string utf8;
    return text.toUpper().toUTF8String(utf8);
  }

  std::string frequent_phrases() {
    std::string text;
    for (std::size_t i = chance_.from_to(1, 10); i > 0; --i) {
      if (chance_.once_in(4)) text += std::string(chance_.one_of(kAskedFields)) + ':';
      text +=
          '"' + std::string(chance_.one_of(kFrequent)) + ' ' + std::string(chance_.one_of(kFrequent)) + "\" ";
      if (chance_.once_in(4)) text += "OR ";
    }
    return text;
  }

  std::string question() {
    std::string text = "what";
    for (std::size_t i = chance_.from_to(6, 50); i > 0; --i) {
      text += ' ' + (chance_.once_in(2) ? std::string(chance_.one_of(kFrequent)) : some_word());
    }
    return text + '?';
  }

  // Bytes of a real query changed, so that its UTF-8 breaks.
  std::string broken_query() {
    std::string text = real_query();
    for (std::size_t i = chance_.from_to(1, 4); i > 0 && !text.empty(); --i) {
      text[chance_.below(text.size())] = static_cast<char>(chance_.below(256));
    }
    return text;
  }

  const Material& material_;
  Random chance_;
};

}  // namespace

FuzzedQuery fuzzed_query(const Material& material, std::uint64_t seed, std::uint64_t number) {
  return Maker(material, Random(seed, number)).make();
}

}  // namespace mitos::fuzz
