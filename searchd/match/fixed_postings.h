// SPDX-License-Identifier: GPL-2.0-or-later
// For the engine's own files: includes Xapian.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/query/budget.h"

namespace mitos::match {

/// Documents known beforehand, as something that Xapian can combine with OR, AND, NOT.
class FixedPostings final : public Xapian::PostingSource {
 public:
  struct Entry {
    index::DocumentNumber number;
    double weight;  // added to the score, times whatever scales the query; 0 or more
  };

  /// `entries` by rising number.
  explicit FixedPostings(std::vector<Entry> entries);

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  double get_weight() const override { return entries_[at_].weight; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid number, double min_weight) override;
  bool at_end() const override { return at_ >= entries_.size(); }
  Xapian::docid get_docid() const override { return entries_[at_].number; }
  void init(const Xapian::Database& database) override;
  std::string get_description() const override { return "FixedPostings"; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(entries_.size()); }

  std::vector<Entry> entries_;
  double most_ = 0;  // weight
  std::size_t at_ = 0;
  bool started_ = false;
};

/// The documents from the first to one. Ends early once a budget's time is over: joined with a query, it ends
/// the match with what has been found.
class FirstDocuments final : public Xapian::PostingSource {
 public:
  FirstDocuments(Xapian::docid last, query::Budget& budget) : last_(last), budget_(budget) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return last_; }
  Xapian::doccount get_termfreq_max() const override { return last_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid number, double min_weight) override;
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }
  void init(const Xapian::Database& database) override;
  std::string get_description() const override { return "FirstDocuments"; }

 private:
  Xapian::docid last_;
  query::Budget& budget_;
  Xapian::docid at_ = 0;
  std::uint32_t steps_ = 0;
};

}  // namespace mitos::match
