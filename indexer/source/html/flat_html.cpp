// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/flat_html.h"

#include <algorithm>

#include "indexer/source/html/element_kinds.h"
#include "indexer/source/html/tags.h"
#include "indexer/source/html/text_sink.h"

namespace mitos::source {
namespace {

// U+10FFF0 to U+10FFF5, which are private and the last that gumbo takes for characters: no page has them.
constexpr std::string_view kTitle = "\U0010fff0";
constexpr std::string_view kEndOfTitle = "\U0010fff1";
constexpr std::string_view kHeading = "\U0010fff2";
constexpr std::string_view kEndOfHeading = "\U0010fff3";
constexpr std::string_view kLine = "\U0010fff4";
constexpr std::string_view kSpace = "\U0010fff5";
constexpr std::string_view kBeginOfMarks = "\xf4\x8f\xbf";  // of all in UTF-8

// A lone "<" is text, and is not to become a tag with what comes behind it now.
void append_text(std::string& flat, std::string_view text) {
  for (const char c : text) {
    if (c == '<') {
      flat += "&lt;";
    } else {
      flat += c;
    }
  }
}

void append_mark(std::string& flat, std::string_view mark) {
  if (!flat.ends_with(mark)) flat += mark;
}

void append_edge(std::string& flat, const PageTag& typed, GumboTag tag) {
  const bool begins = typed.kind == PageTag::Kind::start;
  if (is_one_of(kHeadings, tag)) {
    append_mark(flat, begins ? kHeading : kEndOfHeading);
  } else if (is_one_of(kBlocks, tag) || is_dialog(tag, typed.name)) {
    append_mark(flat, kLine);
  } else if (is_one_of(kSpaced, tag)) {
    append_mark(flat, kSpace);
  }
}

class Flattener {
 public:
  explicit Flattener(std::string_view html) : reader_(html) {}

  std::string take() {
    do {
      const PageTag typed = reader_.next();
      append_text(flat_, reader_.text_before());
      if (typed.kind != PageTag::Kind::none) take_tag(typed);
    } while (reader_.more());
    return std::move(flat_);
  }

 private:
  void take_tag(const PageTag& typed) {
    const GumboTag tag = tag_named(typed.name);
    append_edge(flat_, typed, tag);
    if (typed.kind == PageTag::Kind::end) return;
    if (tag == GUMBO_TAG_TITLE) {
      take_title(typed);
    } else if (is_one_of(kSkipped, tag)) {
      reader_.skip_to_end_of(typed.name);
    } else if (is_one_of(kRawText, tag)) {
      append_text(flat_, reader_.skip_to_end_of(typed.name));
      append_edge(flat_, typed, tag);
    }
  }

  // The page has one; others are an SVG's, and not shown.
  void take_title(const PageTag& typed) {
    const std::string_view title = reader_.skip_to_end_of(typed.name);
    if (titled_) return;
    titled_ = true;
    flat_ += kTitle;
    append_text(flat_, title);
    flat_ += kEndOfTitle;
  }

  TagReader reader_;
  std::string flat_;
  bool titled_ = false;
};

}  // namespace

std::string flattened(std::string_view html) {
  return Flattener(html).take();
}

HtmlText text_of_flat(std::string_view decoded) {
  HtmlText text;
  TextSink body;
  TextSink heading;
  TextSink title;
  TextSink* sink = &body;
  const auto end_heading = [&] {
    std::string whole = heading.take();
    std::replace(whole.begin(), whole.end(), '\n', ' ');
    body.end_line();
    if (!whole.empty()) {
      text.headings.push_back(std::move(whole));
      text.places.push_back({"", body.next_line()});
    }
    sink = &body;
  };
  while (!decoded.empty()) {
    const std::size_t mark = std::min(decoded.find(kBeginOfMarks), decoded.size());
    sink->add(decoded.substr(0, mark));
    decoded.remove_prefix(mark);
    if (decoded.empty()) break;
    const std::string_view c = decoded.substr(0, kLine.size());
    decoded.remove_prefix(c.size());
    if (c == kLine) sink->end_line();
    if (c == kSpace) sink->add_space();
    if (c == kHeading || c == kEndOfHeading) end_heading();
    if (c == kHeading) sink = &heading;
    if (c == kTitle) sink = &title;
    if (c == kEndOfTitle) sink = &body;
  }
  end_heading();
  text.title = title.take();
  text.text = body.take();
  return text;
}

}  // namespace mitos::source
