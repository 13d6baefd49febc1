// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/template_code.h"

#include <algorithm>
#include <array>

namespace mitos::source {
namespace {

struct Delimiters {
  std::string_view open;
  std::string_view close;
};

// Longer openings first: "{{<" is also a "{{".
constexpr std::array<Delimiters, 4> kDelimiters{{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{{", "}}"}, {"{%", "%}"}}};

constexpr std::size_t kLongest = 2'000;

// The length of the template code at the beginning of `text`; 0 if there is none.
std::size_t length_of_code(std::string_view text) {
  for (const Delimiters& delimiters : kDelimiters) {
    if (!text.starts_with(delimiters.open)) continue;
    const std::size_t end = text.substr(0, kLongest).find(delimiters.close, delimiters.open.size());
    if (end != std::string_view::npos) return end + delimiters.close.size();
  }
  return 0;
}

}  // namespace

std::string without_template_code(std::string_view body) {
  std::string out;
  out.reserve(body.size());
  while (!body.empty()) {
    const std::size_t brace = std::min(body.find('{'), body.size());
    out += body.substr(0, brace);
    body.remove_prefix(brace);
    if (body.empty()) break;
    const std::size_t code = length_of_code(body);
    out += code == 0 ? '{' : ' ';
    body.remove_prefix(code == 0 ? 1 : code);
  }
  return out;
}

}  // namespace mitos::source
