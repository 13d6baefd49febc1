// SPDX-License-Identifier: GPL-2.0-or-later
// Our evaluation of a query gives the documents and scores of Xapian's matcher. The environment may ask for
// more, as fuzz_test.cpp says: MITOS_FUZZ_QUERIES, MITOS_SEED, MITOS_FUZZ_SOURCE.
#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "searchd/match/compile.h"
#include "searchd/rewrite/rewrite.h"
#include "tests/fuzz/catalogue.h"
#include "tests/fuzz/queries.h"
#include "tests/fuzz/settings.h"
#include "tests/support/seed.h"
#include "tests/support/xapian_query.h"

using namespace mitos;
using namespace mitos::fuzz;

namespace {

using test::Found;

bool same(const Found& ours, const Found& theirs) {
  if (ours.size() != theirs.size()) return false;
  for (auto a = ours.begin(), b = theirs.begin(); a != ours.end(); ++a, ++b) {
    if (a->first != b->first || a->second != Approx(b->second).epsilon(1e-5).margin(1e-5)) return false;
  }
  return true;
}

bool same_documents(const Found& ours, const Found& theirs) {
  return ours.size() == theirs.size() &&
         std::equal(ours.begin(), ours.end(), theirs.begin(),
                    [](const auto& a, const auto& b) { return a.first == b.first; });
}

}  // namespace

TEST_CASE("the documents and scores of a query are those of Xapian's matcher", "[evaluation]") {
  const std::uint64_t seed = test::seed();
  const std::uint64_t queries = setting("MITOS_FUZZ_QUERIES", 1'000);
  const Catalogue catalogue(sources());
  const snapshot::Snapshot& snapshot = catalogue.snapshot();
  std::size_t matching = 0;
  for (std::uint64_t number = 0; number < queries; ++number) {
    const FuzzedQuery fuzzed = fuzzed_query(catalogue.material(), seed, number);
    snapshot::Snapshot::Lease lease = snapshot.lease();
    query::Budget budget = query::Budget::unlimited();
    const rewrite::RewrittenQuery query =
        rewrite::rewritten(query::Query(fuzzed.text), query::Typos::forgiven, lease, budget);
    match::TextMatches texts(query.root, lease, budget);
    texts.read(budget);
    for (const auto require : {match::Require::all_but_stop_words, match::Require::most_words}) {
      const match::Expression expression =
          match::compile({query, texts, lease, budget}, require, match::PersonMatch::with_other_words).query;
      const Found theirs = test::found_by_xapian(expression, lease->database());
      matching += theirs.empty() ? 0 : 1;
      CAPTURE(seed, number, fuzzed.text, static_cast<int>(require));
      CHECK(same(
          test::found_by_evaluation(expression, match::Scores::wanted, lease->database(), snapshot.lengths()),
          theirs));
      CHECK(same_documents(
          test::found_by_evaluation(expression, match::Scores::none, lease->database(), snapshot.lengths()),
          theirs));
    }
  }
  CHECK(matching > queries / 4);  // or nothing was compared
}
