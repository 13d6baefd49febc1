// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/interpret.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/terms.h"
#include "common/text/acronym.h"
#include "common/text/compound.h"
#include "common/text/derivation.h"
#include "common/text/fold.h"
#include "common/text/keyboard.h"
#include "common/text/script.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searchd/lookup/near_words.h"
#include "searchd/rewrite/corrections.h"
#include "searchd/rewrite/split_word.h"

namespace mitos::rewrite {
namespace {

using query::Node;

constexpr std::size_t kMostJoined = 4;         // words that are one
constexpr std::size_t kGivenNameForms = 10;    // searched for one word
constexpr std::size_t kOtherScriptWords = 20;  // searched for one word
constexpr std::size_t kMostRead = 300;         // searched for a query, besides those as typed

constexpr double kJoinedWeight = 0.1;
constexpr double kSplitWeight = 0.8;
constexpr double kGivenNameWeight = 0.9;
constexpr double kDerivedWeight = 0.5;
constexpr double kSynonymWeight = 0.7;
constexpr double kOtherScriptWeight = 0.9;
constexpr double kSecondCorrectionWeight = 0.4;

// A word of the query, where it stands among its neighbours.
struct TypedWord {
  const Node* node;
  const Node* next;  // the word behind it in the same group; may be null
  std::string folded;
  bool held = false;
};

bool is_and(std::string_view folded) {
  return folded == "and" || folded == "και";
}

// Whether it may be a title as written, in which quotation marks may stand.
bool only_words(const Node& node) {
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase) return node.field.empty();
  return node.kind == Node::Kind::group && node.excluded.empty() &&
         std::all_of(node.children.begin(), node.children.end(), only_words);
}

// Folding makes an ordinary sigma of the final one.
std::string displayed(std::string folded) {
  constexpr std::string_view kSigma = "σ";
  if (folded.ends_with(kSigma)) folded.replace(folded.size() - kSigma.size(), kSigma.size(), "ς");
  return folded;
}

// Forms of a word differ at its end: in the last two Latin letters, or the last three Greek ones. A Latin
// letter more or less before the last makes no form, as in "routins" for “routines”.
bool same_ending(std::string_view typed, std::string_view word) {
  constexpr std::size_t kLatinBytes = 2;
  constexpr std::size_t kGreekBytes = 6;
  const bool latin = text::script_of(typed) == text::Script::latin;
  const std::size_t bytes = std::min(latin ? kLatinBytes : kGreekBytes, word.size());
  if (typed.ends_with(word.substr(word.size() - bytes))) return true;
  return latin && typed.back() == word.back() && typed.size() != word.size();
}

class Interpreter {
 public:
  Interpreter(std::string_view text, const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
              query::Budget& budget)
      : text_(text),
        snapshot_(snapshot),
        searcher_(searcher),
        budget_(budget),
        corrections_(snapshot, searcher, budget) {
    result_.root = query::parse(text);
    read_foreign_phrases();
    collect(result_.root);
    for (TypedWord& place : places_) place.held = holds(place);
    if (only_words(result_.root)) result_.titled = snapshot_.name_words().titled_in_other_script(text);
  }

  bool any_held() const {
    return std::any_of(places_.begin(), places_.end(), [](const TypedWord& place) { return place.held; });
  }
  // Whether it is names in the other script, word by word or as a title.
  bool all_sound() const {
    if (!result_.titled.empty()) return true;
    return std::all_of(places_.begin(), places_.end(), [this](const TypedWord& place) {
      return !snapshot_.name_words().in_other_script(place.folded, false, 1).empty();
    });
  }
  // Whether each word stands in the catalogue just so: a form of it alone may be chance.
  bool all_written() const {
    const index::Vocabulary& vocabulary = snapshot_.vocabulary();
    return !places_.empty() && std::all_of(places_.begin(), places_.end(), [&](const TypedWord& place) {
      constexpr std::size_t kShortestBeginning = 4;
      const bool beginning = place.node->prefix && text::count_characters(place.folded) >= kShortestBeginning;
      return vocabulary.occurrences_of(place.folded) > 0 || (beginning && begins_words(place.folded));
    });
  }

