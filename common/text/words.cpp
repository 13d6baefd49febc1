// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/words.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>

#include "common/text/acronym.h"
#include "common/text/ascii.h"
#include "common/text/next_character.h"
#include "common/text/unspaced.h"

namespace mitos::text {
namespace {

constexpr std::array<bool, 128> kAsciiWord = [] {
  std::array<bool, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = (i >= '0' && i <= '9') || (i >= 'A' && i <= 'Z') || (i >= 'a' && i <= 'z');
  }
  return table;
}();

bool is_word_type(UChar32 c) {
  constexpr std::uint32_t kWordTypes = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  return c >= 0 && (U_GET_GC_MASK(c) & kWordTypes) != 0;
}

bool is_unspaced_character(UChar32 c) {
  return c >= 0 && is_unspaced(static_cast<char32_t>(c));
}

bool is_ascii_word(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 && kAsciiWord[byte];
}

// Moves `at` behind a run of ASCII letters and digits; false if there is none.
bool skip_ascii(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  while (at < text.size() && is_ascii_word(text, at)) ++at;
  return at > begin;
}

// Moves `at` behind a character of a word and returns true, or leaves it and returns false.
bool skip_word_character(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    if (!kAsciiWord[byte]) return false;
    ++at;
    return true;
  }
  std::size_t next = at;
  const UChar32 c = next_character(text, next);
  if (!is_word_type(c) || is_unspaced_character(c)) return false;
  at = next;
  return true;
}

// An apostrophe that stands between two characters of a word belongs to it, and so does what is
// not seen at all: a soft hyphen, a zero-width space or joiner (fold() drops them).
bool skip_inner_character(std::string_view text, std::size_t& at, Acronyms acronyms) {
  std::size_t next = at;
  if (text[at] == '\'') {
    next += 1;
  } else if (static_cast<unsigned char>(text[at]) < 0x80) {
    return false;
  } else {
    constexpr UChar32 kTypographicApostrophe = 0x2019;
    const UChar32 c = next_character(text, next);
    const bool unseen = c >= 0 && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    if (c != kTypographicApostrophe && !unseen) return false;
  }
  // Behind the article of “l’U.R.S.S.” an acronym is a word of its own.
  if (acronyms == Acronyms::whole && dotted_acronym(text, next) > 0) return false;
  if (next >= text.size() || !skip_word_character(text, next)) return false;
  at = next;
  return true;
}

bool word_begins_at(std::string_view text, std::size_t at) {
  return at < text.size() && skip_word_character(text, at);
}

// C++ and C#: what makes them other words than C. Of one letter only, since elsewhere it is a remark.
std::size_t sign_behind_letter(std::string_view text, std::size_t begin, std::size_t end) {
  if (end != begin + 1 || end == text.size() || (text[begin] >= '0' && text[begin] <= '9')) return 0;
  const std::string_view rest = text.substr(end);
  if (rest.starts_with("++") && !rest.starts_with("+++")) return 2;
  if (rest.front() == '#' && !word_begins_at(text, end + 1)) return 1;
  return 0;
}

// .NET, behind whatever is no word; in example.net it is none.
constexpr std::string_view kDotNet = ".net";
bool is_dot_net(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, kDotNet.size());
  const bool same = std::equal(here.begin(), here.end(), kDotNet.begin(), kDotNet.end(),
                               [](char a, char b) { return ascii_lower(a) == b; });
  return same && !word_begins_at(text, at + kDotNet.size());
}

// One for each thread: making one costs as much as a page of text, and it holds what it works on.
icu::BreakIterator& word_breaks() {
  thread_local const std::unique_ptr<icu::BreakIterator> kBreaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    return made;
  }();
  return *kBreaks;
}

}  // namespace

bool has_run(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
    } else if (is_unspaced_character(next_character(text, at))) {
      return true;
    }
  }
  return false;
}

// The words of the run of characters without blanks that begins here.
void WordReader::segment() {
  constexpr std::size_t kMostBytes = 3'000;  // at once; a page may have no punctuation at all
  const std::size_t begin = at_;
  while (at_ < text_.size() && at_ - begin < kMostBytes) {
    std::size_t next = at_;
    const UChar32 c = next_character(text_, next);
    const bool mark = c >= 0 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
    if (!is_unspaced_character(c) && !mark) break;
    at_ = next;
  }
  if (runs_ == Runs::whole) {
    segmented_.push_back({begin, at_, false});
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUTextPointer run(
      utext_openUTF8(nullptr, text_.data() + begin, static_cast<std::int64_t>(at_ - begin), &status));
  icu::BreakIterator& breaks = word_breaks();
  breaks.setText(run.getAlias(), status);
  if (U_FAILURE(status)) throw std::bad_alloc();  // nothing else can be wrong
  std::int32_t first = breaks.first();
  for (std::int32_t last = breaks.next(); last != icu::BreakIterator::DONE; last = breaks.next()) {
    if (breaks.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      segmented_.push_back(
          {begin + static_cast<std::size_t>(first), begin + static_cast<std::size_t>(last), false});
    }
    first = last;
  }
  std::reverse(segmented_.begin(), segmented_.end());
}

// Moves on to where a word begins; false at the end.
bool WordReader::skip_gap() {
  while (at_ < text_.size()) {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte < 0x80) {
      if (is_ascii_word(text_, at_)) return true;
      if (byte == '.' && (at_ == 0 || at_ != last_.end) && is_dot_net(text_, at_)) return true;
      ++at_;
      continue;
    }
    std::size_t next = at_;
    if (is_word_type(next_character(text_, next))) return true;
    at_ = next;
  }
  return false;
}

bool WordReader::is_linked(std::size_t begin) const {
  if (last_.end == 0 || text_[last_.end] == ' ') return false;
  const std::string_view gap = text_.substr(last_.end, begin - last_.end);
  constexpr std::string_view kHyphen = "\u2010";
  constexpr std::string_view kNonBreakingHyphen = "\u2011";
  if (gap.size() != 1) return gap == kHyphen || gap == kNonBreakingHyphen;
  constexpr std::string_view kLinks = "-&@_";
  if (kLinks.find(gap.front()) != std::string_view::npos) return true;
  if (gap.front() != '.') return false;
  // A full stop where the blank behind it was forgotten is none: what follows has a capital, and what
  // goes before is more than the letter of an abbreviation.
  std::size_t at = begin;
  if (u_isupper(next_character(text_, at)) == 0) return true;
  at = last_.begin;
  next_character(text_, at);
  return at == last_.end;
}

std::optional<Word> WordReader::next() {
  if (segmented_.empty()) {
    if (!skip_gap()) return std::nullopt;
    const std::size_t begin = at_;
    if (text_[at_] == '.') {
      at_ += kDotNet.size();
    } else if (!skip_word_character(text_, at_)) {
      segment();
    } else {
      // Most text is ASCII, and this loop sees all of it.
      while (at_ < text_.size() && (skip_ascii(text_, at_) || skip_word_character(text_, at_) ||
                                    skip_inner_character(text_, at_, acronyms_))) {
      }
      at_ += sign_behind_letter(text_, begin, at_);
      if (acronyms_ == Acronyms::whole && at_ < text_.size() && text_[at_] == '.')
        at_ = std::max(at_, begin + dotted_acronym(text_, begin));
    }
    if (segmented_.empty()) {
      last_ = Word{begin, at_, is_linked(begin)};
      return last_;
    }
  }
  last_ = segmented_.back();
  segmented_.pop_back();
  return last_;
}

}  // namespace mitos::text
