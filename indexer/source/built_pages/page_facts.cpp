// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/built_pages/page_facts.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), text::ascii_lower);
  return small;
}

}  // namespace

std::string PageFacts::first_of(std::initializer_list<const char*> names) const {
  for (const char* name : names) {
    const auto found = meta.find(name);
    if (found != meta.end() && !found->second.empty()) return found->second.front();
  }
  return "";
}

bool PageFacts::is_hidden() const {
  const auto robots = meta.find("robots");
  return robots != meta.end() &&
         std::any_of(robots->second.begin(), robots->second.end(), [](const std::string& said) {
           const std::string small = in_small_letters(said);
           return small.find("noindex") != std::string::npos || small == "none";
         });
}

bool is_whole_page(std::string_view html) {
  constexpr std::size_t kLookedAt = 4'096;
  const std::string head = in_small_letters(html.substr(0, kLookedAt));
  const std::size_t first = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  if (head.compare(first, 9, "<!doctype") == 0) return true;
  return head.find("<html") != std::string::npos || head.find("<body") != std::string::npos;
}

}  // namespace mitos::source
