// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/template_parameters.h"

#include <algorithm>

namespace mitos::source {
namespace {

constexpr std::string_view kBetweenParameters = " \t\n,";

bool parts_parameters(char c) {
  return kBetweenParameters.find(c) != std::string_view::npos;
}

// Takes parameters apart, from front to back.
class Parameters {
 public:
  explicit Parameters(std::string_view text) : text_(text) {}

  std::optional<Parameter> next() {
    while (at_ < text_.size() && parts_parameters(text_[at_])) ++at_;
    if (at_ == text_.size()) return std::nullopt;
    Parameter parameter;
    if (is_quote(text_[at_])) {
      take_quoted(parameter);
      return parameter;
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && !parts_parameters(text_[at_]) && text_[at_] != '=') ++at_;
    std::string word(text_.substr(begin, at_ - begin));
    const std::size_t equals = std::min(text_.find_first_not_of(kBetweenParameters, at_), text_.size());
    if (equals == text_.size() || text_[equals] != '=') {
      parameter.value = std::move(word);
      return parameter;
    }
    parameter.name = std::move(word);
    at_ = std::min(text_.find_first_not_of(kBetweenParameters, equals + 1), text_.size());
    if (at_ < text_.size() && is_quote(text_[at_])) {
      take_quoted(parameter);
    } else {
      const std::size_t end = std::min(text_.find_first_of(kBetweenParameters, at_), text_.size());
      parameter.value = text_.substr(at_, end - at_);
      at_ = end;
    }
    return parameter;
  }

 private:
  static bool is_quote(char c) { return c == '"' || c == '\'' || c == '`'; }

  void take_quoted(Parameter& parameter) {
    const char quote = text_[at_++];
    parameter.is_quoted = true;
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\\' && quote == '"' && at_ + 1 < text_.size()) ++at_;
      parameter.value += text_[at_];
    }
    if (at_ < text_.size()) ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Parameter> parameters_of(std::string_view text) {
  std::vector<Parameter> all;
  Parameters reader(text);
  while (std::optional<Parameter> parameter = reader.next()) all.push_back(*std::move(parameter));
  return all;
}

std::optional<Parameter> first_parameter(std::string_view text) {
  return Parameters(text).next();
}

}  // namespace mitos::source
