// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sound_key.h"

#include <algorithm>
#include <span>
#include <utility>

#include "common/text/script.h"

namespace mitos::text {
namespace {

struct Rule {
  std::string_view letters;
  std::string_view sound;
};

// The longest that fits is taken. β, φ and μπ are one sound here, since αυ and ευ are written with any
// of f, v and u. θ is written 8, which no Latin spelling yields otherwise.
constexpr Rule kGreek[] = {
    // what several letters sound like
    {"αι", "e"},
    {"ει", "i"},
    {"οι", "i"},
    {"υι", "i"},
    {"ου", "u"},
    {"αυ", "af"},
    {"ευ", "ef"},
    {"ηυ", "if"},
    {"γγ", "g"},
    {"γκ", "g"},
    {"γχ", "h"},
    {"γξ", "ks"},
    {"μπ", "f"},
    {"ντ", "d"},
    {"τζ", "ts"},
    {"γι", "i"},
    {"γη", "i"},
    {"γυ", "i"},
    {"γε", "ie"},
    // letters
    {"α", "a"},
    {"β", "f"},
    {"γ", "g"},
    {"δ", "d"},
    {"ε", "e"},
    {"ζ", "z"},
    {"η", "i"},
    {"θ", "8"},
    {"ι", "i"},
    {"κ", "k"},
    {"λ", "l"},
    {"μ", "m"},
    {"ν", "n"},
    {"ξ", "ks"},
    {"ο", "o"},
    {"π", "p"},
    {"ρ", "r"},
    {"σ", "s"},
    {"τ", "t"},
    {"υ", "i"},
    {"φ", "f"},
    {"χ", "h"},
    {"ψ", "ps"},
    {"ω", "o"}};

constexpr Rule kLatin[] = {
    {"ai", "e"},  {"ei", "i"},  {"oi", "i"},  {"yi", "i"},  {"ou", "u"},  {"oy", "u"}, {"av", "af"},
    {"au", "af"}, {"ev", "ef"}, {"eu", "ef"}, {"iv", "if"}, {"gg", "g"},  {"gk", "g"}, {"ng", "g"},
    {"nk", "g"},  {"gch", "h"}, {"nch", "h"}, {"gx", "ks"}, {"nx", "ks"}, {"mp", "f"}, {"mb", "f"},
    {"nt", "d"},  {"nd", "d"},  {"tz", "ts"}, {"dz", "ts"}, {"gi", "i"},  {"gy", "i"}, {"gh", "g"},
    {"ge", "ie"}, {"ye", "ie"}, {"th", "8"},  {"ch", "h"},  {"kh", "h"},  {"ph", "f"}, {"ps", "ps"},
    {"ks", "ks"}, {"x", "ks"},  {"a", "a"},   {"b", "f"},   {"c", "k"},   {"d", "d"},  {"e", "e"},
    {"f", "f"},   {"g", "g"},   {"h", "h"},   {"i", "i"},   {"j", "ks"},  {"k", "k"},  {"l", "l"},
    {"m", "m"},   {"n", "n"},   {"o", "o"},   {"p", "p"},   {"q", "k"},   {"r", "r"},  {"s", "s"},
    {"t", "t"},   {"u", "i"},   {"v", "f"},   {"w", "o"},   {"y", "i"},   {"z", "z"},  {"8", "8"}};

// Doubled sounds are one: Κυριακίδης and Kyriakiddis, ιι and yi.
void append(std::string& key, std::string_view sound) {
  for (const char c : sound) {
    if (key.empty() || key.back() != c) key += c;
  }
}

std::string by_rules(std::string_view word, std::span<const Rule> rules) {
  std::string key;
  while (!word.empty()) {
    const Rule* best = nullptr;
    for (const Rule& rule : rules) {
      if (word.starts_with(rule.letters) && (best == nullptr || rule.letters.size() > best->letters.size())) {
        best = &rule;
      }
    }
    append(key, best == nullptr ? word.substr(0, 1) : best->sound);
    word.remove_prefix(best == nullptr ? 1 : best->letters.size());
  }
  return key;
}

std::string replaced(std::string_view word, std::string_view from, std::string_view to) {
  std::string out(word);
  for (std::size_t at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) {
    out.replace(at, from.size(), to);
  }
  return out;
}

}  // namespace

std::string sound_key(std::string_view folded) {
  switch (script_of(folded)) {
    case Script::greek:
      return by_rules(folded, kGreek);
    case Script::latin:
      return by_rules(folded, kLatin);
    case Script::none:
    case Script::mixed:
      return "";
  }
  return "";
}

std::vector<std::string> other_sound_keys(std::string_view folded) {
  if (script_of(folded) != Script::latin) return {};
  const std::string usual = sound_key(folded);
  std::vector<std::string> keys;
  // x is chi as often as xi; u is υ, and ου by its sound; h looks like an eta.
  for (const auto& [from, to] : {std::pair{"x", "kh"}, std::pair{"u", "ou"}, std::pair{"h", "i"}}) {
    std::string key = sound_key(replaced(folded, from, to));
    if (key != usual && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  }
  return keys;
}

}  // namespace mitos::text
