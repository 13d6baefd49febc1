// SPDX-License-Identifier: GPL-2.0-or-later
// What a page shows of the parameters of a shortcode or an include: captions, titles, labels. Pure, any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// The texts among the parameters, in their order, joined by blanks; each once. A parameter with a name is
/// shown if the name says so (caption, title, alt, summary …), one without if it reads like prose. Addresses,
/// file names and variables are not.
///   figure src="a.jpg" caption="A buoy"  ->  "A buoy"      button "Read more" "/docs/"  ->  "Read more"
std::string words_of_call(std::string_view name, std::string_view parameters);

/// The text that an expression of Liquid gives by itself: "Read on" of `"Read on" | upcase`. "" for others.
std::string words_of_expression(std::string_view expression);

}  // namespace mitos::source
