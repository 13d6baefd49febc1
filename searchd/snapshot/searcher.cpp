// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/snapshot/searcher.h"

#include <xapian.h>

namespace mitos::snapshot {
namespace {

// About 5 MB.
constexpr std::size_t kMostWords = 20'000;

}  // namespace

Searcher::Searcher(std::unique_ptr<Xapian::Database> database, const std::vector<std::string>& languages)
    : database_(std::move(database)), lexicon_(std::make_unique<text::Lexicon>(languages)) {}

Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

std::string Searcher::held_stem(const std::string& folded) {
  const text::Lexicon::Entry& entry = lexicon_->look_up(folded);
  for (const std::uint32_t stem : entry.other_stems) {
    if (database_->term_exists(lexicon_->stem_text(entry.stem))) break;
    if (database_->term_exists(lexicon_->stem_text(stem))) return lexicon_->stem_text(stem);
  }
  return lexicon_->stem_text(entry.stem);
}

void Searcher::tidy() {
  if (lexicon_->word_count() > kMostWords) lexicon_->forget();
}

}  // namespace mitos::snapshot