  Interpretation run(query::Typos typos) {
    if (!result_.titled.empty()) typos = query::Typos::as_typed;  // it is right as it is
    // In a question the words that the catalogue has say enough: what else they may mean only blurs it,
    // unless they are one word.
    constexpr std::size_t kMostForOtherReadings = 6;
    const bool question = places_.size() > kMostForOtherReadings;
    join_neighbours();
    read_spellings();
    if (!question) read_derivations();
    if (!question) read_synonyms();
    if (!question) read_given_names();
    for (const TypedWord& place : places_) {
      if (place.held) {
        if (!question) read_initials(place);
        if (!question) read_held(place);
        if (typos == query::Typos::forgiven) respell(place);
      } else {
        read_unknown(place, typos);
      }
    }
    finish();
    result_.replaced = std::move(replacements_);
    return std::move(result_);
  }

 private:
  // No text has a phrase as spelt whose words are all names of the other script: it is read word by word, as
  // where a Greek title with quotation marks in it is typed in Latin letters.
  void read_foreign_phrases() {
    std::vector<Node> parts;
    for (Node& part : result_.root.children) {
      if (part.kind != Node::Kind::phrase || !part.field.empty() || !is_foreign(part)) {
        parts.push_back(std::move(part));
        continue;
      }
      for (std::string& word : part.words) {
        Node& single = parts.emplace_back();
        single.kind = Node::Kind::word;
        single.words.push_back(std::move(word));
      }
    }
    result_.root.children = std::move(parts);
  }

  bool is_foreign(const Node& phrase) {
    return std::all_of(phrase.words.begin(), phrase.words.end(), [this](const std::string& word) {
      const std::string folded = searcher_.lexicon().look_up(word).folded;
      return snapshot_.vocabulary().occurrences_of(folded) == 0 &&
             !snapshot_.name_words().in_other_script(folded, false, 1).empty();
    });
  }

  void collect(const Node& node) {
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const Node& child = node.children[i];
      if (child.kind != Node::Kind::word || !child.field.empty()) {
        for (const std::string& word : child.words) wanted_.emplace_back(word, nullptr);
        collect(child);
        continue;
      }
      wanted_.emplace_back(child.words.front(), &child);
      const bool followed = node.kind == Node::Kind::group && i + 1 < node.children.size() &&
                            node.children[i + 1].kind == Node::Kind::word;
      places_.push_back({&child, followed ? &node.children[i + 1] : nullptr,
                         searcher_.lexicon().look_up(child.words.front()).folded, false});
    }
  }

  void read(const TypedWord& place, Reading reading) {
    if (read_ + reading.words.size() > kMostRead) return;
    read_ += reading.words.size();
    result_.readings[place.node].push_back(std::move(reading));
  }

  std::string stem_of(const std::string& folded) { return searcher_.held_stem(folded); }

  // Whether the catalogue has the word, in some form, or words that begin with it.
  bool holds(const TypedWord& place) {
    if (place.folded.empty()) return true;
    if (searcher_.database().term_exists(stem_of(place.folded))) return true;
    return place.node->prefix && begins_words(place.folded);
  }

  bool begins_words(std::string_view beginning) const {
    const index::Vocabulary& vocabulary = snapshot_.vocabulary();
    const std::uint32_t first = vocabulary.lower_bound(beginning);
    return first < vocabulary.size() && vocabulary.word(first).starts_with(beginning);
  }

  // "social sensor" is SocialSensor, too, "ai 4 media" AI4Media, and "deaf and blind" deafblind.
  void join_neighbours() {
    for (std::size_t first = 0; first < places_.size(); ++first) {
      std::string joined = places_[first].folded;
      std::size_t words = 1;
      for (std::size_t last = first + 1; last < places_.size() && words < kMostJoined; ++last) {
        if (places_[last - 1].next != places_[last].node) break;
        if (is_and(places_[last].folded)) continue;
        joined += places_[last].folded;
        ++words;
        if (snapshot_.vocabulary().occurrences_of(joined) == 0) continue;
        read(places_[first], {{joined}, kJoinedWeight});
        for (std::size_t i = first; i <= last; ++i) result_.spellings[places_[i].node].push_back(joined);
      }
    }
  }

