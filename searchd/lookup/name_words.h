// SPDX-License-Identifier: GPL-2.0-or-later
// The words of titles, long names, people and programmes, and whole titles, by how they sound: what a Greek
// name typed in Latin letters, or the other way round, is looked up in. Built once for a generation; any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/facets/columns.h"

namespace Xapian {
class Database;
}

namespace mitos::lookup {

class NameWords {
 public:
  /// `of_people`: the words of their names, folded. Throws IndexError if the database cannot be read.
  NameWords(const Xapian::Database& database, const facets::Columns& columns,
            const std::vector<std::string>& of_people);

  /// Whether a folded word stands in a title or long name, or is part of a person's name.
  bool has(std::string_view word) const;

  /// Whether some word begins with `beginning` (folded).
  bool has_beginning(std::string_view beginning) const;

  /// All of them, folded and sorted.
  const std::vector<std::string>& words() const noexcept { return words_; }

  /// Words in the other script, of programmes too, that sound like `word` (folded), or with `beginning` begin
  /// like it; at most `limit`.
  std::vector<std::string> in_other_script(std::string_view word, bool beginning, std::size_t limit) const;

  /// The documents whose whole title, in the other script, sounds like `text` as typed: Greek titles of any
  /// length, Latin ones of few words. If some have its punctuation too, only those. By rising number.
  std::vector<index::DocumentNumber> titled_in_other_script(std::string_view text) const;

 private:
  struct Entry {
    std::string key;
    std::string word;
  };
  struct Title {
    std::string key;
    std::string signs;  // punctuation
    index::DocumentNumber number;
  };

  void add_words(const Xapian::Database& database, const std::vector<std::string>& of_people);
  void add_sound(const std::string& word);
  void add_title(std::string_view title, index::DocumentNumber number);
  void add_titles(const Xapian::Database& database);

  std::vector<std::string> words_;   // sorted
  std::vector<Entry> greek_;         // by key
  std::vector<Entry> latin_;         // by key
  std::vector<Title> greek_titles_;  // by key
  std::vector<Title> latin_titles_;  // by key
};

}  // namespace mitos::lookup
