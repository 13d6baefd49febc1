// SPDX-License-Identifier: GPL-2.0-or-later
// What the elements of HTML mean for the text in and around them.
#pragma once

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/source/html/tags.h"

namespace mitos::source {

/// Not shown.
inline constexpr std::array kSkipped{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_TEMPLATE,
                                     GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME, GUMBO_TAG_NOFRAMES,
                                     GUMBO_TAG_NOEMBED};

inline constexpr std::array kHeadings{GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                      GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};

/// Their text starts and ends a line, as in the style sheet of HTML (WHATWG, 15.3).
inline constexpr std::array kBlocks{
    GUMBO_TAG_ADDRESS,    GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_BR,         GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,   GUMBO_TAG_DD,         GUMBO_TAG_DETAILS,
    GUMBO_TAG_DIR,        GUMBO_TAG_DIV,     GUMBO_TAG_DL,       GUMBO_TAG_DT,         GUMBO_TAG_FIELDSET,
    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,   GUMBO_TAG_FORM,       GUMBO_TAG_H1,
    GUMBO_TAG_H2,         GUMBO_TAG_H3,      GUMBO_TAG_H4,       GUMBO_TAG_H5,         GUMBO_TAG_H6,
    GUMBO_TAG_HEADER,     GUMBO_TAG_HR,      GUMBO_TAG_LEGEND,   GUMBO_TAG_LI,         GUMBO_TAG_MAIN,
    GUMBO_TAG_NAV,        GUMBO_TAG_OL,      GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,     GUMBO_TAG_P,
    GUMBO_TAG_PRE,        GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,  GUMBO_TAG_TABLE,      GUMBO_TAG_TBODY,
    GUMBO_TAG_TFOOT,      GUMBO_TAG_THEAD,   GUMBO_TAG_TR,       GUMBO_TAG_UL,         GUMBO_TAG_HGROUP,
    GUMBO_TAG_MENU,       GUMBO_TAG_XMP,     GUMBO_TAG_LISTING};

/// They stand beside each other with a gap between.
inline constexpr std::array kSpaced{GUMBO_TAG_TD,     GUMBO_TAG_TH,     GUMBO_TAG_IMG,      GUMBO_TAG_INPUT,
                                    GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT,
                                    GUMBO_TAG_IFRAME, GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,    GUMBO_TAG_CANVAS,
                                    GUMBO_TAG_EMBED,  GUMBO_TAG_SVG};

/// What stands in them are no tags.
inline constexpr std::array kRawText{GUMBO_TAG_SCRIPT,  GUMBO_TAG_STYLE,   GUMBO_TAG_TEXTAREA,
                                     GUMBO_TAG_TITLE,   GUMBO_TAG_XMP,     GUMBO_TAG_IFRAME,
                                     GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES};

template <std::size_t N>
bool is_one_of(const std::array<GumboTag, N>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// GUMBO_TAG_UNKNOWN if gumbo has none.
inline GumboTag tag_named(std::string_view name) {
  return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
}

/// Newer than gumbo, which knows it by its name only. A block.
inline bool is_dialog(GumboTag tag, std::string_view name) {
  return tag == GUMBO_TAG_UNKNOWN && equal_names(name, "dialog");
}

}  // namespace mitos::source