  // "recognising" is “recognizing”, too.
  void read_spellings() {
    for (const TypedWord& place : places_) {
      for (std::string& word : text::other_spellings(place.folded)) {
        if (is_new(place, word)) result_.spellings[place.node].push_back(std::move(word));
      }
    }
  }

  // "prescribe" is “prescription”, too, which is no form of it.
  void read_derivations() {
    for (const TypedWord& place : places_) {
      std::vector<std::string> stems;
      for (const std::string& word : text::derived_words(place.folded)) {
        const std::string stem = stem_of(word);
        if (!is_new(place, word) || std::find(stems.begin(), stems.end(), stem) != stems.end()) continue;
        stems.push_back(stem);
        read(place, {{word}, kDerivedWeight});
      }
    }
  }

  // Whether the catalogue has a form of the word that is none of the typed one.
  bool is_new(const TypedWord& place, const std::string& word) {
    const std::string stem = stem_of(word);
    return stem != stem_of(place.folded) && searcher_.database().term_exists(stem);
  }

  // "iot" is “internet of things”, too, if the catalogue or its keepers say so, and the other way round.
  void read_synonyms() {
    const lookup::Synonyms& synonyms = snapshot_.synonyms();
    for (std::size_t first = 0; first < places_.size(); ++first) {
      std::string stems;
      for (std::size_t last = first; last < places_.size() && last < first + synonyms.longest(); ++last) {
        if (last > first && places_[last - 1].next != places_[last].node) break;
        if (last > first) stems += ' ';
        stems += stem_of(places_[last].folded);
        for (const std::vector<std::string>& words : synonyms.find(stems)) {
          for (std::size_t i = first; i <= last; ++i)
            read(places_[i], {words, kSynonymWeight, words.size() > 1});
        }
      }
    }
  }

  // "giannis kompatsiaris" is Ioannis, too: beside a word of a person's name, a given name is any of its
  // forms.
  void read_given_names() {
    const lookup::GivenNameWords& names = snapshot_.given_names();
    for (const TypedWord& place : places_) {
      const bool beside_name = std::any_of(places_.begin(), places_.end(), [&](const TypedWord& other) {
        return &other != &place && names.has(other.folded);
      });
      if (!beside_name) continue;
      const std::vector<std::string> forms = names.other_forms(place.folded, kGivenNameForms);
      for (const std::string& form : forms) read(place, {{form}, kGivenNameWeight});
      if (!forms.empty() && !place.held) replacements_[place.node] = displayed(forms.front());
    }
  }

  void read_held(const TypedWord& place) {
    if (snapshot_.name_words().has(place.folded)) {
      constexpr std::size_t kShortestPart = 4;
      if (const auto parts = split(place, kShortestPart, 2)) add_split(place, *parts);
    }
    read_other_script(place);
  }

  // "J.K." before a word may be initials, and must be if it stands nowhere so: texts may have them apart.
  bool read_initials(const TypedWord& place) {
    constexpr std::size_t kMostInitials = 3;
    const std::string& typed = place.node->words.front();
    if (!text::is_dotted_acronym(typed)) return false;
    const bool may_be = place.next != nullptr && text::count_characters(place.folded) <= kMostInitials;
    if (place.held && !may_be) return false;
    Reading initials{{}, kSplitWeight};
    text::for_each_acronym_part(typed, {0, typed.size(), false}, [&](text::Word part) {
      initials.words.push_back(searcher_.lexicon().look_up(text::bytes_of(typed, part)).folded);
    });
    read(place, std::move(initials));
    return true;
  }

