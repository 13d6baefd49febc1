// SPDX-License-Identifier: GPL-2.0-or-later
// Over more documents than a window has, whatever the shape of the expression; tests/fuzz/evaluation_test.cpp
// asks real queries.
#include "searchd/match/evaluation/evaluation.h"

#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/seed.h"
#include "tests/support/xapian_query.h"

using namespace mitos;
using match::Expression;
using match::ListedDocument;

namespace {

constexpr std::uint32_t kDocuments = 3 * match::kWindowSize + 100;
constexpr std::uint32_t kTerms = 12;
constexpr std::uint32_t kMissing = 11;

// A term for each divisor up to twelve, in the documents whose numbers it divides; every eleventh document is
// missing.
Xapian::WritableDatabase numbers() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (std::uint32_t number = 1; number <= kDocuments; ++number) {
    if (number % kMissing == 0) continue;
    Xapian::Document document;
    for (std::uint32_t term = 1; term <= kTerms; ++term) {
      if (number % term == 0) document.add_term("t" + std::to_string(term), 1 + number % 7 * term % 5);
    }
    database.replace_document(number, document);
  }
  return database;
}

class Expressions {
 public:
  explicit Expressions(std::uint64_t seed) : random_(seed) {}

  Expression draw(int depth = 3) {
    const double factor = below(3) == 0 ? 0.5 : 1;
    const std::size_t kind = depth == 0 ? below(3) : below(9);
    if (kind == 0) return match::scaled(match::one_word({term()}), factor);
    if (kind == 1) return match::scaled(match::one_word({term(), term(), "nowhere"}), factor);
    if (kind == 2) return match::scaled(list(), factor);
    Expression first = draw(depth - 1);  // one after the other: arguments have no order
    Expression second = draw(depth - 1);
    if (kind == 3)
      return match::scaled(match::all_of({std::move(first), std::move(second), draw(0)}), factor);
    if (kind == 4) return match::scaled(match::any_of({std::move(first), std::move(second)}), factor);
    if (kind == 5) return match::filtered(std::move(first), std::move(second));
    if (kind == 6) return match::without(std::move(first), std::move(second));
    if (kind == 7) return match::without(match::every_document(), std::move(second));
    return match::with_optional(std::move(first), std::move(second));
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  std::string term() { return "t" + std::to_string(1 + below(13)); }  // t13 is nowhere

  Expression list() {
    std::vector<ListedDocument> documents;
    for (std::uint32_t number = 1; number <= kDocuments;
         number += 1 + static_cast<std::uint32_t>(below(700))) {
      if (number % kMissing != 0) documents.push_back({number, static_cast<double>(below(20))});
    }
    return match::these_documents(std::move(documents));
  }

  std::mt19937_64 random_;
};

// What an expression means, of one document.
bool matches(const Expression& expression, std::uint32_t number) {
  const std::vector<Expression>& parts = expression.parts;
  const auto has = [number](const Expression& part) { return matches(part, number); };
  switch (expression.kind) {
    case Expression::Kind::nothing:
      return false;
    case Expression::Kind::everything:
      return true;
    case Expression::Kind::terms:
      return std::any_of(expression.terms.begin(), expression.terms.end(), [number](const std::string& term) {
        if (term == "nowhere") return false;
        const auto divisor = static_cast<std::uint32_t>(std::stoul(term.substr(1)));
        return divisor <= kTerms && number % divisor == 0;
      });
    case Expression::Kind::listed:
      return std::any_of(expression.list.begin(), expression.list.end(),
                         [number](const ListedDocument& document) { return document.number == number; });
    case Expression::Kind::all:
    case Expression::Kind::filtered:
      return std::all_of(parts.begin(), parts.end(), has);
    case Expression::Kind::any:
      return std::any_of(parts.begin(), parts.end(), has);
    case Expression::Kind::without:
      return has(parts.front()) && !has(parts.back());
    case Expression::Kind::with_optional:
      return has(parts.front());
  }
  return false;
}

using test::Found;

Found by_us(const Expression& expression, const Xapian::Database& database,
            const snapshot::DocumentLengths& lengths) {
  return test::found_by_evaluation(expression, match::Scores::wanted, database, lengths);
}

}  // namespace

TEST_CASE("an expression matches what it means over many windows, and scores it as Xapian does", "[match]") {
  const Xapian::WritableDatabase database = numbers();
  const snapshot::DocumentLengths lengths(database);
  const auto seed = test::seed();
  Expressions expressions(seed);
  std::size_t documents = 0;
  for (int number = 0; number < 100; ++number) {
    CAPTURE(seed, number);
    const Expression expression = expressions.draw();
    const Found ours = by_us(expression, database, lengths);
    // Over a database in memory it gives documents that an exclusion inside an exclusion leaves out: only its
    // scores are taken.
    const Found theirs = test::found_by_xapian(expression, database);
    std::vector<std::uint32_t> wrong;
    for (std::uint32_t document = 1; document <= kDocuments; ++document) {
      const auto found = ours.find(document);
      const auto of_xapian = theirs.find(document);
      const bool wanted = document % kMissing != 0 && matches(expression, document);
      const bool same_score = found == ours.end() || of_xapian == theirs.end() ||
                              found->second == Approx(of_xapian->second).epsilon(1e-5).margin(1e-5);
      if (wanted != (found != ours.end()) || !same_score) wrong.push_back(document);
    }
    CHECK(wrong == std::vector<std::uint32_t>{});
    documents += ours.size();
  }
  CHECK(documents > kDocuments);  // or nothing was compared
}

TEST_CASE("what is nowhere matches nothing, and everything every document", "[match]") {
  const Xapian::WritableDatabase database = numbers();
  const snapshot::DocumentLengths lengths(database);
  CHECK(by_us({}, database, lengths).empty());
  CHECK(by_us(match::one_word({"nowhere"}), database, lengths).empty());
  CHECK(by_us(match::all_of({match::one_word({"t1"}), match::one_word({"nowhere"})}), database, lengths)
            .empty());
  CHECK(by_us(match::every_document(), database, lengths).size() == database.get_doccount());
}
