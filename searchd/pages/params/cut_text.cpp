// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/params/cut_text.h"

#include <set>

#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "common/text/words.h"
#include "searchd/pages/link.h"
#include "searchd/query/parse.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kMostEncodedBytes = 6'000;  // of the 8 KiB that an address may have
constexpr std::size_t kHeadingBytes = 160;

// `text` up to its last blank, if this is in its second half.
std::string_view whole_words(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t\n");
  return blank == std::string_view::npos || blank < text.size() / 2 ? text : text.substr(0, blank);
}

bool has_too_many_words(std::string_view text) {
  std::set<std::string> different;
  text::for_each_word(text, [&](text::Word word) {
    std::string folded = text::fold(text::bytes_of(text, word));
    if (!text::is_stop_word(folded)) different.insert(std::move(folded));
  });
  return different.size() > query::kMaxWords;
}

}  // namespace

CutText cut_text(std::string_view text) {
  const std::string fit = text::needs_replacing(text) ? text::replace_unfit(text) : std::string(text);
  std::string_view part = query::searched_part(fit);
  while (percent_encoded(part).size() > kMostEncodedBytes)
    part = text::first_bytes(part, part.size() * 9 / 10);
  const bool shorter = part.size() < fit.size();
  if (shorter) part = whole_words(part);
  return {std::string(part), shorter || has_too_many_words(part)};
}

std::string shortened(std::string_view text) {
  if (text.size() <= kHeadingBytes) return std::string(text);
  return std::string(whole_words(text::first_bytes(text, kHeadingBytes))) + "…";
}

}  // namespace mitos::pages
