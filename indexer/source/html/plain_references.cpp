// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/plain_references.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Entity, 6> kEntities{
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\xC2\xA0"}}};

}  // namespace

std::string_view text_of_reference(std::string_view name) {
  const auto* entity = std::find_if(kEntities.begin(), kEntities.end(),
                                    [name](const Entity& known) { return known.name == name; });
  return entity == kEntities.end() ? std::string_view() : entity->text;
}

std::optional<std::string> without_references(std::string_view value) {
  std::string out;
  for (std::size_t at = value.find('&'); at != std::string_view::npos; at = value.find('&')) {
    out += value.substr(0, at);
    value.remove_prefix(at + 1);
    if (value.empty() || (!text::is_ascii_alphanumeric(value.front()) && value.front() != '#')) {
      out += '&';
      continue;
    }
    const std::size_t end = value.find(';');
    const std::string_view text = text_of_reference(value.substr(0, end));
    if (end == std::string_view::npos || text.empty()) return std::nullopt;
    out += text;
    value.remove_prefix(end + 1);
  }
  return out += value;
}

void append_utf8(std::string& out, std::uint32_t c) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xc0U | c >> 6U);
    byte(0x80U | (c & 0x3fU));
  } else if (c < 0x10000) {
    byte(0xe0U | c >> 12U);
    byte(0x80U | (c >> 6U & 0x3fU));
    byte(0x80U | (c & 0x3fU));
  } else {
    byte(0xf0U | c >> 18U);
    byte(0x80U | (c >> 12U & 0x3fU));
    byte(0x80U | (c >> 6U & 0x3fU));
    byte(0x80U | (c & 0x3fU));
  }
}

}  // namespace mitos::source
