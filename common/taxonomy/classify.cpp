// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/classify.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "common/taxonomy/call.h"
#include "common/taxonomy/pattern.h"
#include "common/taxonomy/phrase.h"
#include "common/text/utf8.h"

namespace mitos::taxonomy {
namespace {

// Of a text that is longer than any programme's name the beginning is read.
constexpr std::size_t kMostWords = 32;

// A programme, or a call of it, named by the words [begin, end).
struct Mention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t programme = 0;
  std::optional<Programme> call;
};

// The words that are still to be explained, and what was found in the others.
struct Reading {
  Phrase phrase;
  std::vector<bool> used;
  std::vector<Mention> mentions;
};

Phrase respelled(const Rules& rules, Phrase phrase) {
  const auto same_word = [](const PhraseWord& a, const PhraseWord& b) { return a.text == b.text; };
  for (const Spelling& spelling : rules.spellings) {
    const auto found =
        std::search(phrase.begin(), phrase.end(), spelling.typed.begin(), spelling.typed.end(), same_word);
    if (found == phrase.end()) continue;
    const char before = found->before;
    const auto behind = phrase.erase(found, found + static_cast<std::ptrdiff_t>(spelling.typed.size()));
    const auto meant = phrase.insert(behind, spelling.meant.begin(), spelling.meant.end());
    meant->before = before;
  }
  return phrase;
}

bool is_free(const Reading& reading, std::size_t begin, std::size_t size) {
  if (reading.used.size() - begin < size) return false;
  const auto first = reading.used.begin() + static_cast<std::ptrdiff_t>(begin);
  return std::none_of(first, first + static_cast<std::ptrdiff_t>(size), [](bool used) { return used; });
}

// A code starts where a code may: not in the middle of what hyphens join, unless behind the name of its
// framework.
bool may_start_code(const Reading& reading, std::size_t at) {
  return at == 0 || reading.used[at - 1] || reading.phrase[at].before != kHyphen;
}

// The rule that says most among those that are wanted and match at a word; of two, the first of the file.
template <typename Wanted>
const Rule* best_rule(const Rules& rules, const Reading& reading, std::size_t at, const Wanted& wanted) {
  const Rule* best = nullptr;
  for (const Rule& rule : rules.rules) {
    if (best != nullptr && weight_of(rule.pattern) <= weight_of(best->pattern)) continue;
    if (!wanted(rule) || !is_free(reading, at, rule.pattern.words.size())) continue;
    if (rule.sign == Sign::code && !may_start_code(reading, at)) continue;
    if (matches(rule.pattern, reading.phrase, at, rules.programmes[rule.programme].years)) best = &rule;
  }
  return best;
}

Mention mention_of(const Rules& rules, const Phrase& phrase, std::size_t at, const Rule& rule) {
  Mention mention{at, at + rule.pattern.words.size(), rule.programme, std::nullopt};
  if (rule.sign != Sign::code) return mention;
  const std::size_t begin = at + rule.pattern.silent;
  mention.end = end_of_call(phrase, begin, mention.end);
  const Phrase code(phrase.begin() + static_cast<std::ptrdiff_t>(begin),
                    phrase.begin() + static_cast<std::ptrdiff_t>(mention.end));
  mention.call = call_below(rules.programmes[rule.programme].programme, code);
  return mention;
}

template <typename Wanted>
void read(const Rules& rules, Reading& reading, const Wanted& wanted) {
  for (std::size_t at = 0; at < reading.phrase.size();) {
    const Rule* rule = best_rule(rules, reading, at, wanted);
    if (rule == nullptr) {
      ++at;
      continue;
    }
    Mention mention = mention_of(rules, reading.phrase, at, *rule);
    for (std::size_t i = mention.begin; i < mention.end; ++i) reading.used[i] = true;
    at = mention.end;
    reading.mentions.push_back(std::move(mention));
  }
}

bool is_below(const Rules& rules, std::size_t programme, std::size_t other) {
  std::optional<std::size_t> above = rules.programmes[programme].above;
  while (above && *above != other) above = rules.programmes[*above].above;
  return above.has_value();
}

// The programmes that are named, but nothing below them: a hint in prose behind a call says no more.
std::set<std::size_t> open_programmes(const Rules& rules, const std::vector<Mention>& mentions) {
  std::set<std::size_t> open;
  for (const Mention& mention : mentions) {
    const bool settled = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
      return is_below(rules, other.programme, mention.programme) ||
             (other.call && other.programme == mention.programme);
    });
    if (!settled) open.insert(mention.programme);
  }
  return open;
}

Path path_of(const Rules& rules, const Mention& mention) {
  Path path;
  for (std::optional<std::size_t> at = mention.programme; at; at = rules.programmes[*at].above) {
    path.programmes.insert(path.programmes.begin(), rules.programmes[*at].programme);
  }
  if (mention.call) path.programmes.push_back(*mention.call);
  return path;
}

// Whether `path` says nothing that `other` does not say.
bool is_beginning_of(const Path& path, const Path& other) {
  return path.programmes.size() <= other.programmes.size() &&
         path.programmes.back().value == other.programmes[path.programmes.size() - 1].value;
}

std::vector<Path> without_repetitions(const std::vector<Path>& paths) {
  std::vector<Path> kept;
  for (const Path& path : paths) {
    const bool said = std::any_of(paths.begin(), paths.end(), [&path](const Path& other) {
      return other.programmes.size() > path.programmes.size() && is_beginning_of(path, other);
    });
    const bool repeated = std::any_of(kept.begin(), kept.end(),
                                      [&path](const Path& other) { return is_beginning_of(path, other); });
    if (!said && !repeated) kept.push_back(path);
  }
  return kept;
}

Path other_path(const Rules& rules, const Phrase& phrase, std::string_view raw) {
  Programme last;
  last.value = rules.other.value + "/" + slug_of(phrase);
  last.label["en"] = text::single_spaced(raw);
  return {{rules.other, last}, "no rule knows “" + last.label["en"] + "”"};
}

}  // namespace

std::vector<Path> classify(const Rules& rules, std::string_view raw) {
  Phrase typed = read_phrase(raw);
  if (typed.empty()) return {};
  typed.resize(std::min(typed.size(), kMostWords));

  Reading reading{respelled(rules, typed), {}, {}};
  reading.used.resize(reading.phrase.size());
  read(rules, reading, [](const Rule& rule) { return rule.sign != Sign::hint; });
  const std::set<std::size_t> open = open_programmes(rules, reading.mentions);
  read(rules, reading, [&](const Rule& rule) {
    return rule.sign == Sign::hint && std::any_of(open.begin(), open.end(), [&](std::size_t above) {
             return is_below(rules, rule.programme, above);
           });
  });

  std::stable_sort(reading.mentions.begin(), reading.mentions.end(),
                   [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  std::vector<Path> paths;
  for (const Mention& mention : reading.mentions) paths.push_back(path_of(rules, mention));
  if (paths.empty()) return {other_path(rules, typed, raw)};
  return without_repetitions(paths);
}

}  // namespace mitos::taxonomy
