// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sound_key.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "common/text/script.h"

namespace mitos::text {
namespace {

struct Rule {
  std::string_view letters;
  std::string_view sound;
};

// Greek in Latin letters by ELOT 743 (ISO 843), of folded text: whose αϋ cannot be told from αυ. Letters
// that it writes one by one, as γκ, are not here.
constexpr Rule kElot[] = {{"ου", "ou"},  {"αυ", "av"}, {"ευ", "ev"}, {"ηυ", "iv"}, {"γγ", "ng"}, {"γξ", "nx"},
                          {"γχ", "nch"}, {"α", "a"},   {"β", "v"},   {"γ", "g"},   {"δ", "d"},   {"ε", "e"},
                          {"ζ", "z"},    {"η", "i"},   {"θ", "th"},  {"ι", "i"},   {"κ", "k"},   {"λ", "l"},
                          {"μ", "m"},    {"ν", "n"},   {"ξ", "x"},   {"ο", "o"},   {"π", "p"},   {"ρ", "r"},
                          {"σ", "s"},    {"τ", "t"},   {"υ", "y"},   {"φ", "f"},   {"χ", "ch"},  {"ψ", "ps"},
                          {"ω", "o"}};

// What Latin letters sound like; Greek ones are read as ELOT 743 writes them, so that whatever is ambiguous
// there, as nd for ντ and νδ or oi for οι and οη, is one sound. f, v, b, mp and mb are one, since αυ and ευ
// are written with any of f, v and u. θ is written 8, which no other spelling yields.
constexpr Rule kSounds[] = {
    {"ai", "e"},  {"ei", "i"},  {"oi", "i"},  {"yi", "i"},   {"ou", "u"},  {"oy", "u"},  {"av", "af"},
    {"au", "af"}, {"ay", "af"}, {"ev", "ef"}, {"eu", "ef"},  {"ey", "ef"}, {"iv", "if"}, {"gg", "g"},
    {"gk", "g"},  {"ng", "g"},  {"nk", "g"},  {"gch", "h"},  {"nch", "h"}, {"gx", "ks"}, {"nx", "ks"},
    {"mp", "f"},  {"mb", "f"},  {"nt", "d"},  {"nth", "n8"}, {"nd", "d"},  {"tz", "ts"}, {"dz", "ts"},
    {"gi", "i"},  {"gy", "i"},  {"gh", "g"},  {"ge", "ie"},  {"ye", "ie"}, {"th", "8"},  {"ch", "h"},
    {"kh", "h"},  {"ph", "f"},  {"x", "ks"},  {"a", "a"},    {"b", "f"},   {"c", "k"},   {"d", "d"},
    {"e", "e"},   {"f", "f"},   {"g", "g"},   {"h", "h"},    {"i", "i"},   {"j", "ks"},  {"k", "k"},
    {"l", "l"},   {"m", "m"},   {"n", "n"},   {"o", "o"},    {"p", "p"},   {"q", "k"},   {"r", "r"},
    {"s", "s"},   {"t", "t"},   {"u", "i"},   {"v", "f"},    {"w", "o"},   {"y", "i"},   {"z", "z"},
    {"8", "8"}};

// Doubled sounds are one: Κυριακίδης and Kyriakiddis, ιι and yi.
void append(std::string& key, std::string_view sound) {
  for (const char c : sound) {
    if (key.empty() || key.back() != c) key += c;
  }
}

// Rules by the first byte of their letters, the longest first.
class Table {
 public:
  explicit Table(std::span<const Rule> rules) {
    for (const Rule& rule : rules) starting_with(rule.letters).push_back(rule);
    for (std::vector<Rule>& group : groups_) {
      std::stable_sort(group.begin(), group.end(),
                       [](const Rule& a, const Rule& b) { return a.letters.size() > b.letters.size(); });
    }
  }

  // Null if no rule fits the beginning of `word`.
  const Rule* longest(std::string_view word) const {
    const std::vector<Rule>& group = groups_[static_cast<unsigned char>(word.front())];
    const auto rule = std::find_if(group.begin(), group.end(), [word](const Rule& candidate) {
      return word.starts_with(candidate.letters);
    });
    return rule == group.end() ? nullptr : &*rule;
  }

 private:
  std::vector<Rule>& starting_with(std::string_view letters) {
    return groups_[static_cast<unsigned char>(letters.front())];
  }

  std::array<std::vector<Rule>, 256> groups_;
};

// By the longest rule that fits at each place; what no rule knows stays.
template <typename Append>
void apply(std::string_view word, const Table& rules, const Append& append_to) {
  while (!word.empty()) {
    const Rule* rule = rules.longest(word);
    append_to(rule == nullptr ? word.substr(0, 1) : rule->sound);
    word.remove_prefix(rule == nullptr ? 1 : rule->letters.size());
  }
}

std::string sound_of(std::string_view latin) {
  static const Table kTable(kSounds);
  std::string key;
  apply(latin, kTable, [&key](std::string_view sound) { append(key, sound); });
  return key;
}

std::string by_elot(std::string_view greek) {
  static const Table kTable(kElot);
  std::string latin;
  apply(greek, kTable, [&latin](std::string_view letters) { latin += letters; });
  return latin;
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
      return sound_of(by_elot(folded));
    case Script::latin:
      return sound_of(folded);
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
    if (folded.find(from) == std::string_view::npos) continue;
    std::string key = sound_key(replaced(folded, from, to));
    if (key != usual && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  }
  return keys;
}

std::optional<std::string> latinised_sound_key(std::string_view folded) {
  if (script_of(folded) != Script::latin) return std::nullopt;
  for (const auto& [latin, greek] : {std::pair{"es", "is"}, std::pair{"us", "os"}}) {
    if (folded.ends_with(latin)) return sound_key(std::string(folded.substr(0, folded.size() - 2)) + greek);
  }
  return std::nullopt;
}

}  // namespace mitos::text
