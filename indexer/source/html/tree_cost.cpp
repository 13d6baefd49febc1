// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/tree_cost.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "indexer/source/html/element_kinds.h"
#include "indexer/source/html/tags.h"

namespace mitos::source {
namespace {

// Elements without content, and those that end where another one begins: the latter can at most treble the
// depth of what is counted.
constexpr std::array kNotCounted{
    GUMBO_TAG_AREA,   GUMBO_TAG_BASE,     GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND, GUMBO_TAG_BODY,
    GUMBO_TAG_BR,     GUMBO_TAG_COL,      GUMBO_TAG_COLGROUP, GUMBO_TAG_DD,      GUMBO_TAG_DT,
    GUMBO_TAG_EMBED,  GUMBO_TAG_FRAME,    GUMBO_TAG_HEAD,     GUMBO_TAG_HR,      GUMBO_TAG_HTML,
    GUMBO_TAG_IMAGE,  GUMBO_TAG_IMG,      GUMBO_TAG_INPUT,    GUMBO_TAG_LI,      GUMBO_TAG_LINK,
    GUMBO_TAG_META,   GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,   GUMBO_TAG_P,       GUMBO_TAG_PARAM,
    GUMBO_TAG_SOURCE, GUMBO_TAG_TBODY,    GUMBO_TAG_TD,       GUMBO_TAG_TFOOT,   GUMBO_TAG_TH,
    GUMBO_TAG_THEAD,  GUMBO_TAG_TR,       GUMBO_TAG_TRACK,    GUMBO_TAG_WBR};

// What HTML5 opens again in each paragraph until it is closed.
constexpr std::array kFormatting{GUMBO_TAG_A,  GUMBO_TAG_B,     GUMBO_TAG_BIG,    GUMBO_TAG_CODE,
                                 GUMBO_TAG_EM, GUMBO_TAG_FONT,  GUMBO_TAG_I,      GUMBO_TAG_NOBR,
                                 GUMBO_TAG_S,  GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,
                                 GUMBO_TAG_TT, GUMBO_TAG_U};

constexpr std::array kForeign{GUMBO_TAG_SVG, GUMBO_TAG_MATH};

// Inside SVG these end it.
constexpr std::array kHtmlOnly{
    GUMBO_TAG_B,      GUMBO_TAG_BIG,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,  GUMBO_TAG_BR,
    GUMBO_TAG_CENTER, GUMBO_TAG_CODE,   GUMBO_TAG_DD,         GUMBO_TAG_DIV,   GUMBO_TAG_DL,
    GUMBO_TAG_DT,     GUMBO_TAG_EM,     GUMBO_TAG_EMBED,      GUMBO_TAG_H1,    GUMBO_TAG_H2,
    GUMBO_TAG_H3,     GUMBO_TAG_H4,     GUMBO_TAG_H5,         GUMBO_TAG_H6,    GUMBO_TAG_HEAD,
    GUMBO_TAG_HR,     GUMBO_TAG_I,      GUMBO_TAG_IMG,        GUMBO_TAG_LI,    GUMBO_TAG_LISTING,
    GUMBO_TAG_MENU,   GUMBO_TAG_META,   GUMBO_TAG_NOBR,       GUMBO_TAG_OL,    GUMBO_TAG_P,
    GUMBO_TAG_PRE,    GUMBO_TAG_RUBY,   GUMBO_TAG_S,          GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,
    GUMBO_TAG_STRONG, GUMBO_TAG_STRIKE, GUMBO_TAG_SUB,        GUMBO_TAG_SUP,   GUMBO_TAG_TABLE,
    GUMBO_TAG_TT,     GUMBO_TAG_U,      GUMBO_TAG_UL,         GUMBO_TAG_VAR};

// Inside SVG and MathML: what they contain is HTML again.
constexpr std::array kHtmlInside{GUMBO_TAG_FOREIGNOBJECT,
                                 GUMBO_TAG_DESC,
                                 GUMBO_TAG_TITLE,
                                 GUMBO_TAG_MI,
                                 GUMBO_TAG_MO,
                                 GUMBO_TAG_MN,
                                 GUMBO_TAG_MS,
                                 GUMBO_TAG_MTEXT,
                                 GUMBO_TAG_ANNOTATION_XML};

struct Traits {
  bool is_not_counted = false;
  bool formats = false;
  bool is_foreign = false;
  bool is_html_only = false;
  bool has_html_inside = false;
  bool is_raw = false;
};

using TraitsOfTags = std::array<Traits, GUMBO_TAG_LAST + 1>;

constexpr TraitsOfTags kTraits = [] {
  TraitsOfTags all{};
  for (const GumboTag tag : kNotCounted) all[tag].is_not_counted = true;
  for (const GumboTag tag : kFormatting) all[tag].formats = true;
  for (const GumboTag tag : kForeign) all[tag].is_foreign = true;
  for (const GumboTag tag : kHtmlOnly) all[tag].is_html_only = true;
  for (const GumboTag tag : kHtmlInside) all[tag].has_html_inside = true;
  for (const GumboTag tag : kRawText) all[tag].is_raw = true;
  return all;
}();

// Follows the open elements roughly. The work is counted in comparisons of gumbo's.
class Cost {
 public:
  bool is_too_much() const {
    constexpr std::uint64_t kMost = 200'000'000;
    return open_.size() > kMaxHtmlDepth || work_ > kMost;
  }

