// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/lexicon.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::text {
namespace {

bool begins_small(std::string_view word) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  std::size_t at = 0;
  UChar32 c = 0;
  if (!word.empty()) U8_NEXT(bytes, at, word.size(), c);
  return c > 0 && u_islower(c) != 0;
}

}  // namespace

Lexicon::Lexicon(const std::vector<std::string>& languages)
    : stemmer_(languages),
      keeps_first_letters_(std::none_of(languages.begin(), languages.end(), [](const std::string& language) {
        return language == "ga" || language == "id";
      })) {}

void Lexicon::forget() {
  words_ = {};
  stem_ids_ = {};
  stems_ = {};
}

Lexicon::Entry& Lexicon::look_up(std::string_view word) {
  word = first_bytes(word, kMaxWordBytes);
  const auto known = words_.find(word);
  if (known != words_.end()) return known.value();
  Entry entry;
  entry.folded = first_bytes(fold(word), kMaxTermBytes);
  entry.small = begins_small(word);
  bool first = true;
  for (const std::string& stem : stemmer_.stems(entry.folded)) {
    const std::uint32_t id = stem_id(std::string(first_bytes(stem, kMaxTermBytes)));
    if (first) {
      entry.stem = id;
    } else if (!entry.has_stem(id)) {
      entry.other_stems.push_back(id);
    }
    first = false;
  }
  return words_.emplace(word, std::move(entry)).first.value();
}

std::uint32_t Lexicon::stem_id(std::string stem) {
  const auto [place, fresh] =
      stem_ids_.try_emplace(std::move(stem), static_cast<std::uint32_t>(stems_.size()));
  if (fresh) stems_.push_back(place->first);
  return place->second;
}

}  // namespace mitos::text
