// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace mitos::text {

/// Brings the inflected forms of a word together (Snowball's algorithms, by libstemmer): Latin
/// letters as English, Greek ones as Greek; words of other scripts stay as they are. Not to be shared
/// between threads: libstemmer keeps the word it works on inside the stemmer.
class Stemmer {
 public:
  /// `folded` as it comes from fold(). "projects" -> "project", "οραματα" -> "οραματ".
  std::string stem(std::string_view folded);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  using Snowball = std::unique_ptr<sb_stemmer, Deleter>;

  static Snowball open(const char* language);
  static std::string stem(sb_stemmer* stemmer, std::string_view folded);

  Snowball english_ = open("english");
  Snowball greek_ = open("greek");
};

}  // namespace mitos::text
