// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/compile.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "searchd/match/boosts.h"
#include "searchd/match/postings.h"

namespace mitos::match {
namespace {

using rewrite::Node;

// Of the weight of a query's words, what a document has to have where none has all of them. Half, as “most”
// might say, lost 7 of 44 topics and 5 of 30 persons of the judged queries; what is between changes only the
// totals.
constexpr double kMostShare = 0.3;
constexpr double kQuestionShare = 0.05;

// Where a part stands.
struct Side {
  bool wanted = true;
  bool excluding = false;  // inside an odd number of exclusions
};

// Phrases, fields and times always limit, whatever else is optional.
bool always_limits(const Node& node) {
  return node.kind == Node::Kind::phrase || node.kind == Node::Kind::between || !node.field.empty();
}

bool is_stop_word(const Node& node) {
  return node.kind == Node::Kind::word && node.field.empty() &&
         text::is_written_stop_word(node.terms.front().typed);
}

struct Counted {
  std::size_t part;  // place among the children
  double times;
};

// A word said again and again is what the query is about; it is looked up once.
std::vector<Counted> counted(const std::vector<Node>& nodes) {
  std::vector<Counted> different;
  std::map<std::string, std::size_t> known;  // plain words: where in `different`
  for (std::size_t part = 0; part < nodes.size(); ++part) {
    const Node& node = nodes[part];
    const bool plain = node.kind == Node::Kind::word && node.field.empty() && !node.prefix;
    if (plain) {
      const auto [place, added] = known.try_emplace(text::fold(node.terms.front().typed), different.size());
      if (!added) {
        different[place->second].times += 1;
        continue;
      }
    }
    different.push_back({part, 1});
  }
  return different;
}

Expression of(const Compiling& from, const Node& node, Side side, CompiledQuery& out);

// Whose text has the phrase, or the word in its field.
Expression checked(const Compiling& from, const Node& node, Side side, CompiledQuery& out) {
  std::vector<Expression> words;
  if (node.starred) words.push_back(word_postings(from, node, side.wanted, out));
  for (const rewrite::Term& term : node.terms) {
    if (rewrite::is_posted(node, term) && !node.starred)
      words.push_back(any_form(from, term.typed, side.wanted, out));
  }
  std::vector<ListedDocument> entries;
  for (const index::DocumentNumber number :
       side.excluding ? from.texts.not_without(node.text_check) : from.texts.having(node.text_check))
    entries.push_back({number, 1});
  return filtered(all_of(std::move(words)), listed(std::move(entries), out));
}

Expression between(const Compiling& from, const Node& node, CompiledQuery& out) {
  const snapshot::Snapshot& snapshot = from.lease.snapshot();
  const facets::SortColumn* const column = snapshot.columns().sort(node.field);
  std::vector<ListedDocument> entries;
  if (column == nullptr) return listed(std::move(entries), out);
  const index::DocumentNumber last = snapshot.documents().last();
  const auto end = from.budget.take_share(query::Budget::For::words, last * query::work::kEntry, last) + 1;
  for (index::DocumentNumber number = 1; number < end; ++number) {
    if (column->is_between(number, node.first, node.last)) entries.push_back({number, 0});
  }
  return listed(std::move(entries), out);
}

Expression without_excluded(const Compiling& from, const Node& node, Expression query, Side side,
                            CompiledQuery& out) {
  if (node.excluded.empty()) return query;
  std::vector<Expression> excluded;
  for (const Node& child : node.excluded) excluded.push_back(of(from, child, {false, !side.excluding}, out));
  if (!node.children.empty()) return without(std::move(query), any_of(std::move(excluded)));
  out.work += from.lease->database().get_doccount() * query::work::kPosting;
  return without(every_document(), any_of(std::move(excluded)));
}

// The parts of a group by what they do for a document.
struct Parts {
  std::vector<Expression> needed;
  std::vector<Expression> limits;    // which are needed, too, and never optional
  std::vector<Expression> optional;  // these only add to the score
};

// Optional ones alone are alternatives.
Expression joined(Parts parts, Expression optional) {
  const auto with_rest = [&](std::vector<Expression> wanted) {
    Expression all = all_of(std::move(wanted));
    return parts.optional.empty() ? all : with_optional(std::move(all), std::move(optional));
  };
  if (parts.needed.empty() && parts.limits.empty()) return optional;
  if (parts.needed.empty()) return with_rest(std::move(parts.limits));
  Expression needed = with_rest(std::move(parts.needed));
  if (parts.limits.empty()) return needed;
  parts.limits.push_back(std::move(needed));
  return all_of(std::move(parts.limits));
}

// All words are wanted inside parentheses.
Expression group(const Compiling& from, const Node& node, Side side, CompiledQuery& out) {
  Parts parts;
  for (const auto& [part, often] : counted(node.children)) {
    const Node& child = node.children[part];
    (always_limits(child) ? parts.limits : parts.needed).push_back(scaled(of(from, child, side, out), often));
  }
  return without_excluded(from, node, joined(std::move(parts), {}), side, out);
}

Expression of(const Compiling& from, const Node& node, Side side, CompiledQuery& out) {
  if (rewrite::needs_text_check(node)) return checked(from, node, side, out);
  switch (node.kind) {
    case Node::Kind::between:
      return between(from, node, out);
    case Node::Kind::any_of: {
      std::vector<Expression> parts;
      for (const Node& child : node.children) parts.push_back(of(from, child, side, out));
      return any_of(std::move(parts));
    }
    case Node::Kind::group:
      return group(from, node, side, out);
    case Node::Kind::word:
    case Node::Kind::phrase:
      break;
  }
  return word_postings(from, node, side.wanted, out);
}

// A document of the person counts as if it had the words of the name, and more.
Expression documents_of(const rewrite::NamedPeople& people, CompiledQuery& out) {
  std::vector<ListedDocument> documents;
  for (const index::DocumentNumber number : people.documents) documents.push_back({number, kPersonWeight});
  return listed(std::move(documents), out);
}

Expression name_or_person(const Compiling& from, const rewrite::NamedPeople& people, CompiledQuery& out) {
  std::vector<Expression> words;
  for (const std::size_t part : people.parts)
    words.push_back(of(from, from.query.root.children[part], {}, out));
  std::vector<Expression> any;
  any.push_back(all_of(std::move(words)));
  any.push_back(documents_of(people, out));
  return any_of(std::move(any));
}

bool is_of_name(std::size_t part, const std::vector<rewrite::NamedPeople>& named) {
  return std::any_of(named.begin(), named.end(), [part](const rewrite::NamedPeople& people) {
    return std::find(people.parts.begin(), people.parts.end(), part) != people.parts.end();
  });
}

// `query` less the documents that have too little of the weight of its words.
Expression with_most(const Compiling& from, Expression query, double share, CompiledQuery& out) {
  std::vector<lookup::WeighedWord> words;
  const std::vector<Node>& parts = from.query.root.children;
  for (const auto& [part, often] : counted(parts)) {
    const Node& node = parts[part];
    if (always_limits(node)) continue;
    if (node.kind != Node::Kind::word) return query;  // the weight of a group is unknown
    if (is_stop_word(node) || node.optional) continue;
    words.push_back(weighed(from, node));
    words.back().weight *= often;
  }
  if (words.empty()) return query;  // stop words alone
  std::vector<ListedDocument> entries;
  const index::DocumentNumber last = from.lease.snapshot().documents().last();
  for (const index::DocumentNumber number :
       lookup::documents_with_most(from.lease->database(), last, words, share, from.budget))
    entries.push_back({number, 0});
  return filtered(std::move(query), listed(std::move(entries), out));
}

// The parts of the whole query.
Parts parts_of_root(const Compiling& from, Require require, CompiledQuery& out) {
  Parts parts;
  const Node& root = from.query.root;
  const bool every = every_word(require);
  const bool only_stop_words = std::all_of(root.children.begin(), root.children.end(), is_stop_word);
  for (const auto& [part, often] : counted(root.children)) {
    const Node& child = root.children[part];
    const bool stop_word = !only_stop_words && is_stop_word(child);
    // In a question they would only bring in pages that have nothing else of it.
    if (!every && stop_word) continue;
    if (every && is_of_name(part, from.query.people)) continue;
    const bool needed = every && (require != Require::all_but_stop_words || (!stop_word && !child.optional));
    (always_limits(child) ? parts.limits
     : needed             ? parts.needed
                          : parts.optional)
        .push_back(scaled(of(from, child, {}, out), often));
  }
  if (!every) return parts;
  for (const rewrite::NamedPeople& people : from.query.people)
    parts.needed.push_back(name_or_person(from, people, out));
  return parts;
}

Expression or_people(const Compiling& from, Expression query, CompiledQuery& out) {
  std::vector<Expression> any;
  any.push_back(std::move(query));
  for (const rewrite::NamedPeople& people : from.query.people) any.push_back(documents_of(people, out));
  return any_of(std::move(any));
}

Expression whole_query(const Compiling& from, Require require, PersonMatch people, CompiledQuery& out) {
  Parts parts = parts_of_root(from, require, out);
  Expression optional = any_of(parts.optional);
  if (require == Require::most_words) optional = with_most(from, std::move(optional), kMostShare, out);
  if (require == Require::most_of_a_question)
    optional = with_most(from, std::move(optional), kQuestionShare, out);
  const bool or_named = !from.query.people.empty() && (!every_word(require) || people == PersonMatch::alone);
  if (or_named && parts.needed.empty()) {
    optional = or_people(from, std::move(optional), out);
  } else if (or_named) {
    std::vector<Expression> limits = std::exchange(parts.limits, {});
    Expression named = or_people(from, joined(std::move(parts), std::move(optional)), out);
    parts = {};
    parts.needed.push_back(std::move(named));
    parts.limits = std::move(limits);
    optional = {};
  }
  return without_excluded(from, from.query.root, joined(std::move(parts), std::move(optional)), {}, out);
}

}  // namespace

CompiledQuery compile(const Compiling& from, Require require, PersonMatch people) {
  CompiledQuery out;
  out.query = whole_query(from, require, people, out);
  add_boosts(from, out);
  return out;
}

}  // namespace mitos::match
