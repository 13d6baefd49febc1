// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace mitos::bench {

/// A table in Markdown: the first column to the left, all others to the right.
class Table {
 public:
  explicit Table(std::vector<std::string> headings) : rows_{std::move(headings)} {}

  /// As many cells as there are headings.
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

  std::string to_markdown() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

/// "48,952"
std::string grouped(std::uint64_t number);

/// Three significant digits or so: "0.213", "4.51", "38.2", "1,204".
std::string brief(double number);

}  // namespace mitos::bench
