// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace mitos::text {

/// Brings the inflected forms of an English word together (Snowball's Porter2, by libstemmer).
/// Words of other scripts stay as they are. Not to be shared between threads: libstemmer keeps
/// the word it works on inside the stemmer.
class Stemmer {
 public:
  Stemmer();

  /// `folded` as it comes from fold(). "projects" -> "project", "όραση" -> itself.
  std::string stem(std::string_view folded);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> english_;
};

}  // namespace mitos::text
