// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <unicode/uscript.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace mitos::text {

/// Codes of the languages (language.h) that a catalogue is in if its configuration says nothing.
std::vector<std::string> default_languages();

/// The stemmers that a text in `language` needs when a catalogue is in `languages`: that one, and for
/// words in another script the first of the languages that is written so.
std::vector<std::string> stemmers_for(std::string_view language, const std::vector<std::string>& languages);

/// Brings the inflected forms of a word together (Snowball's algorithms, by libstemmer). Most languages have
/// no algorithm: the stem of their words is the word itself. Not to be shared between threads: libstemmer
/// keeps the word it works on inside the stemmer.
class Stemmer {
 public:
  /// By these languages, each for words of the script it is written in.
  explicit Stemmer(const std::vector<std::string>& languages = default_languages());

  /// The stems of `folded` (fold.h), one for each language that can have the word and gives another
  /// stem, in the order of the languages: "projects" -> "project", "οραματα" -> "οραματ". The word
  /// itself if no language can, or if it is of mixed scripts.
  std::vector<std::string> stems(std::string_view folded);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  struct Language {
    UScriptCode script;
    std::unique_ptr<sb_stemmer, Deleter> snowball;  // null: it has no algorithm
  };

  std::vector<Language> languages_;
};

}  // namespace mitos::text
