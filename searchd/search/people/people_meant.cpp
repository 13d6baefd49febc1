// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/people_meant.h"

#include <xapian.h>

#include <algorithm>
#include <string>

#include "common/index/schema.h"
#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "searchd/lookup/values/written_small.h"
#include "searchd/search/people/name_parts.h"
#include "searchd/search/people/own_pages.h"
#include "searchd/search/people/written_as_name.h"

namespace mitos::search {
namespace {

using interpret::WordFilter;
using query::Node;
using rewrite::NamedBy;
using rewrite::NamedPeople;

constexpr std::size_t kMostChoices = 10;
constexpr std::size_t kShortestMisspelt = 6;

// Words, and a pet name in parentheses.
bool is_typed_as_words(const Node& node) {
  if (query::is_plain_word(node)) return true;
  return node.kind == Node::Kind::group && node.excluded.empty() &&
         std::all_of(node.children.begin(), node.children.end(), query::is_plain_word);
}

bool is_own_page(index::DocumentNumber number, const NamedPeople& named, const snapshot::Snapshot& snapshot) {
  const std::string title(index::without_remark(snapshot.documents().get(number).title));
  return std::any_of(named.people.begin(), named.people.end(), [&](lookup::PersonNumber person) {
    return is_name_of(title, person, snapshot.people_index());
  });
}

// Whether `words` are the title or long name of a document that is not the person's own page.
bool is_title_of_other(const std::string& words, const NamedPeople& named, snapshot::Snapshot::Lease& lease) {
  const snapshot::Snapshot& snapshot = lease.snapshot();
  std::vector<index::DocumentNumber> titled = snapshot.name_words().titled_in_other_script(words);
  if (const std::string term = index::exact_name_term(words); !term.empty()) {
    const auto end = lease->database().postlist_end(term);
    for (auto at = lease->database().postlist_begin(term); at != end; ++at) titled.push_back(*at);
  }
  return std::any_of(titled.begin(), titled.end(),
                     [&](index::DocumentNumber number) { return !is_own_page(number, named, snapshot); });
}

class MeantPeople {
 public:
  MeantPeople(const query::Query& query, const interpret::Interpretation& meaning,
              const rewrite::RewrittenQuery& rewritten, snapshot::Snapshot::Lease& lease,
              query::Budget& budget)
      : query_(query), meaning_(meaning), rewritten_(rewritten), lease_(lease), budget_(budget) {}

  PeopleMeant find() {
    PeopleMeant meant;
    // Words in quotation marks may have become words of the rest.
    if (rewritten_.root.children.size() != meaning_.rest.root.children.size()) return meant;
    for (const NamedPeople& each : rewritten_.people) {
      if (!are_words(each.parts)) continue;
      const NamedPeople named = with_words_beside(each);
      const bool titled = is_title_of_other(std::string(query_.text()), named, lease_) ||
                          is_title_of_other(words_of(named), named, lease_);
      if (is_of_another(named) || titled || !is_name(named)) continue;
      const bool several = named.people.size() > 1;
      for (const lookup::PersonNumber person : named.people) {
        if (several && meant.choices.size() == kMostChoices) break;
        add(several ? meant.choices : meant.filters, filter_of(person, named.parts));
      }
    }
    return meant;
  }

 private:
  // Each half of “Lindqvist-Moraes” may have named the person.
  static void add(std::vector<WordFilter>& filters, const WordFilter& filter) {
    const auto same = std::find_if(filters.begin(), filters.end(), [&filter](const WordFilter& other) {
      return other.value == filter.value;
    });
    if (same == filters.end()) return filters.push_back(filter);
    if (same->parts == filter.parts) return;
    same->words += " " + filter.words;
    same->parts.insert(same->parts.end(), filter.parts.begin(), filter.parts.end());
    std::sort(same->parts.begin(), same->parts.end());
    same->parts.erase(std::unique(same->parts.begin(), same->parts.end()), same->parts.end());
  }

