// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/front_matter/settings_file.h"
#include "indexer/source/site/generator.h"

namespace mitos::source {

/// `body` as its generator leaves it for Markdown, as far as that can be known without its templates. Hugo
/// runs {{< … >}} and {{% … %}}, Jekyll {{ … }} and {% … %}; other braces are text. Without a generator, text
/// is Liquid where it has a tag or an object of Jekyll's. Code gives the texts among its parameters
/// (template_words.h); what stands between an opening and a closing tag stays, as code in `highlight`. Where
/// code was part of a link's address, the link stays whole. What is opened and not closed within 2,000
/// characters is text. Comments go with what is in them, of any length; escaped code stays as its reader sees
/// it (template_spans.h). `page` is its front matter, with keys in small letters, whose values Liquid and the
/// shortcode “param” may show or ask for (liquid_conditions.h). Pure, any thread.
std::string without_template_code(std::string_view body, Generator generator = Generator::unknown,
                                  const Settings* page = nullptr);

}  // namespace mitos::source
