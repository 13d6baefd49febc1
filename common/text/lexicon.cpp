// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/lexicon.h"

#include <tsl/robin_map.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <utility>

#include "common/text/fold.h"
#include "common/text/language.h"
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

// Views of what lies elsewhere, side by side with their hashes: a third of a build's look-ups would miss the
// cache in std::unordered_map, and growing moves a quarter of what entries would be.
struct Lexicon::Maps {
  struct Hash {
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>{}(text);
    }
  };
  template <typename Value>
  using Map = tsl::robin_map<std::string_view, Value, Hash, std::equal_to<>,
                             std::allocator<std::pair<std::string_view, Value>>, true>;

  Map<Entry*> entries;  // by their words
  Map<std::uint32_t> stem_ids;
};

Lexicon::Lexicon(const std::vector<std::string>& languages) : Lexicon(languages, Elisions(languages)) {}

Lexicon::Lexicon(const std::vector<std::string>& stemmed, Elisions elisions)
    : stemmer_(stemmed),
      elisions_(std::move(elisions)),
      keeps_first_letters_(std::none_of(stemmed.begin(), stemmed.end(),
                                        [](const std::string& language) {
                                          const std::string base = base_language(language);
                                          return base == "ga" || base == "id";
                                        })),
      maps_(std::make_unique<Maps>()) {}

Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

void Lexicon::forget() {
  *maps_ = {};
  words_ = {};
  stems_ = {};
}

Lexicon::Entry& Lexicon::look_up(std::string_view word) {
  word = first_bytes(word, kMaxWordBytes);
  const auto known = maps_->entries.find(word);
  if (known != maps_->entries.end()) return *known->second;
  Word& added = words_.emplace_back(Word{std::string(word), {}});
  Entry& entry = added.entry;
  word.remove_prefix(elisions_.length_in(word));
  entry.folded = first_bytes(fold(word), kMaxTermBytes);
  entry.small = begins_small(word);
  bool first = true;
  for (const std::string& stem : stemmer_.stems(entry.folded)) {
    const std::uint32_t id = stem_id(first_bytes(stem, kMaxTermBytes));
    if (first) {
      entry.stem = id;
    } else if (!entry.has_stem(id)) {
      entry.other_stems.push_back(id);
    }
    first = false;
  }
  maps_->entries.emplace(added.text, &entry);
  return entry;
}

std::uint32_t Lexicon::stem_id(std::string_view stem) {
  const auto known = maps_->stem_ids.find(stem);
  if (known != maps_->stem_ids.end()) return known->second;
  const auto id = static_cast<std::uint32_t>(stems_.size());
  maps_->stem_ids.emplace(stems_.emplace_back(stem), id);
  return id;
}

}  // namespace mitos::text
