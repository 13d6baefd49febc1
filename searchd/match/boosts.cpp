// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/boosts.h"

#include <xapian.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "searchd/facets/columns.h"
#include "searchd/lookup/values/whole_words.h"
#include "searchd/match/postings.h"

namespace mitos::match {
namespace {

using Title = facets::Columns::Title;

// A page whose title begins with what was typed, if all of it was; a good match of words scores some tens.
constexpr double kBeginningWeight = 100;
constexpr std::size_t kShortestBeginning = 3;

// Above the documents of named people, whatever they score.
double exact_name_factor(const rewrite::RewrittenQuery& query) {
  return query.people.empty() ? kExactNameFactor : kExactNameFactor * kPersonWeight;
}

void lift(Expression boost, CompiledQuery& out) {
  out.query = with_optional(std::move(out.query), std::move(boost));
}

void add_titled(const Compiling& from, CompiledQuery& out) {
  if (from.query.titled.empty()) return;
  std::vector<ListedDocument> entries;
  for (const index::DocumentNumber number : from.query.titled)
    entries.push_back({number, exact_name_factor(from.query)});
  std::vector<Expression> any;
  any.push_back(std::move(out.query));
  any.push_back(listed(std::move(entries), out));
  out.query = any_of(std::move(any));
}

// What is of a year that was typed. More than words score, less than the beginning of a title.
constexpr double kPreferredWeight = 50;

void lift_preferred(const Compiling& from, CompiledQuery& out) {
  if (from.query.preferred.empty()) return;
  std::vector<ListedDocument> entries;
  for (const auto& [number, share] : from.query.preferred)
    entries.push_back({number, kPreferredWeight * share});
  lift(listed(std::move(entries), out), out);
}

// Columns have titles folded; how one is written stands in the document.
bool is_one_word_name(const Compiling& from, const Title& title) {
  if (index::without_remark(title.text).find(' ') != std::string_view::npos) return false;
  const index::DocumentStore& documents = from.lease.snapshot().documents();
  const std::uint64_t work = query::work::kText + documents.bytes_of(title.number) * query::work::kCopiedByte;
  return from.budget.take(query::Budget::For::words, work) &&
         lookup::is_one_word_name(documents.get(title.number).title);
}

// None if the query is more than words.
std::vector<std::string> folded_words(const rewrite::Node& root) {
  std::vector<std::string> words;
  for (const rewrite::Node& part : root.children) {
    if (part.kind != rewrite::Node::Kind::word || !part.field.empty()) return {};
    words.push_back(part.terms.front().folded);
  }
  return words;
}

// A title that has the words whole comes before one that only goes on inside the last of them, unless that
// is a name of one word.
void lift_whole_words(const Compiling& from, std::span<const Title> beginning, CompiledQuery& out) {
  const std::vector<std::string> words = folded_words(from.query.root);
  if (words.empty()) return;
  std::vector<index::DocumentNumber> numbers =
      lookup::named_with_all(from.lease->database(), words, from.budget, query::Budget::For::words);
  if (numbers.empty()) return;
  for (const Title& title : beginning) {
    if (is_one_word_name(from, title)) numbers.push_back(title.number);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<ListedDocument> entries;
  for (const index::DocumentNumber number : numbers) entries.push_back({number, kBeginningWeight});
  lift(listed(std::move(entries), out), out);
}

std::vector<ListedDocument> by_share(std::span<const Title> titles, std::size_t typed) {
  std::vector<ListedDocument> entries;
  for (const Title& title : titles) {
    const std::size_t whole = std::max(index::without_remark(title.text).size(), typed);
    const double share = static_cast<double>(typed) / static_cast<double>(whole);
    entries.push_back({title.number, kBeginningWeight * share});
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  return entries;
}

// The beginning of a title means the title. The more of it is typed, the surer that is.
void lift_beginnings(const Compiling& from, const std::string& name, CompiledQuery& out) {
  constexpr std::size_t kMostTitles = 1'000;
  const std::string folded = text::fold(text::trimmed(name));
  if (text::count_characters(folded) < kShortestBeginning) return;
  const std::span<const Title> titles = from.lease.snapshot().columns().titles_like(folded);
  if (titles.empty() || titles.size() > kMostTitles) return;
  lift(listed(by_share(titles, folded.size()), out), out);
  const bool inside_word = std::any_of(titles.begin(), titles.end(), [&](const Title& title) {
    return lookup::ends_inside_word(title.text, folded.size(), from.lease->lexicon());
  });
  if (inside_word) lift_whole_words(from, titles, out);
}

void lift_exact_names(const Compiling& from, CompiledQuery& out) {
  std::vector<Expression> names;
  for (const std::string& name : from.query.names) {
    const std::string term = index::exact_name_term(name);
    if (!term.empty() && from.lease->database().term_exists(term)) names.push_back(one_word({term}));
  }
  if (names.empty()) return;
  out.named = true;
  lift(scaled(any_of(std::move(names)), exact_name_factor(from.query)), out);
}

}  // namespace

void add_boosts(const Compiling& from, CompiledQuery& out) {
  add_titled(from, out);
  lift_preferred(from, out);
  for (const std::string& name : from.query.names) lift_beginnings(from, name, out);
  lift_exact_names(from, out);
}

}  // namespace mitos::match
