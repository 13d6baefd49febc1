// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stemmer.h"

#include <libstemmer.h>

#include <new>

#include "common/text/script.h"

namespace mitos::text {

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Snowball Stemmer::open(const char* language) {
  Snowball stemmer(sb_stemmer_new(language, "UTF_8"));
  // Both are part of every libstemmer, so null can only mean that memory ran out.
  if (!stemmer) throw std::bad_alloc();
  return stemmer;
}

std::string Stemmer::stem(sb_stemmer* stemmer, std::string_view folded) {
  const sb_symbol* stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(folded.data()),
                                          static_cast<int>(folded.size()));
  if (stem == nullptr) throw std::bad_alloc();
  const int length = sb_stemmer_length(stemmer);
  // The Greek algorithm leaves nothing of some words, which then are stems themselves.
  if (length == 0) return std::string(folded);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length)};
}

std::string Stemmer::stem(std::string_view folded) {
  const Script script = script_of(folded);
  if (script == Script::latin) return stem(english_.get(), folded);
  if (script == Script::greek) return stem(greek_.get(), folded);
  return std::string(folded);
}

}  // namespace mitos::text
