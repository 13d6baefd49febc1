// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/typed_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "common/model/catalogue_date.h"
#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::index {
namespace {

using model::FieldType;

// What YAML 1.1 takes for true and false, in any case.
constexpr std::array<std::string_view, 4> kTrue{"true", "yes", "on", "y"};
constexpr std::array<std::string_view, 4> kFalse{"false", "no", "off", "n"};

bool is_one_of(std::string_view text, const std::array<std::string_view, 4>& words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                      [](char given, char wanted) { return text::ascii_lower(given) == wanted; });
  });
}

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
    return std::nullopt;
  return number;
}

}  // namespace

bool is_ordered(FieldType type) {
  return type == FieldType::date || type == FieldType::number;
}

std::optional<std::string> canonical_value(FieldType type, std::string_view text) {
  const std::string_view trimmed = text::trimmed(text);
  if (type == FieldType::number) {
    const auto number = number_in(trimmed);
    return number ? std::optional(number_text(*number)) : std::nullopt;
  }
  if (type == FieldType::date) {
    const auto date = model::parse_catalogue_date(trimmed);
    return date ? std::optional(model::to_string(*date)) : std::nullopt;
  }
  if (type == FieldType::boolean) {
    if (is_one_of(trimmed, kTrue)) return "true";
    if (is_one_of(trimmed, kFalse)) return "false";
    return std::nullopt;
  }
  return std::string(text);
}

std::optional<double> order_of(FieldType type, std::string_view text) {
  if (type == FieldType::number) return number_in(text::trimmed(text));
  if (type != FieldType::date) return std::nullopt;
  const auto date = model::parse_catalogue_date(text);
  return date ? std::optional<double>(model::sortable(*date)) : std::nullopt;
}

std::optional<double> range_end(FieldType type, std::string_view text, RangeEnd end) {
  if (type == FieldType::number) return number_in(text);
  auto date = model::parse_date(text);
  if (!date || model::to_string(*date) != text) return std::nullopt;
  constexpr unsigned kBehindAll = 99;  // behind the last of a year or a month, whatever its length
  if (end == RangeEnd::to && date->month == 0) date->month = kBehindAll;
  if (end == RangeEnd::to && date->day == 0) date->day = kBehindAll;
  return model::sortable(*date);
}

std::string number_text(double number) {
  constexpr double kExact = 1e15;  // whole numbers below are written out
  std::array<char, 32> buffer{};
  char* end = buffer.data() + buffer.size();
  const bool whole = std::floor(number) == number && std::abs(number) < kExact;
  const auto written = whole ? std::to_chars(buffer.data(), end, static_cast<long long>(number))
                             : std::to_chars(buffer.data(), end, number);
  return {buffer.data(), written.ptr};
}

model::Date date_of(double order) {
  constexpr int kYear = 10'000;
  constexpr int kMonth = 100;
  const int whole = static_cast<int>(order);
  return {whole / kYear, static_cast<unsigned>(whole % kYear / kMonth),
          static_cast<unsigned>(whole % kMonth)};
}

}  // namespace mitos::index
