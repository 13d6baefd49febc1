// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/keyboard.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/fold.h"
#include "common/text/script.h"

namespace mitos::text {
namespace {

// The letters of the standard Greek layout (ELOT 1000) by the key of the US one. On the key of Q is
// a semicolon, on that of W the final sigma.
constexpr std::array<std::pair<char, std::string_view>, 25> kKeys{
    {{'a', "α"}, {'b', "β"}, {'c', "ψ"}, {'d', "δ"}, {'e', "ε"}, {'f', "φ"}, {'g', "γ"},
     {'h', "η"}, {'i', "ι"}, {'j', "ξ"}, {'k', "κ"}, {'l', "λ"}, {'m', "μ"}, {'n', "ν"},
     {'o', "ο"}, {'p', "π"}, {'r', "ρ"}, {'s', "σ"}, {'t', "τ"}, {'u', "θ"}, {'v', "ω"},
     {'w', "ς"}, {'x', "χ"}, {'y', "υ"}, {'z', "ζ"}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string to_greek(std::string_view latin) {
  // The accent is a key of its own, before the vowel; folding drops accents anyway.
  constexpr char kAccent = ';';
  constexpr std::string_view kVowels = "aehioyv";
  std::string out;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    const char c = latin[i];
    if (c == kAccent && i + 1 < latin.size() && kVowels.find(latin[i + 1]) != std::string_view::npos)
      continue;
    const auto* key =
        std::find_if(kKeys.begin(), kKeys.end(), [c](const auto& pair) { return pair.first == c; });
    if (key == kKeys.end()) {
      out += c;
    } else {
      out += key->second;
    }
  }
  return out;
}

}  // namespace

std::string other_layout(std::string_view text) {
  // Folding would make an ordinary sigma of the final one, and a Latin letter beside Greek ones a
  // Greek one: what stands for the key of W meanwhile is no letter.
  constexpr std::string_view kKeyOfW = "\x01";
  std::string out(text);
  replace_all(out, "ς", kKeyOfW);
  out = fold(out);
  const bool greek = script_of(out) == Script::greek || out.find(kKeyOfW) != std::string::npos;
  if (!greek) return to_greek(out);
  for (const auto& [latin, letter] : kKeys) replace_all(out, letter, std::string(1, latin));
  replace_all(out, kKeyOfW, "w");
  return out;
}

}  // namespace mitos::text
