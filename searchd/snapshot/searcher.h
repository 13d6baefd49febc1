// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/text/lexicon.h"

namespace Xapian {
class Database;
}

namespace mitos::snapshot {

/// What one search needs for itself while it runs: a Xapian handle, which threads cannot share,
/// and the words analysed so far. A Snapshot hands these out (snapshot.h).
class Searcher {
 public:
  /// `languages`: whose stemmers the words of the index have been through.
  Searcher(std::unique_ptr<Xapian::Database> database, const std::vector<std::string>& languages);
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  const Xapian::Database& database() const noexcept { return *database_; }
  text::Lexicon& lexicon() noexcept { return *lexicon_; }

  /// Of a word's stems in several languages the first that the index has; else the first.
  std::string held_stem(const std::string& folded);

  /// Gives back the words when they have become many: a catalogue's texts are analysed word by word, and
  /// what people type has no end. Between two texts; numbers of stems are void then.
  void tidy();

  /// Gives them back in any case, before a long wait.
  void rest() { lexicon_->forget(); }

 private:
  std::unique_ptr<Xapian::Database> database_;
  std::unique_ptr<text::Lexicon> lexicon_;
};

}  // namespace mitos::snapshot
