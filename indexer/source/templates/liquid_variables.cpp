// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/liquid_variables.h"

#include <optional>

#include "indexer/source/templates/liquid.h"
#include "indexer/source/templates/template_parameters.h"

namespace mitos::source {
namespace {

constexpr std::size_t kFarthest = 2'000;  // a filter from the beginning of its code

// A map if it is not known.
Settings value_of(const LiquidValues& values, const Parameter& parameter) {
  if (parameter.is_quoted || parameter.value == "true" || parameter.value == "false")
    return Settings(parameter.value);
  const std::string text = text_of_value(values, parameter.value);
  return text.empty() ? Settings::object() : Settings(text);
}

}  // namespace

Settings values_of_parameters(const LiquidValues& values, std::string_view parameters) {
  Settings all = Settings::object();
  for (const Parameter& parameter : parameters_of(parameters))
    all[small_letters(parameter.name)] = value_of(values, parameter);
  return all;
}

void assign(const LiquidValues& values, std::string_view inside, bool is_certain, Settings& variables) {
  const std::size_t sign = inside.find('=');
  if (sign == std::string_view::npos) return;
  const std::string_view expression = inside_of(inside.substr(sign + 1));
  const bool has_filter = expression.find('|') != std::string_view::npos;
  const std::optional<Parameter> literal = has_filter ? std::nullopt : first_parameter(expression);
  Settings value = value_of(values, literal.value_or(Parameter{"", std::string(expression), false}));
  variables[small_letters(std::string(inside_of(inside.substr(0, sign))))] =
      is_certain ? std::move(value) : Settings::object();
}

std::set<std::string_view> shown_as_markdown(std::string_view text) {
  constexpr std::string_view kFilter = "markdownify";
  std::set<std::string_view> names;
  for (std::size_t at = text.find(kFilter); at != std::string_view::npos; at = text.find(kFilter, at + 1)) {
    const std::size_t begin = text.substr(0, at).rfind("{{");
    if (begin == std::string_view::npos || at - begin > kFarthest) continue;
    const std::string_view before = inside_of(text.substr(begin + 2, at - begin - 2));
    if (before.ends_with('|')) names.insert(inside_of(before.substr(0, before.size() - 1)));
  }
  return names;
}

}  // namespace mitos::source
