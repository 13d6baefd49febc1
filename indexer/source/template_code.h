// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/generator.h"

namespace mitos::source {

/// `body` without what a site generator would have replaced: Hugo's shortcodes {{< … >}} and
/// {{% … %}}, Go's, Jekyll's and Liquid's {{ … }} and {% … %}. What stands between an opening and
/// a closing shortcode stays; what is opened and not closed within 2,000 characters is text. Comments go with
/// what is in them, of any length; escaped code stays as its reader sees it (template_spans.h).
/// Pure, any thread.
std::string without_template_code(std::string_view body, Generator generator = Generator::unknown);

}  // namespace mitos::source
