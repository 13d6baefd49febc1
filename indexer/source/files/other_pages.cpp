// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/files/other_pages.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

constexpr std::array<std::string_view, 12> kOtherPages{".mdx",  ".qmd",     ".rmd",      ".ipynb",
                                                       ".rst",  ".adoc",    ".asciidoc", ".org",
                                                       ".wiki", ".textile", ".pandoc",   ".mkd"};

}  // namespace

std::string extension_of_other_page(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return "";
  std::string extension(name.substr(dot));
  std::transform(extension.begin(), extension.end(), extension.begin(), text::ascii_lower);
  return std::find(kOtherPages.begin(), kOtherPages.end(), extension) == kOtherPages.end() ? "" : extension;
}

}  // namespace mitos::source
