// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/liquid_conditions.h"

#include <algorithm>

namespace mitos::source {
namespace {

bool closes_branches(std::string_view name) {
  return name == "if" || name == "unless" || name == "case" || name == "for" || name == "tablerow";
}

}  // namespace

LiquidConditions::Branch LiquidConditions::decide(std::string_view condition, bool is_negated) const {
  const Truth truth = truth_of(values_, condition);
  if (truth == Truth::unknown) return Branch::undecided;
  return (truth == Truth::yes) != is_negated ? Branch::shown : Branch::hidden;
}

bool LiquidConditions::show() const {
  return std::all_of(open_.begin(), open_.end(), [](Branch branch) { return branch == Branch::shown; });
}

void LiquidConditions::open(Branch branch) {
  open_.push_back(branch);
  if (branch == Branch::hidden || branch == Branch::over) ++hidden_;
}

// Another branch of what was opened last.
void LiquidConditions::go_on(Branch branch) {
  if (open_.empty()) return;
  const Branch before = open_.back();
  if (before == Branch::hidden || before == Branch::over) --hidden_;
  open_.pop_back();
  if (before == Branch::undecided) branch = Branch::undecided;
  if (before == Branch::shown || before == Branch::over) branch = Branch::over;
  open(branch);
}

void LiquidConditions::take(std::string_view name, std::string_view condition) {
  if (name == "if" || name == "unless") {
    open(decide(condition, name == "unless"));
  } else if (name == "case" || name == "for" || name == "tablerow") {
    open(Branch::undecided);
  } else if (name == "elsif") {
    go_on(decide(condition, false));
  } else if (name == "else") {
    go_on(Branch::shown);
  } else if (name.starts_with("end") && closes_branches(name.substr(3)) && !open_.empty()) {
    if (open_.back() == Branch::hidden || open_.back() == Branch::over) --hidden_;
    open_.pop_back();
  }
}

}  // namespace mitos::source
