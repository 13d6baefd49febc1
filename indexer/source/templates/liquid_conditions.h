// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/source/templates/liquid_values.h"

namespace mitos::source {

/// Follows {% if %}, {% unless %} and their kin through a page, as far as what is known
/// (liquid_values.h) decides: of
/// “{% if page.draftnote %}” what is inside shows if the page says “draftnote”. What nothing here decides
/// shows in each of its branches. One page, one thread.
class LiquidConditions {
 public:
  explicit LiquidConditions(const LiquidValues& values) : values_(values) {}

  /// The next tag: its name, and what stands behind that.
  void take(std::string_view name, std::string_view condition);

  /// Whether what follows does not show.
  bool hide() const { return hidden_ > 0; }

  /// Whether it is known that what follows shows.
  bool show() const;

 private:
  enum class Branch { shown, hidden, undecided, over };  // over: another branch of it is shown

  void open(Branch branch);
  void go_on(Branch branch);
  Branch decide(std::string_view condition, bool is_negated) const;

  LiquidValues values_;
  std::vector<Branch> open_;
  std::size_t hidden_ = 0;  // of those that are open
};

}  // namespace mitos::source
