// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/xapian_query.h"

#include <algorithm>
#include <string>
#include <utility>

namespace mitos::test {
namespace {

using Kind = match::Expression::Kind;
using Xapian::Query;

class Listed final : public Xapian::PostingSource {
 public:
  explicit Listed(std::vector<match::ListedDocument> list) : list_(std::move(list)) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  double get_weight() const override { return list_[at_].score; }
  void next(double) override {
    if (started_) ++at_;
    started_ = true;
  }
  void skip_to(Xapian::docid number, double) override {
    started_ = true;
    while (at_ < list_.size() && list_[at_].number < number) ++at_;
  }
  bool at_end() const override { return at_ >= list_.size(); }
  Xapian::docid get_docid() const override { return list_[at_].number; }
  void init(const Xapian::Database&) override {
    at_ = 0;
    started_ = false;
    double most = 0;
    for (const match::ListedDocument& document : list_) most = std::max(most, document.score);
    set_maxweight(most);
  }
  std::string get_description() const override { return "Listed"; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(list_.size()); }

  std::vector<match::ListedDocument> list_;
  std::size_t at_ = 0;
  bool started_ = false;
};

Query unscaled(const match::Expression& expression, XapianQuery& out);

Query query_of(const match::Expression& expression, XapianQuery& out) {
  const Query query = unscaled(expression, out);
  return expression.factor == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, expression.factor);
}

Query unscaled(const match::Expression& expression, XapianQuery& out) {
  std::vector<Query> parts;
  for (const match::Expression& part : expression.parts) parts.push_back(query_of(part, out));
  const auto joined = [&parts](Query::op op) { return Query(op, parts.begin(), parts.end()); };
  switch (expression.kind) {
    case Kind::nothing:
      return Query::MatchNothing;
    case Kind::everything:
      return Query::MatchAll;
    case Kind::terms:
      return {Query::OP_SYNONYM, expression.terms.begin(), expression.terms.end()};
    case Kind::listed:
      out.sources.push_back(std::make_unique<Listed>(expression.list));
      return Query(out.sources.back().get());
    case Kind::all:
      return joined(Query::OP_AND);
    case Kind::any:
      return joined(Query::OP_OR);
    case Kind::filtered:
      return joined(Query::OP_FILTER);
    case Kind::without:
      return joined(Query::OP_AND_NOT);
    case Kind::with_optional:
      return joined(Query::OP_AND_MAYBE);
  }
  return Query::MatchNothing;
}

}  // namespace

XapianQuery xapian_query(const match::Expression& expression) {
  XapianQuery out;
  out.query = query_of(expression, out);
  return out;
}

Found found_by_xapian(const match::Expression& expression, const Xapian::Database& database) {
  constexpr double kLength = 0.7;  // as in searchd/snapshot/document_lengths.cpp
  const XapianQuery query = xapian_query(expression);
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::IneB2Weight(kLength));
  enquire.set_query(query.query);
  const Xapian::MSet set = enquire.get_mset(0, database.get_doccount());
  Found found;
  for (auto hit = set.begin(); hit != set.end(); ++hit) found.emplace(*hit, hit.get_weight());
  return found;
}

Found found_by_evaluation(match::Expression expression, match::Scores scores,
                          const Xapian::Database& database, const snapshot::DocumentLengths& lengths) {
  match::Evaluation evaluation(std::move(expression), scores, database, lengths);
  match::Window window;
  Found found;
  for (auto first = evaluation.next_from(1); first != match::kNoDocument;
       first = evaluation.next_from(first + match::kWindowSize)) {
    evaluation.read(first, window);
    window.for_each([&](std::uint32_t place) { found.emplace(first + place, window.score(place)); });
  }
  return found;
}

}  // namespace mitos::test
