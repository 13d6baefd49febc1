// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/derivation.h"

#include <algorithm>
#include <array>

namespace mitos::text {
namespace {

struct Endings {
  std::string_view one;
  std::string_view other;
};

// Shorter words are others: four is not for, nor prise prize.
constexpr std::size_t kShortestRoot = 5;

// British and American, without what inflection adds.
constexpr std::array<Endings, 8> kSpellings{{{"is", "iz"},
                                             {"ys", "yz"},
                                             {"our", "or"},
                                             {"ell", "el"},
                                             {"entre", "enter"},
                                             {"ibre", "iber"},
                                             {"ramme", "ram"},
                                             {"aed", "ed"}}};
constexpr std::array<std::string_view, 16> kInflections{"",     "e",   "s",     "es",     "ed", "ing",
                                                        "er",   "ers", "ation", "ations", "al", "ful",
                                                        "able", "ic",  "ics",   "ings"};

// A verb less its -e, and its noun: the roots that Latin changes.
constexpr std::array<Endings, 26> kDerivations{
    {{"scrib", "scription"}, {"ceiv", "ception"},   {"duc", "duction"},  {"is", "ition"},
     {"iz", "ition"},        {"quir", "quisition"}, {"pos", "position"}, {"solv", "solution"},
     {"volv", "volution"},   {"sum", "sumption"},   {"vert", "version"}, {"tend", "tension"},
     {"ced", "cession"},     {"ceed", "cession"},   {"clud", "clusion"}, {"cid", "cision"},
     {"pel", "pulsion"},     {"mit", "mission"},    {"fy", "fication"},  {"fi", "fication"},
     {"ply", "plication"},   {"pli", "plication"},  {"vid", "vision"},   {"od", "osion"},
     {"os", "osis"},         {"ys", "ysis"}}};
constexpr std::array<std::string_view, 6> kVerbForms{"", "e", "s", "es", "ed", "ing"};

void add(std::vector<std::string>& words, std::string word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

// The word with `to` for `from` before `behind`; "" if it does not end so.
std::string exchanged(std::string_view word, std::string_view from, std::string_view behind,
                      std::string_view to) {
  if (!word.ends_with(behind)) return "";
  std::string_view root = word.substr(0, word.size() - behind.size());
  if (!root.ends_with(from) || root.size() < kShortestRoot) return "";
  root.remove_suffix(from.size());
  return std::string(root) + std::string(to) + std::string(behind);
}

}  // namespace

std::vector<std::string> other_spellings(std::string_view folded) {
  std::vector<std::string> words;
  for (const auto& [british, american] : kSpellings) {
    for (const std::string_view inflection : kInflections) {
      for (std::string& word : std::array{exchanged(folded, british, inflection, american),
                                          exchanged(folded, american, inflection, british)}) {
        if (!word.empty()) add(words, std::move(word));
      }
    }
  }
  return words;
}

std::vector<std::string> derived_words(std::string_view folded) {
  constexpr std::size_t kShortestBefore = 1;
  std::vector<std::string> words;
  for (const auto& [verb, noun] : kDerivations) {
    for (const std::string_view form : kVerbForms) {
      if (!folded.ends_with(form)) continue;
      const std::string_view root = folded.substr(0, folded.size() - form.size());
      if (root.ends_with(verb) && root.size() > verb.size() + kShortestBefore)
        add(words, std::string(root.substr(0, root.size() - verb.size())) + std::string(noun));
    }
    std::string_view singular = folded;
    if (singular.ends_with("s") && !noun.ends_with("s")) singular.remove_suffix(1);
    if (!singular.ends_with(noun) || singular.size() <= noun.size() + kShortestBefore) continue;
    const std::string root =
        std::string(singular.substr(0, singular.size() - noun.size())) + std::string(verb);
    add(words, root);
    if (!root.ends_with("y")) add(words, root + "e");
  }
  return words;
}

}  // namespace mitos::text