  void read_unknown(const TypedWord& place, query::Typos typos) {
    if (read_initials(place)) return;
    const bool known = result_.readings.contains(place.node) || result_.spellings.contains(place.node);
    if (read_other_script(place) || known) return;
    constexpr std::size_t kShortestPart = 3;
    constexpr std::size_t kMostParts = 3;
    const auto parts = split(place, kShortestPart, kMostParts);
    const std::vector<Correction> corrections =
        typos == query::Typos::forgiven ? ranked_corrections(place) : std::vector<Correction>();
    const bool rather_split = parts && (corrections.empty() || parts->score >= corrections.front().score);
    if (rather_split) add_split(place, *parts);
    if (!rather_split && !corrections.empty()) correct(place, corrections);
  }

  // A missing blank is one slip, and all words have to be known.
  std::optional<Split> split(const TypedWord& place, std::size_t shortest_part, std::size_t most_parts) {
    return split_word(place.folded, shortest_part, most_parts, snapshot_, searcher_, budget_);
  }

  void add_split(const TypedWord& place, const Split& parts) { read(place, {parts.words, kSplitWeight}); }

  bool read_other_script(const TypedWord& place) {
    // Short sounds are too common to be read in another way when they are words as they are.
    constexpr std::size_t kShortestHeld = 4;
    if (place.held && text::count_characters(place.folded) < kShortestHeld) return false;
    const bool beginning = place.node->prefix && !place.held;
    const std::vector<std::string> words =
        snapshot_.name_words().in_other_script(place.folded, beginning, kOtherScriptWords);
    for (const std::string& word : words) {
      read(place, {{word}, kOtherScriptWeight});
    }
    if (!words.empty() && !place.held) replacements_[place.node] = displayed(words.front());
    return !words.empty();
  }

  // The stems of the other words that the catalogue has, among which a correction should be at home.
  std::vector<std::string> neighbours(const TypedWord& place) {
    constexpr std::size_t kMost = 4;
    std::vector<std::string> stems;
    for (const TypedWord& other : places_) {
      if (other.node == place.node || !other.held || other.folded.empty()) continue;
      if (text::is_stop_word(other.folded) || stems.size() == kMost) continue;
      std::string stem = stem_of(other.folded);
      if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(std::move(stem));
    }
    return stems;
  }

  const std::vector<Correction>& ranked_corrections(const TypedWord& place) {
    return corrections_.of(place.folded, place.node->prefix, neighbours(place));
  }

  void correct(const TypedWord& place, const std::vector<Correction>& corrections) {
    for (const Correction& correction : corrections) {
      const bool first = &correction == &corrections.front();
      read(place, {{correction.word}, first ? 1.0 : kSecondCorrectionWeight});
    }
    replacements_[place.node] = displayed(corrections.front().word);
    corrected_ = true;
  }

  // "begining" has the stem of "beginning", so it finds the same; still it is said how it is spelt. An
  // ending that is only another form of the word, as in "sensors" for “sensor”, is no mistake.
  void respell(const TypedWord& place) {
    const index::Vocabulary& vocabulary = snapshot_.vocabulary();
    if (place.folded.empty() || vocabulary.occurrences_of(place.folded) != 0) return;
    const std::string stem = stem_of(place.folded);
    if (!searcher_.database().term_exists(stem)) return;
    for (const Correction& correction : ranked_corrections(place)) {
      if (!same_ending(place.folded, correction.word) || stem_of(correction.word) != stem) continue;
      if (lookup::typing_cost(place.folded, correction.word) > 1) continue;
      replacements_[place.node] = displayed(correction.word);
      corrected_ = true;
      return;
    }
  }

