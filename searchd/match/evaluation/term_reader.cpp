// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/evaluation/term_reader.h"

#include <algorithm>

namespace mitos::match {

using index::DocumentNumber;

// Postings that do not rise are those of a file that was cut off, or written to, since it was opened.
void TermReader::Cursor::settle(DocumentNumber least) {
  number = at == end ? kNoDocument : *at;
  if (number < least) throw Xapian::DatabaseCorruptError("the documents of a posting list do not rise");
}

void TermReader::Cursor::step() {
  ++at;
  settle(number + 1);
}

void TermReader::Cursor::skip_to(DocumentNumber wanted) {
  if (number >= wanted) return;
  at.skip_to(wanted);
  settle(wanted);
}

TermReader::TermReader(const std::vector<std::string>& terms, double factor, const Xapian::Database& database,
                       const snapshot::DocumentLengths& lengths)
    : lengths_(&lengths) {
  std::vector<Frequency> frequencies;
  for (const std::string& term : terms) {
    Cursor cursor{database.postlist_begin(term), database.postlist_end(term), 0};
    cursor.settle(0);
    frequencies.push_back(
        {database.get_termfreq(term), term.empty() ? 0 : database.get_collection_freq(term)});
    documents_ += frequencies.back().documents;
    cursors_.push_back(std::move(cursor));
  }
  if (factor == 0 || documents_ == 0) return;
  const CatalogueSize catalogue{lengths.documents(), lengths.total()};
  weight_.emplace(frequency_of_any(frequencies, catalogue), catalogue, factor);
  if (terms.size() > 1) occurrences_.assign(kWindowSize, 0);
}

DocumentNumber TermReader::next_from(DocumentNumber from) {
  DocumentNumber next = kNoDocument;
  for (Cursor& cursor : cursors_) {
    cursor.skip_to(from);
    next = std::min(next, cursor.number);
  }
  return next;
}

template <typename Visitor>
void TermReader::visit(Cursor& cursor, DocumentNumber first, const Window* among, Visitor&& visitor) {
  const std::uint64_t end = std::uint64_t{first} + kWindowSize;
  cursor.skip_to(first);
  while (cursor.number < end) {
    const auto place = static_cast<std::uint32_t>(cursor.number - first);
    if (among == nullptr || among->has(place)) {
      visitor(place);
      cursor.step();
      continue;
    }
    const std::uint32_t next = among->next(place + 1);
    if (next == kWindowSize) return;
    cursor.skip_to(first + next);
  }
}

void TermReader::read(DocumentNumber first, const Window* among, Window& out) {
  if (!occurrences_.empty()) return read_as_one(first, among, out);
  for (Cursor& cursor : cursors_) {
    visit(cursor, first, among, [&](std::uint32_t place) {
      out.add(place, weight_ ? weight_->of(cursor.at.get_wdf(), lengths_->factor(first + place)) : 0);
    });
  }
}

void TermReader::read_as_one(DocumentNumber first, const Window* among, Window& out) {
  for (Cursor& cursor : cursors_) {
    visit(cursor, first, among, [&](std::uint32_t place) { occurrences_[place] += cursor.at.get_wdf(); });
  }
  for (std::uint32_t place = 0; place < kWindowSize; ++place) {
    const std::uint32_t occurrences = occurrences_[place];
    if (occurrences == 0) continue;
    occurrences_[place] = 0;
    // A term that comes twice is counted twice, and no word stands more often in a text than it has words.
    const std::uint32_t most = std::min(occurrences, lengths_->length(first + place));
    out.add(place, weight_->of(most, lengths_->factor(first + place)));
  }
}

}  // namespace mitos::match
