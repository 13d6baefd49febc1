// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/evaluation/evaluation.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "searchd/match/evaluation/list_reader.h"
#include "searchd/match/evaluation/term_reader.h"

namespace mitos::match {

using index::DocumentNumber;
using Kind = Expression::Kind;

// Windows that are free to use, since a new one for each part would cost more than what it holds.
class Evaluation::Windows {
 public:
  class Borrowed {
   public:
    explicit Borrowed(Windows& from) : from_(from), window_(from.take()) {}
    ~Borrowed() { from_.free_.push_back(std::move(window_)); }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    Window& operator*() const noexcept { return *window_; }
    Window* operator->() const noexcept { return window_.get(); }

   private:
    Windows& from_;
    std::unique_ptr<Window> window_;
  };

 private:
  std::unique_ptr<Window> take() {
    if (free_.empty()) {
      free_.reserve(++made_);  // giving one back must not need memory
      return std::make_unique<Window>();
    }
    std::unique_ptr<Window> window = std::move(free_.back());
    free_.pop_back();
    window->clear();
    return window;
  }

  std::vector<std::unique_ptr<Window>> free_;
  std::size_t made_ = 0;
};

class Evaluation::Node {
 public:
  Node(Expression expression, double factor, const Xapian::Database& database,
       const snapshot::DocumentLengths& lengths)
      : kind_(expression.kind), scored_(factor != 0) {
    const double own = factor * expression.factor;
    if (kind_ == Kind::everything) terms_.emplace(std::vector<std::string>{""}, 0, database, lengths);
    if (kind_ == Kind::terms) terms_.emplace(expression.terms, own, database, lengths);
    if (kind_ == Kind::listed) list_.emplace(std::move(expression.list), own);
    for (Expression& part : expression.parts) {
      const bool only_decides = !parts_.empty() && (kind_ == Kind::filtered || kind_ == Kind::without);
      parts_.emplace_back(std::move(part), only_decides ? 0 : own, database, lengths);
    }
    if (kind_ == Kind::all) {
      std::stable_sort(parts_.begin(), parts_.end(),
                       [](const Node& a, const Node& b) { return a.documents() < b.documents(); });
    }
  }

  DocumentNumber next_from(DocumentNumber from) {
    if (terms_) return terms_->next_from(from);
    if (list_) return list_->next_from(from);
    if (kind_ == Kind::nothing) return kNoDocument;
    if (kind_ == Kind::without || kind_ == Kind::with_optional) return parts_.front().next_from(from);
    if (kind_ == Kind::any) {
      DocumentNumber next = kNoDocument;
      for (Node& part : parts_) next = std::min(next, part.next_from(from));
      return next;
    }
    for (Node& part : parts_) from = std::max(from, part.next_from(from));
    return from;
  }

  // Adds to `out` what matches from `first` on, and is in `among` if that is not null.
  void read(DocumentNumber first, const Window* among, Window& out, Windows& windows) {
    if (terms_) return terms_->read(first, among, out);
    if (list_) return list_->read(first, among, out);
    if (kind_ == Kind::any) {
      for (Node& part : parts_) part.read(first, among, out, windows);
      return;
    }
    if (parts_.empty() || next_from(first) >= std::uint64_t{first} + kWindowSize) return;
    const Windows::Borrowed matching(windows);
    if (kind_ == Kind::filtered && parts_.back().documents() < parts_.front().documents()) {
      const Windows::Borrowed filter(windows);
      parts_.back().read(first, among, *filter, windows);
      parts_.front().read(first, &*filter, *matching, windows);
    } else {
      parts_.front().read(first, among, *matching, windows);
      for (std::size_t i = 1; i < parts_.size() && !matching->empty(); ++i)
        join(parts_[i], first, *matching, windows);
    }
    matching->for_each([&](std::uint32_t place) { out.add(place, scored_ ? matching->score(place) : 0); });
  }

 private:
  void join(Node& part, DocumentNumber first, Window& matching, Windows& windows) const {
    const Windows::Borrowed other(windows);
    part.read(first, &matching, *other, windows);
    if (kind_ == Kind::without) return matching.remove(*other);
    if (kind_ != Kind::with_optional) matching.keep(*other);
    if (kind_ == Kind::filtered || !scored_) return;
    other->for_each([&](std::uint32_t place) { matching.add_score(place, other->score(place)); });
  }

  // How many documents match at most.
  std::uint64_t documents() const {
    if (terms_) return terms_->documents();
    if (list_) return list_->documents();
    if (parts_.empty()) return 0;
    if (kind_ != Kind::any) return parts_.front().documents();
    std::uint64_t sum = 0;
    for (const Node& part : parts_) sum += part.documents();
    return sum;
  }

  Kind kind_;
  bool scored_;
  std::optional<TermReader> terms_;
  std::optional<ListReader> list_;
  std::vector<Node> parts_;
};

Evaluation::Evaluation(Expression expression, Scores scores, const Xapian::Database& database,
                       const snapshot::DocumentLengths& lengths)
    : windows_(std::make_unique<Windows>()),
      root_(std::make_unique<Node>(std::move(expression), scores == Scores::wanted ? 1 : 0, database,
                                   lengths)) {}

Evaluation::~Evaluation() = default;

DocumentNumber Evaluation::next_from(DocumentNumber from) {
  return root_->next_from(from);
}

void Evaluation::read(DocumentNumber first, Window& window) {
  window.clear();
  root_->read(first, nullptr, window, *windows_);
}

}  // namespace mitos::match