  // The query with the words that were replaced. What is excluded is none of the words wanted, and stays.
  std::string replaced() const {
    std::string out;
    std::size_t done = 0;
    auto next = wanted_.begin();
    const auto take = [&](text::Word word, std::string_view written) {
      if (next == wanted_.end() || next->first != written) return false;
      const auto replacement = replacements_.find((next++)->second);
      if (replacement == replacements_.end()) return true;
      out += text_.substr(done, word.begin - done);
      out += replacement->second;
      done = word.end;
      return true;
    };
    text::for_each_unit(text_, [&](text::Word unit, std::string_view written) {
      if (take(unit, written)) return;
      text::for_each_word(text::bytes_of(text_, unit), [&](text::Word part) {  // in a phrase
        take({unit.begin + part.begin, unit.begin + part.end},
             std::string_view(text_).substr(unit.begin + part.begin, part.end - part.begin));
      });
    });
    out += text_.substr(done);
    return out;
  }

  bool is_name(std::string_view text) const {
    const std::string term = index::exact_name_term(text);
    return !term.empty() && searcher_.database().term_exists(term);
  }

  // "what is public code" asks for the page of this name. "" if it is none, or if there is a page of the
  // whole.
  std::string asked_for() const {
    if (!only_words(result_.root) || is_name(text_)) return "";
    for (const auto& [word, node] : wanted_) {
      if (text::is_stop_word(text::fold(word))) continue;
      const std::string rest = text_.substr(text_.find(word));
      return rest.size() < text_.size() && is_name(rest) ? rest : "";
    }
    return "";
  }

  void finish() {
    result_.names.emplace_back(text_);
    const std::string with_replacements = replaced();
    if (with_replacements != text_) result_.names.push_back(with_replacements);
    result_.searched = with_replacements;
    const bool says_anything = text::folded_words(with_replacements) != text::folded_words(text_);
    if (corrected_ && says_anything) result_.corrected = with_replacements;
    if (const std::string name = asked_for(); !name.empty()) result_.names.push_back(name);
    std::string joined;
    for (const TypedWord& place : places_) joined += place.folded;
    if (places_.size() > 1) result_.names.push_back(std::move(joined));
    for (const auto& [node, readings] : result_.readings) {
      for (const Reading& reading : readings) {
        if (places_.size() == 1 && reading.words.size() > 1) {
          std::string name;
          for (const std::string& word : reading.words) name += (name.empty() ? "" : " ") + word;
          result_.names.push_back(std::move(name));
        }
      }
    }
  }

  std::string text_;
  const snapshot::Snapshot& snapshot_;
  snapshot::Searcher& searcher_;
  query::Budget& budget_;
  Interpretation result_;
  std::size_t read_ = 0;  // words of all readings
  std::vector<TypedWord> places_;
  Corrections corrections_;
  std::map<const Node*, std::string> replacements_;
  std::vector<std::pair<std::string, const Node*>> wanted_;  // every word in its order; null: of a phrase
  bool corrected_ = false;
};

// "festib;al" is one word on the Greek layout, whose accent is a key of its own; as typed it has “al”, which
// says nothing.
std::string without_accent_keys(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = i > 0 && i + 1 < text.size() && text[i - 1] != ' ' && text[i + 1] != ' ';
    if (text[i] != ';' || !inside) out += text[i];
  }
  return out;
}

bool any_held(std::string_view text, const Interpreter& as_typed, const snapshot::Snapshot& snapshot,
              snapshot::Searcher& searcher, query::Budget& budget) {
  const std::string joined = without_accent_keys(text);
  return joined == text ? as_typed.any_held() : Interpreter(joined, snapshot, searcher, budget).any_held();
}

}  // namespace

Interpretation interpret(std::string_view text, query::Typos typos, const snapshot::Snapshot& snapshot,
                         snapshot::Searcher& searcher, query::Budget& budget) {
  Interpreter as_typed(text, snapshot, searcher, budget);
  if (typos == query::Typos::forgiven && !any_held(text, as_typed, snapshot, searcher, budget) &&
      !as_typed.all_sound()) {
    const std::string meant = text::other_layout(text);
    Interpreter other(meant, snapshot, searcher, budget);
    if (other.all_written()) {
      Interpretation result = other.run(typos);
      result.corrected = result.searched;
      return result;
    }
  }
  return as_typed.run(typos);
}

}  // namespace mitos::rewrite
