// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/marks/highlight.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/fold.h"

namespace mitos::marks {
namespace {

// How much of `word` folds to `beginning`, with which its folded form begins: whole characters,
// and the marks on the last one.
std::size_t typed_bytes(std::string_view word, std::string_view beginning) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto size = static_cast<std::int32_t>(word.size());
  const bool dotted = text::is_dotted_acronym(word);
  const auto folded_size = [&](std::int32_t of) {
    std::string folded = text::fold(word.substr(0, static_cast<std::size_t>(of)));
    if (dotted) std::erase(folded, '.');
    return folded.size();
  };
  std::int32_t end = 0;
  std::size_t folded = 0;
  while (end < size && folded < beginning.size()) {
    U8_FWD_1(bytes, end, size);
    folded = folded_size(end);
  }
  for (std::int32_t next = end; next < size; end = next) {
    U8_FWD_1(bytes, next, size);
    if (folded_size(next) != folded) break;
  }
  return static_cast<std::size_t>(end);
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

std::vector<MatchedWords::Together> in_order(std::vector<MatchedWords::Together> found,
                                             std::vector<MatchedWords::Together> more) {
  std::move(more.begin(), more.end(), std::back_inserter(found));
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.words.begin < b.words.begin; });
  std::size_t end = 0;
  std::erase_if(found, [&end](const MatchedWords::Together& each) {
    if (each.words.begin < end) return true;
    end = each.words.end;
    return false;
  });
  return found;
}

}  // namespace

void MatchedWords::add_stems(const std::vector<std::string>& stems, double rarity) {
  const std::size_t which = next_++;
  for (const std::string& stem : stems) {
    note(stem);
    stems_.try_emplace(stem, Match{which, rarity});
  }
}

void MatchedWords::add_prefix(std::string folded, double rarity) {
  note(folded);
  prefixes_.emplace_back(std::move(folded), Match{next_++, rarity});
}

void MatchedWords::add_sequence(std::vector<std::vector<std::string>> stems, double rarity) {
  for (const std::vector<std::string>& word : stems) {
    for (const std::string& stem : word) note(stem);
  }
  sequences_.emplace_back(std::move(stems), Match{next_++, rarity});
}

void MatchedWords::note(const std::string& text) {
  const auto letter = static_cast<unsigned char>(text.empty() ? 0 : text.front());
  if (letter < first_letters_.size()) first_letters_.set(letter);
  if (text::has_run(text)) runs_ = text::Runs::divided;
  want_numbers_ = want_numbers_ || text.find('.') != std::string::npos;
  constexpr std::size_t kShortestNumber = 7;
  const bool number = text.size() >= kShortestNumber && text::is_ascii_digit(text.front());
  want_identifiers_ = want_identifiers_ || number || text.find_first_of("/@.") != std::string::npos;
}

bool MatchedWords::go_on_behind(std::string_view part, text::Lexicon& lexicon) const {
  const std::string& folded = lexicon.look_up(part).folded;
  const auto goes_on = [&folded](const auto& wanted) {
    return wanted.first.size() > folded.size() && wanted.first.starts_with(folded);
  };
  return std::any_of(stems_.begin(), stems_.end(), goes_on) ||
         std::any_of(prefixes_.begin(), prefixes_.end(), goes_on);
}

// Stemming keeps the first letter, so most words of a text need no further look. (Words with ASCII's first
// letter and an accent later are not told apart by it either.)
bool MatchedWords::may_be_wanted(std::string_view word, const text::Lexicon& lexicon) const {
  if (!lexicon.keeps_first_letters()) return true;
  const auto letter = static_cast<unsigned char>(word[lexicon.elided_in(word)]);
  if (letter >= first_letters_.size()) return true;
  const bool capital = letter >= 'A' && letter <= 'Z';
  return first_letters_.test(capital ? letter - 'A' + 'a' : letter);
}

