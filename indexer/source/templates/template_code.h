// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/source/site/generator.h"
#include "indexer/source/templates/liquid_values.h"

namespace mitos::source {

/// What is known besides the page's text. Everything must outlive it.
struct TemplateContext {
  LiquidValues values = {};
  const std::map<std::string, std::string>* includes = nullptr;  // of Jekyll's, by path
};

/// `body` as its generator leaves it for Markdown, as far as that can be known without its templates. Hugo
/// runs {{< … >}} and {{% … %}}, Jekyll {{ … }} and {% … %}; other braces are text. Without a generator, text
/// is Liquid where it has a tag or an object of Jekyll's. Code gives the texts among its parameters
/// (template_words.h); what stands between an opening and a closing tag stays, as code in `highlight`. Where
/// code was part of a link's address, the link stays whole. What is opened and not closed within 2,000
/// characters is text. Comments go with what is in them, of any length; escaped code stays as its reader sees
/// it (template_spans.h). Values that are known show, and decide on conditions. `{% include %}` of a file
/// that is known gives its text, up to 4 files deep and 1 MB a page. Pure, any thread.
std::string without_template_code(std::string_view body, Generator generator = Generator::unknown,
                                  const TemplateContext& context = {});

}  // namespace mitos::source
