// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/link.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace mitos::pages {
namespace {

constexpr std::string_view kUnreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

std::string encoded(std::string_view text, std::string_view kept) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (kUnreserved.find(c) != std::string_view::npos || kept.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xfU];
  }
  return out;
}

// Another search begins with its first page.
void to_first_page(api::Params& params) {
  std::erase_if(params, [](const auto& param) { return param.first == "page"; });
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  return encoded(text, "");
}

std::string address(std::string_view path, const api::Params& params) {
  std::string out(path);
  char before = '?';
  for (const auto& [name, value] : params) {
    if (value.empty()) continue;
    out += before;
    out += percent_encoded(name) + "=" + percent_encoded(value);
    before = '&';
  }
  return out;
}

std::string local_path(std::string_view path) {
  // "//host" would lead to another site.
  const std::size_t begin = std::min(path.find_first_not_of('/'), path.size());
  return "/" + encoded(path.substr(begin), "/");
}

std::string document_path(std::string_view id) {
  return "/documents/" + encoded(id, "/");
}

api::Params with(api::Params params, const std::string& name, const std::string& value) {
  to_first_page(params);
  const std::pair<std::string, std::string> added{name, value};
  if (std::find(params.begin(), params.end(), added) == params.end()) params.push_back(added);
  return params;
}

api::Params without(api::Params params, const std::string& name, const std::string& value) {
  to_first_page(params);
  std::erase(params, std::pair(name, value));
  return params;
}

api::Params without(api::Params params, const std::string& name) {
  to_first_page(params);
  std::erase_if(params, [&name](const auto& param) { return param.first == name; });
  return params;
}

std::optional<std::string> safe_address(std::string_view address) {
  constexpr std::array<std::string_view, 3> kSchemes{"http://", "https://", "mailto:"};
  const auto begins_with = [address](std::string_view scheme) {
    return address.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), address.begin(),
                      [](char wanted, char given) { return wanted == text::ascii_lower(given); });
  };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  if (std::none_of(kSchemes.begin(), kSchemes.end(), begins_with)) return std::nullopt;
  if (std::any_of(address.begin(), address.end(), is_control)) return std::nullopt;
  return std::string(address);
}

}  // namespace mitos::pages
