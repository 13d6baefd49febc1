// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/evaluation/expression.h"

#include <algorithm>
#include <utility>

namespace mitos::match {
namespace {

using Kind = Expression::Kind;

bool is_nothing(const Expression& expression) {
  return expression.kind == Kind::nothing;
}

Expression joined(Kind kind, std::vector<Expression> parts) {
  if (parts.empty()) return {};
  if (parts.size() == 1) return std::move(parts.front());
  Expression whole;
  whole.kind = kind;
  whole.parts = std::move(parts);
  return whole;
}

Expression pair(Kind kind, Expression first, Expression second) {
  std::vector<Expression> parts;
  parts.push_back(std::move(first));
  parts.push_back(std::move(second));
  return joined(kind, std::move(parts));
}

}  // namespace

Expression one_word(std::vector<std::string> terms) {
  Expression word;
  word.kind = terms.empty() ? Kind::nothing : Kind::terms;
  word.terms = std::move(terms);
  return word;
}

Expression these_documents(std::vector<ListedDocument> documents) {
  Expression listed;
  listed.kind = documents.empty() ? Kind::nothing : Kind::listed;
  listed.list = std::move(documents);
  return listed;
}

Expression every_document() {
  Expression all;
  all.kind = Kind::everything;
  return all;
}

Expression all_of(std::vector<Expression> parts) {
  if (std::any_of(parts.begin(), parts.end(), is_nothing)) return {};
  return joined(Kind::all, std::move(parts));
}

Expression any_of(std::vector<Expression> parts) {
  std::erase_if(parts, is_nothing);
  return joined(Kind::any, std::move(parts));
}

Expression filtered(Expression what, Expression by) {
  if (is_nothing(what) || is_nothing(by)) return {};
  return pair(Kind::filtered, std::move(what), std::move(by));
}

Expression without(Expression what, Expression excluded) {
  if (is_nothing(what) || is_nothing(excluded)) return what;
  return pair(Kind::without, std::move(what), std::move(excluded));
}

Expression with_optional(Expression what, Expression optional) {
  if (is_nothing(what) || is_nothing(optional)) return what;
  return pair(Kind::with_optional, std::move(what), std::move(optional));
}

Expression scaled(Expression what, double factor) {
  what.factor *= factor;
  return what;
}

}  // namespace mitos::match
