// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a page that a site generator does not run: comments, which nobody is to see, and template code
// that a page shows as an example. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/site/generator.h"

namespace mitos::source {

struct TemplateSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_comment = false;
  std::string shown = {};  // what a reader sees of it; nothing of a comment
};

/// In the order of the text, none inside another. Hugo's {{/* … */}}, comment shortcodes and {{</* … */>}},
/// where the generator may be Hugo; Liquid's {% comment %} and {% raw %}, where it may be Jekyll. One that is
/// not closed is none. Takes time linear in the text.
std::vector<TemplateSpan> template_spans(std::string_view text, Generator generator);

}  // namespace mitos::source
