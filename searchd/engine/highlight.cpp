// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/highlight.h"

namespace mitos::engine {
namespace {

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

}  // namespace

void MatchedWords::add_stem(std::string stem, double rarity) {
  note_first_letter(stem);
  stems_.try_emplace(std::move(stem), Match{next_++, rarity});
}

void MatchedWords::add_prefix(std::string folded, double rarity) {
  note_first_letter(folded);
  prefixes_.emplace_back(std::move(folded), Match{next_++, rarity});
}

void MatchedWords::note_first_letter(const std::string& text) {
  const auto letter = static_cast<unsigned char>(text.empty() ? 0 : text.front());
  if (letter < first_letters_.size()) first_letters_.set(letter);
}

const MatchedWords::Match* MatchedWords::find(std::string_view word, text::Lexicon& lexicon) const {
  // English stemming keeps the first letter, so most words of a text need no further look. (Words
  // with ASCII's first letter and an accent later are not told apart by it either.)
  const auto letter = static_cast<unsigned char>(word.front());
  if (letter < first_letters_.size()) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (!first_letters_.test(capital ? letter - 'A' + 'a' : letter)) return nullptr;
  }
  const text::Lexicon::Entry& entry = lexicon.look_up(word);
  const auto stem = stems_.find(lexicon.stem_text(entry.stem));
  if (stem != stems_.end()) return &stem->second;
  for (const auto& [prefix, match] : prefixes_) {
    if (entry.folded.starts_with(prefix)) return &match;
  }
  return nullptr;
}

std::string marked(std::string_view text, const MatchedWords& words, text::Lexicon& lexicon) {
  std::string out;
  out.reserve(text.size() + 32);
  std::size_t done = 0;
  text::for_each_word(text, [&](text::Word word) {
    if (words.find(text::bytes_of(text, word), lexicon) == nullptr) return;
    append_escaped(out, text.substr(done, word.begin - done));
    out += "<mark>";
    append_escaped(out, text::bytes_of(text, word));
    out += "</mark>";
    done = word.end;
  });
  append_escaped(out, text.substr(done));
  return out;
}

}  // namespace mitos::engine
