// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/liquid_conditions.h"

#include <algorithm>
#include <array>

namespace mitos::source {
namespace {

constexpr std::string_view kPage = "page.";

// What Jekyll itself knows of a page; sorted.
constexpr std::array<std::string_view, 20> kKnownToJekyll{
    "categories",    "category", "collection", "content", "date", "dir",    "draft", "excerpt",
    "ext",           "id",       "layout",     "name",    "next", "output", "path",  "previous",
    "relative_path", "slug",     "tags",       "url"};
static_assert(std::is_sorted(kKnownToJekyll.begin(), kKnownToJekyll.end()));

std::string_view without_blanks_and_dashes(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n-");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n-") - first + 1);
}

// “title” of “page.title”; "" for any other expression.
std::string key_of_page(std::string_view expression) {
  expression = without_blanks_and_dashes(expression);
  if (!expression.starts_with(kPage)) return "";
  const std::string key(expression.substr(kPage.size()));
  return key.find_first_of(" .[|\n\t=<>!") == std::string::npos ? small_letters(key) : "";
}

bool closes_branches(std::string_view name) {
  return name == "if" || name == "unless" || name == "case" || name == "for" || name == "tablerow";
}

}  // namespace

LiquidConditions::Branch LiquidConditions::decide(std::string_view condition, bool is_negated) const {
  const std::string key = page_ == nullptr ? "" : key_of_page(condition);
  if (key.empty()) return Branch::undecided;
  const auto value = page_->find(key);
  const bool is_absent = value == page_->end() || value->is_null();
  if (is_absent && std::binary_search(kKnownToJekyll.begin(), kKnownToJekyll.end(), std::string_view(key)))
    return Branch::undecided;
  const bool is_true = !is_absent && !(value->is_string() && small_letters(*value) == "false");
  return is_true != is_negated ? Branch::shown : Branch::hidden;
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

std::string value_of_page(const Settings* page, std::string_view expression) {
  const std::string key = page == nullptr ? "" : key_of_page(expression);
  if (key.empty()) return "";
  const auto value = page->find(key);
  return value == page->end() || !value->is_string() ? "" : value->get<std::string>();
}

}  // namespace mitos::source
