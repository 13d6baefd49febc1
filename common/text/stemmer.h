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

/// The languages by which to stem a text in `language` of a catalogue in `languages`: `language` itself and,
/// for each other script, the first of `languages` that is written in it.
std::vector<std::string> stemming_languages(std::string_view language,
                                            const std::vector<std::string>& languages);

/// Gives the inflected forms of a word the same stem (Snowball's algorithms, by libstemmer). Most languages
/// have no algorithm: the stem of their words is the word itself. Not to be shared between threads:
/// libstemmer keeps the word it works on inside the stemmer.
class Stemmer {
 public:
  /// Stems by these languages (codes of language.h). A language applies only to words in its script.
  explicit Stemmer(const std::vector<std::string>& languages = default_languages());

  /// The distinct stems of `folded` (fold.h) by the languages of its script, in their order: "projects" ->
  /// "project", "οραματα" -> "οραματ". Only the word itself if no language has its script, or if it mixes
  /// scripts.
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