std::vector<MatchedWords::Together> MatchedWords::sequences_in(std::string_view text,
                                                               text::Lexicon& lexicon) const {
  std::vector<Together> found;
  if (want_identifiers_) add_identifiers(text, lexicon, found);
  if (sequences_.empty()) return found;
  std::vector<Together> identifiers = std::exchange(found, {});
  std::vector<text::Word> words;
  text::WordReader reader(text, runs_);
  while (const auto word = reader.next()) words.push_back(*word);
  const auto is_any = [&](text::Word word, const std::vector<std::string>& stems) {
    const std::string_view written = text::bytes_of(text, word);
    if (!may_be_wanted(written, lexicon)) return false;
    const text::Lexicon::Entry& entry = lexicon.look_up(written);
    return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
      bool same = false;
      entry.for_each_stem([&](std::uint32_t own) { same = same || lexicon.stem_text(own) == stem; });
      return same;
    });
  };
  // No words stand together in two paragraphs.
  const auto same_line = [&](text::Word before, text::Word behind) {
    return text.substr(before.end, behind.begin - before.end).find('\n') == std::string_view::npos;
  };
  for (std::size_t first = 0; first < words.size();) {
    std::size_t longest = 0;
    const Match* match = nullptr;
    for (const auto& [stems, of_sequence] : sequences_) {
      const std::size_t size = stems.size();
      if (size <= longest || size > words.size() - first) continue;
      std::size_t same = 0;
      while (same < size && (same == 0 || same_line(words[first + same - 1], words[first + same])) &&
             is_any(words[first + same], stems[same])) {
        ++same;
      }
      if (same < size) continue;
      longest = size;
      match = &of_sequence;
    }
    if (match != nullptr) found.push_back({{words[first].begin, words[first + longest - 1].end}, match});
    first += std::max<std::size_t>(longest, 1);
  }
  return in_order(std::move(found), std::move(identifiers));
}

const MatchedWords::Match* MatchedWords::find(const text::Identifier& identifier,
                                              text::Lexicon& lexicon) const {
  if (const Match* match = find(identifier.form, lexicon)) return match;
  for (const std::string& other : identifier.other_forms) {
    if (const Match* match = find(other, lexicon)) return match;
  }
  return nullptr;
}

void MatchedWords::add_identifiers(std::string_view text, text::Lexicon& lexicon,
                                   std::vector<Together>& found) const {
  for (const text::Identifier& identifier : text::identifiers_in(text)) {
    if (const Match* match = find(identifier, lexicon))
      found.push_back({{identifier.begin, identifier.end}, match});
  }
}

const MatchedWords::Match* MatchedWords::find(std::string_view word, text::Lexicon& lexicon) const {
  if (!may_be_wanted(word, lexicon)) return nullptr;
  const text::Lexicon::Entry& entry = lexicon.look_up(word);
  const Match* match = nullptr;
  entry.for_each_stem([&](std::uint32_t stem) {
    const auto found = stems_.find(lexicon.stem_text(stem));
    if (match == nullptr && found != stems_.end()) match = &found->second;
  });
  if (match != nullptr) return match;
  for (const auto& [prefix, of_prefix] : prefixes_) {
    if (entry.folded.starts_with(prefix)) return &of_prefix;
  }
  return nullptr;
}

std::optional<text::DottedNumber> wanted_number(std::string_view text, std::span<const text::Word> chain,
                                                const MatchedWords& words, text::Lexicon& lexicon) {
  if (chain.size() == 1) return std::nullopt;
  for (const text::DottedNumber& number : text::numbers_within(text, chain)) {
    if (words.find(number.written, lexicon) != nullptr) return number;
  }
  return std::nullopt;
}

std::string marked(std::string_view text, const MatchedWords& words, text::Lexicon& lexicon, Parts parts) {
  std::string out;
  out.reserve(text.size() + 32);
  std::size_t done = 0;
  for_each_match(
      text, words, lexicon,
      [&](text::Word word, const MatchedWords::Match&) {
        append_escaped(out, text.substr(done, word.begin - done));
        out += "<mark>";
        append_escaped(out, text::bytes_of(text, word));
        out += "</mark>";
        done = word.end;
        return true;
      },
      parts);
  append_escaped(out, text.substr(done));
  return out;
}

std::string marked_beginnings(std::string_view text, const std::vector<std::string>& beginnings,
                              const text::FoldedReader& reader) {
  std::string out;
  std::size_t done = 0;
  reader.for_each(text, [&](text::Word word, const std::string& folded) {
    const std::string_view written = text::bytes_of(text, word);
    std::string_view longest;
    for (const std::string& beginning : beginnings) {
      if (folded.starts_with(beginning) && beginning.size() > longest.size()) longest = beginning;
    }
    if (longest.empty()) return;
    append_escaped(out, text.substr(done, word.begin - done));
    done = word.begin + typed_bytes(written, longest);
    out += "<mark>";
    append_escaped(out, text.substr(word.begin, done - word.begin));
    out += "</mark>";
  });
  append_escaped(out, text.substr(done));
  return out;
}

}  // namespace mitos::marks
