// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown.h"

#include <md4c-html.h>

#include <new>

namespace mitos::source {

std::string markdown_to_html(std::string_view markdown) {
  std::string html;
  html.reserve(markdown.size() + markdown.size() / 8);
  constexpr unsigned kDialect =
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
  };
  const int failed =
      md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, kDialect, 0);
  if (failed != 0) throw std::bad_alloc();  // md4c fails for no other reason
  return html;
}

}  // namespace mitos::source
