// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stemmer.h"

#include <libstemmer.h>

#include <algorithm>
#include <new>

namespace mitos::text {

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : english_(sb_stemmer_new("english", "UTF_8")) {
  // "english" is part of every libstemmer, so null can only mean that memory ran out.
  if (!english_) throw std::bad_alloc();
}

std::string Stemmer::stem(std::string_view folded) {
  const bool latin = std::any_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!latin) return std::string(folded);
  const sb_symbol* stem = sb_stemmer_stem(english_.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                                          static_cast<int>(folded.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(english_.get()))};
}

}  // namespace mitos::text