  // With what stands beside the name and is part of a name of the person: “KompatsiarisYiannis (Ioannis)”.
  // Without what was taken for a second given name, and is none of the person's: “Kompatsiaris Yiannis
  // drones”.
  NamedPeople with_words_beside(NamedPeople named) {
    if (named.people.size() != 1) return named;
    const NameParts of_person(named.people.front(), lease_);
    const auto fits = [&](std::size_t part) {
      if (part >= meaning_.rest.root.children.size() || !are_words({part})) return false;
      const std::vector<const rewrite::Term*> terms = rewrite::wanted_terms(rewritten_.root.children[part]);
      return std::all_of(terms.begin(), terms.end(),
                         [&](const rewrite::Term* term) { return of_person.have(term->folded); });
    };
    constexpr std::size_t kFamilyAndGiven = 2;
    std::sort(named.parts.begin(), named.parts.end());
    while (named.parts.size() > kFamilyAndGiven && !fits(named.parts.back())) named.parts.pop_back();
    while (named.parts.size() > kFamilyAndGiven && !fits(named.parts.front()))
      named.parts.erase(named.parts.begin());
    const std::size_t before = named.parts.size();
    while (named.parts.front() > 0 && fits(named.parts.front() - 1))
      named.parts.insert(named.parts.begin(), named.parts.front() - 1);
    while (fits(named.parts.back() + 1)) named.parts.push_back(named.parts.back() + 1);
    if (named.parts.size() > before) named.by = NamedBy::full_name;
    return named;
  }

  // “Michael Kompatsiaris”, “A. Kompatsiaris”, “Kompatsiaris A”, whose A is no article.
  bool is_of_another(const NamedPeople& named) {
    if (named.by == NamedBy::full_name) return false;
    return named.by == NamedBy::family_of_another || is_initial(named.parts.back() + 1) ||
           (named.parts.front() > 0 && is_initial(named.parts.front() - 1));
  }

  bool is_initial(std::size_t part) {
    const std::vector<Node>& parts = meaning_.rest.root.children;
    if (part >= parts.size() || !query::is_plain_word(parts[part])) return false;
    const std::string& word = parts[part].words.front();
    if (text::count_characters(word) != 1) return false;
    const std::string text = query::read_text(query_.typed);
    return text.substr(parts[part].begin + word.size(), 1) == "." || !lease_->lexicon().look_up(word).small;
  }

  bool are_words(const std::vector<std::size_t>& parts) const {
    return std::all_of(parts.begin(), parts.end(), [this](std::size_t part) {
      return is_typed_as_words(meaning_.rest.root.children[part]);
    });
  }

  WordFilter filter_of(lookup::PersonNumber person, const std::vector<std::size_t>& parts) const {
    return interpret::filter_of_rest(query_, meaning_, std::string(index::kPersonFilter),
                                     lease_.snapshot().people()[person].id, parts);
  }

  // As typed, and as searched.
  std::vector<const rewrite::Term*> terms_of(const NamedPeople& named) const {
    std::vector<const rewrite::Term*> terms;
    for (const std::size_t part : named.parts) {
      for (const rewrite::Term* term : rewrite::wanted_terms(rewritten_.root.children[part]))
        terms.push_back(term);
    }
    return terms;
  }

  bool is_name(const NamedPeople& named) {
    const std::vector<const rewrite::Term*> terms = terms_of(named);
    if (named.by == NamedBy::full_name) return !are_ordinary(terms);
    if (named.by == NamedBy::misspelt_family_name &&
        text::count_characters(terms.front()->folded) < kShortestMisspelt)
      return false;
    const rewrite::Term& term = *terms.back();
    const std::string word = term.replacement.empty() ? term.folded : text::fold(term.replacement);
    return is_written_as_name(word, named, lease_, budget_);
  }

  // “will power”, of which each is a word of the language, is a name only as “Will Power”.
  bool are_ordinary(const std::vector<const rewrite::Term*>& terms) {
    const index::Vocabulary& vocabulary = lease_.snapshot().vocabulary();
    return std::all_of(terms.begin(), terms.end(), [&](const rewrite::Term* term) {
      if (text::count_characters(term->folded) < 2) return true;
      return lease_->lexicon().look_up(term->typed).small &&
             lookup::is_written_small(term->folded, vocabulary);
    });
  }

  // The words, as they were typed.
  std::string words_of(const NamedPeople& named) const {
    std::string words;
    for (const rewrite::Term* term : terms_of(named)) words += (words.empty() ? "" : " ") + term->typed;
    return words;
  }

  const query::Query& query_;
  const interpret::Interpretation& meaning_;
  const rewrite::RewrittenQuery& rewritten_;
  snapshot::Snapshot::Lease& lease_;
  query::Budget& budget_;
};

}  // namespace

PeopleMeant people_meant(const query::Query& query, const interpret::Interpretation& meaning,
                         const rewrite::RewrittenQuery& rewritten, snapshot::Snapshot::Lease& lease,
                         query::Budget& budget) {
  if (rewritten.people.empty() || query.root.children.size() > interpret::kMostWords ||
      !index::filters_by_person(lease.snapshot().schema()))
    return {};
  return MeantPeople(query, meaning, rewritten, lease, budget).find();
}

}  // namespace mitos::search
