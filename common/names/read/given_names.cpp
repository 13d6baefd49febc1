// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/given_names.h"

#include <algorithm>

#include "common/names/read/latin.h"
#include "common/text/fold.h"
#include "common/text/script.h"
#include "common/text/sound_key.h"

namespace mitos::names {
namespace {

// Shorter words sound like Greek ones by chance: "Yan", "Lin".
constexpr std::size_t kShortestByItsSound = 5;

// With which Greek given names end, but for some of the Bible: "Dafydd" is no Δαβίδ.
constexpr std::string_view kLastOfGiven = "aeinosuy";

const GivenNames::Forms& none() {
  static const GivenNames::Forms kNone;
  return kNone;
}

void insert(GivenNames::Forms& forms, std::uint32_t form) {
  const auto at = std::lower_bound(forms.begin(), forms.end(), form);
  if (at == forms.end() || *at != form) forms.insert(at, form);
}

// Calls `visit` with each piece of `text` between the characters of `separators`.
template <typename Visitor>
void for_each_piece(std::string_view text, std::string_view separators, Visitor&& visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

GivenNames::GivenNames(const std::vector<std::string_view>& tables) {
  std::map<std::string, std::uint32_t, std::less<>> lines;
  for (const std::string_view table : tables) {
    for_each_piece(table, "\n", [&](std::string_view line) {
      if (!line.starts_with('#')) add_line(line, lines);
    });
  }
}

void GivenNames::add_line(std::string_view line, std::map<std::string, std::uint32_t, std::less<>>& lines) {
  std::uint32_t form = 0;
  bool first = true;
  for_each_piece(line, " \r", [&](std::string_view word) {
    if (first) {
      form = lines.emplace(word, static_cast<std::uint32_t>(lines.size())).first->second;
      if (form == greek_.size()) greek_.push_back(text::script_of(text::fold(word)) == text::Script::greek);
    }
    add(std::string(word), form, first);
    first = false;
  });
}

void GivenNames::add(const std::string& word, std::uint32_t form, bool official) {
  Entry& entry = by_spelling_[latin(word)];
  insert(entry.forms, form);
  entry.official = entry.official || official;
  const std::string folded = text::fold(word);
  if (text::script_of(folded) == text::Script::greek) insert(by_sound_[text::sound_key(folded)], form);
}

const GivenNames::Forms& GivenNames::find(std::string_view word) const {
  return find_latin(latin(word));
}

const GivenNames::Forms& GivenNames::find_latin(const std::string& word) const {
  if (const auto found = by_spelling_.find(word); found != by_spelling_.end()) return found->second.forms;
  if (word.size() < kShortestByItsSound || kLastOfGiven.find(word.back()) == std::string_view::npos)
    return none();
  if (const auto found = by_sound_.find(text::sound_key(word)); found != by_sound_.end())
    return found->second;
  // x is chi as often as xi. What else other_sound_keys() tries makes names of too many words.
  if (word.find('x') == std::string::npos) return none();
  for (const std::string& key : text::other_sound_keys(word)) {
    if (const auto found = by_sound_.find(key); found != by_sound_.end()) return found->second;
  }
  return none();
}

bool GivenNames::is_greek(const Forms& forms) const {
  return std::any_of(forms.begin(), forms.end(), [this](std::uint32_t form) { return greek_[form]; });
}

bool GivenNames::is_only_greek(const Forms& forms) const {
  return !forms.empty() &&
         std::all_of(forms.begin(), forms.end(), [this](std::uint32_t form) { return greek_[form]; });
}

bool GivenNames::is_official(std::string_view word) const {
  const auto found = by_spelling_.find(latin(word));
  return found != by_spelling_.end() && found->second.official;
}

bool intersect(const GivenNames::Forms& a, const GivenNames::Forms& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

}  // namespace mitos::names
