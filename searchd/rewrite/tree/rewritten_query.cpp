// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/tree/rewritten_query.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/text/acronym.h"
#include "common/text/conjunction.h"
#include "common/text/utf8.h"

namespace mitos::rewrite {
namespace {

std::string to_string(const Reading& reading) {
  const char* quote = reading.words.size() == 1 ? "" : "\"";
  return fmt::format("~{0}{1}{0}^{2}", quote, fmt::join(reading.words, " "), reading.weight);
}

std::string to_string(const Term& term) {
  std::string out = term.typed;
  if (!term.replacement.empty()) out += '>' + term.replacement;
  for (const std::string& spelling : term.spellings) out += '=' + spelling;
  for (const Reading& reading : term.readings) out += to_string(reading);
  return out;
}

bool is_initials(const Term& term) {
  return text::count_characters(term.folded) == 1 ? text::begins_with_letter(term.folded)
                                                  : text::is_dotted_acronym(term.typed);
}

}  // namespace

bool needs_text_check(const Node& node) {
  return node.kind == Node::Kind::phrase || (node.kind == Node::Kind::word && !node.field.empty());
}

bool is_initials_of_name(const Node& part, const Term& term) {
  return part.any_order && is_initials(term) &&
         std::any_of(part.terms.begin(), part.terms.end(),
                     [](const Term& other) { return !other.folded.empty() && !is_initials(other); });
}

bool is_posted(const Node& part, const Term& term) {
  if (part.kind != Node::Kind::phrase) return !term.folded.empty();
  if (is_initials_of_name(part, term)) return false;
  const bool only_and = std::all_of(part.terms.begin(), part.terms.end(),
                                    [](const Term& other) { return text::means_and(other.folded); });
  return !term.folded.empty() && (only_and || !text::means_and(term.folded));
}

std::vector<const Term*> wanted_terms(const Node& node) {
  std::vector<const Term*> terms;
  for (const Term& term : node.terms) terms.push_back(&term);
  for (const Node& child : node.children) {
    const std::vector<const Term*> inside = wanted_terms(child);
    terms.insert(terms.end(), inside.begin(), inside.end());
  }
  return terms;
}

std::vector<std::string> searched_words(const Node& node) {
  std::vector<std::string> words;
  for (const Term* term : wanted_terms(node)) {
    if (term->shown.empty()) {
      words.push_back(term->replacement.empty() ? term->typed : term->replacement);
    } else {
      words.insert(words.end(), term->shown.begin(), term->shown.end());
    }
  }
  return words;
}

std::string to_string(const Node& node) {
  std::vector<std::string> parts;
  for (const Term& term : node.terms) parts.push_back(to_string(term));
  const std::string field = node.field.empty() ? "" : node.field + ":";
  switch (node.kind) {
    case Node::Kind::word:
      return fmt::format("{}{}{}", field, fmt::join(parts, " "), node.prefix ? "*" : "");
    case Node::Kind::phrase:
      return fmt::format("{}{}\"{}\"", field, node.any_order ? "~" : "", fmt::join(parts, " "));
    case Node::Kind::between:
      return fmt::format("{}{}..{}", field, node.first, node.last);
    case Node::Kind::any_of:
      parts.emplace_back("or");
      break;
    case Node::Kind::group:
      break;
  }
  for (const Node& child : node.children) parts.push_back(to_string(child));
  for (const Node& child : node.excluded) parts.push_back("-" + to_string(child));
  return fmt::format("({})", fmt::join(parts, " "));
}

}  // namespace mitos::rewrite