  void add_text(std::size_t bytes) {
    if (formatting_ > 0) work_ += bytes * open_.size() / 2;
  }

  void add_start(const PageTag& typed, GumboTag tag) {
    const Traits& traits = kTraits[tag];
    const std::uint64_t compared = typed.attributes * typed.attributes;
    work_ += 8 * open_.size() + compared;
    if (traits.formats) work_ += formatting_ * (open_.size() + compared);
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML) {
      merged_ += typed.attributes;  // a second one gives its attributes to the first
      work_ += 16 * typed.attributes * merged_;
    }
    has_foreign_ |= traits.is_foreign;
    if (traits.is_html_only) {
      while (is_foreign()) pop();
    }
    if (traits.is_not_counted || (typed.closes_itself && (traits.is_foreign || is_foreign()))) return;
    if (is_reading(tag) && is_open(GUMBO_TAG_RUBY)) end_reading();
    const bool foreign = traits.is_foreign || (is_foreign() && !traits.has_html_inside);
    open_.push_back({tag, typed.name, foreign});
    if (traits.formats) ++formatting_;
  }

  // An end tag that does not end the innermost element may be ignored by the rules: it is here.
  void add_end(const PageTag& typed, GumboTag tag) {
    work_ += 8 * open_.size();
    if (kTraits[tag].formats) work_ += open_.size() * formatting_;
    if (tag == GUMBO_TAG_RUBY) end_reading();
    if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_BR) {  // some say that these end SVG, too
      for (Open& element : open_) element.is_foreign = false;
    } else if (!open_.empty() && open_.back().tag == tag && equal_names(open_.back().name, typed.name)) {
      pop();
    }
  }

  // Inside SVG, or what may still be that, <title> and <style> are tags like others.
  bool is_raw(GumboTag tag) const { return !has_foreign_ && kTraits[tag].is_raw; }

 private:
  struct Open {
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::string_view name;
    bool is_foreign = false;
  };

  bool is_foreign() const { return !open_.empty() && open_.back().is_foreign; }

  bool is_open(GumboTag tag) const {
    return std::any_of(open_.begin(), open_.end(), [tag](const Open& each) { return each.tag == tag; });
  }

  // How a word is read, beside it: ends where the next reading or the end of its <ruby> comes.
  static bool is_reading(GumboTag tag) { return tag == GUMBO_TAG_RT || tag == GUMBO_TAG_RP; }

  void end_reading() {
    if (!open_.empty() && is_reading(open_.back().tag)) pop();
  }

  void pop() {
    if (kTraits[open_.back().tag].formats) --formatting_;
    open_.pop_back();
  }

  std::vector<Open> open_;
  std::uint64_t formatting_ = 0;
  std::uint64_t merged_ = 0;
  std::uint64_t work_ = 0;
  bool has_foreign_ = false;
};

}  // namespace

bool is_costly_tree(std::string_view html) {
  TagReader reader(html);
  Cost cost;
  do {
    const PageTag typed = reader.next();
    cost.add_text(reader.text_before().size());
    if (typed.attributes > kMaxAttributes) return true;
    if (typed.kind != PageTag::Kind::none) {
      const GumboTag tag = tag_named(typed.name);
      if (typed.kind == PageTag::Kind::end) {
        cost.add_end(typed, tag);
      } else {
        cost.add_start(typed, tag);
        if (cost.is_raw(tag)) {
          reader.skip_to_end_of(typed.name);
          cost.add_end(typed, tag);
        }
      }
    }
    if (cost.is_too_much()) return true;
  } while (reader.more());
  return false;
}

}  // namespace mitos::source
