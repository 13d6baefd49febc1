// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/footnotes.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/source/markdown/code/markdown_code.h"

namespace mitos::source {
namespace {

constexpr std::size_t kLongestLabel = 200;

struct Footnote {
  std::string text;
  bool is_referred_to = false;
};

// The label of the mark that begins `text`, “[^label]”; "" if none does.
std::string_view label_of(std::string_view text) {
  if (!text.starts_with("[^")) return {};
  const std::string_view inside = text.substr(2, kLongestLabel);
  const std::size_t end = inside.find_first_of("]\n[");
  return end == std::string_view::npos || inside[end] != ']' ? std::string_view() : inside.substr(0, end);
}

class Footnotes {
 public:
  explicit Footnotes(std::string_view markdown) {
    rest_.reserve(markdown.size());
    for_each_line(markdown, [this](std::string_view line, std::string_view, bool is_code) {
      if (!take_definition(line, is_code) && !continue_definition(line, is_code)) add_line(rest_, line);
    });
  }

  bool are_none() const { return notes_.empty(); }

  std::string at_end() {
    std::string out = without_marks(rest_);
    for (Footnote& note : notes_) note.text = without_marks(note.text);
    for (const Footnote& note : notes_) {
      if (note.is_referred_to) out += "\n\n" + note.text + "\n";
    }
    return out;
  }

 private:
  static void add_line(std::string& to, std::string_view line) {
    to += line;
    to += '\n';
  }

  bool take_definition(std::string_view line, bool is_code) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (is_code || begin == std::string_view::npos || begin > 3) return false;
    const std::string_view label = label_of(line.substr(begin));
    const std::size_t colon = begin + 2 + label.size() + 1;
    if (label.empty() || colon >= line.size() || line[colon] != ':') return false;
    const std::size_t text = std::min(line.find_first_not_of(" \t", colon + 1), line.size());
    const bool is_new = numbers_.try_emplace(std::string(label), notes_.size()).second;
    open_ = true;
    is_first_ = is_new;
    behind_blank_ = false;
    if (is_new) notes_.push_back({std::string(line.substr(text)) + "\n"});
    return true;
  }

  // A line of the note that is open: right behind it, or indented behind blank lines.
  bool continue_definition(std::string_view line, bool is_code) {
    if (!open_) return false;
    const bool is_blank = is_blank_line(line);
    const bool is_indented = line.starts_with("    ") || line.starts_with('\t');
    if (!is_blank && (behind_blank_ || is_code) && !is_indented) {
      open_ = behind_blank_ = false;
      return false;
    }
    behind_blank_ = is_blank;
    if (is_first_) add_line(notes_.back().text, is_blank ? line : without_indent(line, 4));
    if (is_blank) add_line(rest_, "");
    return true;
  }

  std::string without_marks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    MarkdownCode code(text);
    bool line_begins = true;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t behind = line_begins ? code.end_of_block(at) : at;
      if (behind == at && text[at] == '`') behind = code.end_of_span(at);
      line_begins = behind > at ? text[behind - 1] == '\n' : text[at] == '\n';
      if (behind > at) {
        out += text.substr(at, behind - at);
        at = behind;
      } else if (const std::size_t length = text[at] == '[' ? refer(text.substr(at)) : 0; length > 0) {
        at += length;
      } else {
        out += text[at++];
      }
    }
    return out;
  }

  // The length of a mark that leads to a note.
  std::size_t refer(std::string_view text) {
    const std::string_view label = label_of(text);
    const auto number = label.empty() ? numbers_.end() : numbers_.find(std::string(label));
    if (number == numbers_.end()) return 0;
    notes_[number->second].is_referred_to = true;
    return label.size() + 3;
  }

  std::unordered_map<std::string, std::size_t> numbers_;  // of the notes, by label
  std::vector<Footnote> notes_;
  std::string rest_;
  bool open_ = false;  // a note that lines may still belong to
  bool is_first_ = false;
  bool behind_blank_ = false;
};

}  // namespace

std::string with_footnotes_at_end(const std::string& markdown) {
  Footnotes notes(markdown);
  return notes.are_none() ? markdown : notes.at_end();
}

}  // namespace mitos::source
