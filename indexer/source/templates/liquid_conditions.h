// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/front_matter/settings_file.h"

namespace mitos::source {

/// Follows {% if %}, {% unless %} and their kin through a page, as far as its front matter decides: of
/// “{% if page.draftnote %}” what is inside shows if the page says “draftnote”. What nothing here decides
/// shows in each of its branches. One page, one thread.
class LiquidConditions {
 public:
  /// `page` is its front matter, with keys in small letters; null: nothing is decided. Must outlive this.
  explicit LiquidConditions(const Settings* page) : page_(page) {}

  /// The next tag: its name, and what stands behind that.
  void take(std::string_view name, std::string_view condition);

  /// Whether what follows does not show.
  bool hide() const { return hidden_ > 0; }

 private:
  enum class Branch { shown, hidden, undecided, over };  // over: another branch of it is shown

  void open(Branch branch);
  void go_on(Branch branch);
  Branch decide(std::string_view condition, bool is_negated) const;

  const Settings* page_;
  std::vector<Branch> open_;
  std::size_t hidden_ = 0;  // of those that are open
};

/// The text of “page.title” and the like by the page's front matter; "" if it is no text there.
std::string value_of_page(const Settings* page, std::string_view expression);

}  // namespace mitos::source
