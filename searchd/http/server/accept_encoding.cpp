// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/accept_encoding.h"

#include <algorithm>
#include <optional>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::http {
namespace {

bool equal_but_for_case(std::string_view text, std::string_view small) {
  return std::equal(text.begin(), text.end(), small.begin(), small.end(),
                    [](char a, char b) { return text::ascii_lower(a) == b; });
}

// What stands before the first `separator`; `list` keeps what stands behind it.
std::string_view take(std::string_view& list, char separator) {
  const std::size_t end = std::min(list.find(separator), list.size());
  const std::string_view part = text::trimmed(list.substr(0, end));
  list.remove_prefix(std::min(end + 1, list.size()));
  return part;
}

// “q=0”, “q=0.000”.
bool is_weight_of_nothing(std::string_view parameter) {
  std::string_view value = parameter;
  if (!equal_but_for_case(take(value, '='), "q") || value.empty()) return false;
  return value.find_first_not_of("0. \t") == std::string_view::npos;
}

}  // namespace

bool takes_gzip(std::string_view accept_encoding) {
  std::optional<bool> gzip;
  std::optional<bool> any;
  while (!accept_encoding.empty()) {
    std::string_view parameters = take(accept_encoding, ',');
    const std::string_view coding = take(parameters, ';');
    bool wanted = true;
    while (!parameters.empty()) wanted = wanted && !is_weight_of_nothing(take(parameters, ';'));
    if (equal_but_for_case(coding, "gzip") || equal_but_for_case(coding, "x-gzip")) gzip = wanted;
    if (coding == "*") any = wanted;
  }
  return gzip.value_or(any.value_or(false));
}

}  // namespace mitos::http
