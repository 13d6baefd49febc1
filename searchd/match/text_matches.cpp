// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/text_matches.h"

#include <xapian.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "common/index/schema.h"
#include "common/text/words.h"
#include "searchd/marks/highlight.h"
#include "searchd/match/name_words.h"
#include "searchd/match/postings.h"

namespace mitos::match {
namespace {

using index::DocumentNumber;
using rewrite::Node;

// A word's stems, one for each language that has another.
using Stems = std::vector<std::string>;

Xapian::doccount frequency(const Xapian::Database& database, const Stems& stems) {
  Xapian::doccount sum = 0;
  for (const std::string& stem : stems) sum += database.get_termfreq(stem);
  return sum;
}

std::vector<DocumentNumber> documents_with_any(const Xapian::Database& database, const Stems& stems) {
  std::vector<DocumentNumber> documents;
  for (const std::string& stem : stems) {
    for (auto at = database.postlist_begin(stem); at != database.postlist_end(stem); ++at)
      documents.push_back(*at);
  }
  if (stems.size() > 1) {
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  }
  return documents;
}

// Documents that have every word: the rarest word's postings, each looked up in the others'.
std::vector<DocumentNumber> documents_with_all(const Xapian::Database& database,
                                               const std::vector<Stems>& words) {
  std::vector<DocumentNumber> documents = documents_with_any(database, words.front());
  for (std::size_t i = 1; i < words.size() && !documents.empty(); ++i) {
    std::vector<std::pair<Xapian::PostingIterator, Xapian::PostingIterator>> lists;
    for (const std::string& stem : words[i])
      lists.emplace_back(database.postlist_begin(stem), database.postlist_end(stem));
    std::erase_if(documents, [&](DocumentNumber number) {
      return std::none_of(lists.begin(), lists.end(), [number](auto& list) {
        auto& [at, end] = list;
        if (at != end) at.skip_to(number);
        return at != end && *at == number;
      });
    });
  }
  return documents;
}

AskedPhrase asked_of(const Node& node, bool limits) {
  AskedPhrase phrase{{}, node.field, limits};
  for (const rewrite::Term& term : node.terms) {
    if (!term.folded.empty()) phrase.folded.push_back(term.folded);
  }
  return phrase;
}

bool has_word(std::string_view text, const marks::MatchedWords& words, text::Lexicon& lexicon) {
  text::WordReader reader(text, words.runs());
  while (const auto word = reader.next()) {
    if (words.find(text::bytes_of(text, *word), lexicon) != nullptr) return true;
  }
  return false;
}

}  // namespace

// What is asked of each text.
class TextMatches::Question {
 public:
  Question(const Node& part, bool limits, snapshot::Snapshot::Lease& lease) : part_(part), limits_(limits) {
    text::Lexicon& lexicon = lease->lexicon();
    for (const rewrite::Term& term : part.terms) {
      if (term.folded.empty()) continue;
      if (rewrite::is_initials_of_name(part, term)) {
        add_letters(term.folded, name_.initials);
        continue;
      }
      folded_.push_back(term.folded);
      if (rewrite::is_posted(part, term)) stems_.push_back(lexicon.stem_texts(lexicon.look_up(term.typed)));
    }
    if (folded_.empty()) return;
    name_.whole = folded_;
    const bool segmented = std::any_of(folded_.begin(), folded_.end(), text::has_run);
    cost_of_byte_ = segmented ? query::work::kSegmentedByte : query::work::kFieldByte;
    if (part.kind == Node::Kind::word) {
      word_.add_stems(stems_.front(), 0);
      if (part.starred) add_longer_words(lease);
    }
  }

  std::size_t check() const { return part_.text_check; }
  bool limits() const { return limits_; }
  std::uint64_t cost_of_byte() const { return cost_of_byte_; }

  void find_candidates(const Xapian::Database& database, query::Budget& budget) {
    std::sort(stems_.begin(), stems_.end());
    stems_.erase(std::unique(stems_.begin(), stems_.end()), stems_.end());
    std::stable_sort(stems_.begin(), stems_.end(), [&database](const Stems& a, const Stems& b) {
      return frequency(database, a) < frequency(database, b);
    });
    if (stems_.empty()) return;
    const std::uint64_t postings = std::uint64_t{frequency(database, stems_.front())} * stems_.size();
    known_ = budget.take(query::Budget::For::texts, postings * query::work::kListed);
    if (known_) candidates_ = documents_with_all(database, stems_);
  }

  DocumentNumber next() const {
    return next_ < candidates_.size() ? candidates_[next_] : std::numeric_limits<DocumentNumber>::max();
  }
  void pass() { ++next_; }

  bool answer(const model::Document& document, DocumentNumber number, text::Lexicon& lexicon) {
    bool found = false;
    index::for_each_text_of_field(
        document, [&](index::TextField, std::string_view field, std::string_view text) {
          if (found || (!part_.field.empty() && field != part_.field)) return;
          found = part_.any_order ? has_name(text, name_, lexicon) : has_word(text, word_, lexicon);
        });
    if (found) having_.push_back(number);
    return found;
  }

  const std::vector<DocumentNumber>& having() const { return having_; }

  std::vector<DocumentNumber> not_without(DocumentNumber unread_from, DocumentNumber last) const {
    if (!known_) {
      std::vector<DocumentNumber> all(last);
      std::iota(all.begin(), all.end(), DocumentNumber{1});
      return all;
    }
    std::vector<DocumentNumber> maybe = having_;
    maybe.insert(maybe.end(), std::lower_bound(candidates_.begin(), candidates_.end(), unread_from),
                 candidates_.end());
    return maybe;
  }

