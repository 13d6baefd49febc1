// SPDX-License-Identifier: GPL-2.0-or-later
// Documents known beforehand, read forward once.
#pragma once

#include <cstddef>
#include <vector>

#include "searchd/match/evaluation/expression.h"
#include "searchd/match/evaluation/window.h"

namespace mitos::match {

class ListReader {
 public:
  /// `list` by rising number; its scores times `factor`.
  ListReader(std::vector<ListedDocument> list, double factor) : list_(std::move(list)), factor_(factor) {}

  std::size_t documents() const noexcept { return list_.size(); }

  /// The first one from `from` on; kNoDocument if there is none.
  index::DocumentNumber next_from(index::DocumentNumber from);

  /// Adds those of the window that begins with `first`, and are in `among` if it is not null.
  void read(index::DocumentNumber first, const Window* among, Window& out);

 private:
  std::vector<ListedDocument> list_;
  double factor_;
  std::size_t at_ = 0;
};

}  // namespace mitos::match
