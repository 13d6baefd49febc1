// SPDX-License-Identifier: GPL-2.0-or-later
// The words of titles, long names and people, by how they sound: what a Greek name typed in Latin
// letters, or the other way round, is looked up in. Built once for a generation; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace mitos::engine {

class LabelIndex;

class NameWords {
 public:
  /// Throws IndexError if the database cannot be read.
  NameWords(const Xapian::Database& database, const LabelIndex& people);

  /// Whether a folded word stands in a title or long name, or is part of a person's name.
  bool has(std::string_view word) const;

  /// Whether some word begins with `beginning` (folded).
  bool has_beginning(std::string_view beginning) const;

  /// All of them, folded and sorted.
  const std::vector<std::string>& words() const noexcept { return words_; }

  /// Words in the other script that sound like `word` (folded), or with `beginning` begin like it;
  /// at most `limit`.
  std::vector<std::string> in_other_script(std::string_view word, bool beginning, std::size_t limit) const;

 private:
  struct Entry {
    std::string key;
    std::string word;
  };

  std::vector<std::string> words_;  // sorted
  std::vector<Entry> greek_;        // by key
  std::vector<Entry> latin_;        // by key
};

}  // namespace mitos::engine