 private:
  void add_longer_words(snapshot::Snapshot::Lease& lease) {
    text::Lexicon& lexicon = lease->lexicon();
    for (const std::string_view longer :
         lease.snapshot().vocabulary().starting_with(folded_.front(), kPrefixWords)) {
      for (std::string& stem : lexicon.stem_texts(lexicon.look_up(longer)))
        stems_.front().push_back(std::move(stem));
    }
    std::sort(stems_.front().begin(), stems_.front().end());
    stems_.front().erase(std::unique(stems_.front().begin(), stems_.front().end()), stems_.front().end());
    word_.add_prefix(folded_.front(), 0);
  }

  const Node& part_;
  bool limits_;
  std::vector<std::string> folded_;
  NameWords name_;            // the same of a name
  std::vector<Stems> stems_;  // by word
  std::uint64_t cost_of_byte_ = 0;
  marks::MatchedWords word_;
  std::vector<DocumentNumber> candidates_;
  std::vector<DocumentNumber> having_;
  std::size_t next_ = 0;  // in candidates_
  bool known_ = true;     // the candidates
};

TextMatches::TextMatches(const Node& root, snapshot::Snapshot::Lease& lease, query::Budget& budget)
    : lease_(lease) {
  collect(root, true);
  with_phrases_ = documents_with_phrases(phrases_, lease.snapshot(), budget);
  std::stable_partition(questions_.begin(), questions_.end(),
                        [](const auto& question) { return question->limits(); });
  for (const auto& question : questions_) question->find_candidates(lease->database(), budget);
  finished_ = questions_.empty();
}

TextMatches::~TextMatches() = default;

// A phrase or a field side by side with the other parts of a query always limits it (compile.h).
void TextMatches::collect(const Node& node, bool limits) {
  if (node.kind == Node::Kind::phrase && !node.any_order) {
    phrases_.push_back(asked_of(node, limits));
    phrase_checks_.push_back(node.text_check);
    return;
  }
  if (rewrite::needs_text_check(node)) {
    questions_.push_back(std::make_unique<Question>(node, limits, lease_));
    return;
  }
  for (const Node& child : node.children) {
    const bool asked = child.kind == Node::Kind::phrase || child.kind == Node::Kind::word;
    collect(child, limits && asked && node.kind == Node::Kind::group);
  }
  for (const Node& child : node.excluded) collect(child, false);
}

DocumentNumber TextMatches::next_candidate() const {
  DocumentNumber least = std::numeric_limits<DocumentNumber>::max();
  for (const auto& question : questions_) least = std::min(least, question->next());
  return least;
}

// None, if the document cannot match whatever its text says.
std::uint64_t TextMatches::cost_of(DocumentNumber number) const {
  for (std::size_t i = 0; i < phrases_.size(); ++i) {
    const std::vector<DocumentNumber>& having = with_phrases_[i].having;
    if (phrases_[i].limits && !std::binary_search(having.begin(), having.end(), number)) return 0;
  }
  std::uint64_t cost_of_byte = 0;
  for (const auto& question : questions_) {
    const bool asks = question->next() == number;
    if (!asks && question->limits()) return 0;
    if (asks) cost_of_byte += question->cost_of_byte();
  }
  return query::work::kText + lease_.snapshot().documents().bytes_of(number) * cost_of_byte;
}

void TextMatches::ask(DocumentNumber number) {
  lease_.snapshot().documents().read(number, document_);
  for (const auto& question : questions_) {
    if (question->next() != number) continue;
    if (!question->answer(document_, number, lease_->lexicon()) && question->limits()) return;
  }
}

void TextMatches::read(query::Budget& budget, std::uint64_t slice) {
  for (std::uint64_t done = 0; !finished_ && done < slice;) {
    const DocumentNumber number = next_candidate();
    unread_from_ = number;
    finished_ = number == std::numeric_limits<DocumentNumber>::max();
    if (finished_) return;
    if (const std::uint64_t cost = cost_of(number); cost > 0) {
      finished_ = !budget.take(query::Budget::For::texts, cost);
      if (finished_) return;
      ask(number);
      done += cost;
      lease_->tidy();
    } else {
      done += query::work::kListed;
    }
    for (const auto& question : questions_) {
      if (question->next() == number) question->pass();
    }
    unread_from_ = number + 1;
  }
}

const PhraseDocuments* TextMatches::phrase(std::size_t check) const {
  const auto found = std::find(phrase_checks_.begin(), phrase_checks_.end(), check);
  return found == phrase_checks_.end()
             ? nullptr
             : &with_phrases_[static_cast<std::size_t>(found - phrase_checks_.begin())];
}

const TextMatches::Question& TextMatches::question(std::size_t check) const {
  return **std::find_if(questions_.begin(), questions_.end(),
                        [check](const auto& question) { return question->check() == check; });
}

std::vector<DocumentNumber> TextMatches::having(std::size_t check) const {
  if (const PhraseDocuments* const found = phrase(check)) return found->having;
  return question(check).having();
}

std::vector<DocumentNumber> TextMatches::not_without(std::size_t check) const {
  if (const PhraseDocuments* const found = phrase(check)) {
    std::vector<DocumentNumber> maybe = found->having;
    for (DocumentNumber number = found->unread_from; number <= lease_.snapshot().documents().last(); ++number)
      maybe.push_back(number);
    return maybe;
  }
  return question(check).not_without(unread_from_, lease_.snapshot().documents().last());
}

}  // namespace mitos::match
