// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/flat_html.h"

#include <algorithm>

#include "indexer/source/element_kinds.h"
#include "indexer/source/tags.h"
#include "indexer/source/text_sink.h"

namespace mitos::source {
namespace {

// Control characters that no text holds: border.h replaces them.
constexpr char kTitle = '\x19';
constexpr char kEndOfTitle = '\x1a';
constexpr char kHeading = '\x1c';
constexpr char kEndOfHeading = '\x1d';
constexpr char kLine = '\x1e';
constexpr char kSpace = '\x1f';
constexpr std::string_view kMarks = "\x19\x1a\x1c\x1d\x1e\x1f";

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

void append_mark(std::string& flat, char mark) {
  if (flat.empty() || flat.back() != mark) flat += mark;
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
    if (!whole.empty()) text.headings.push_back(std::move(whole));
    body.end_line();
    sink = &body;
  };
  while (!decoded.empty()) {
    const std::size_t mark = std::min(decoded.find_first_of(kMarks), decoded.size());
    sink->add(decoded.substr(0, mark));
    decoded.remove_prefix(mark);
    if (decoded.empty()) break;
    const char c = decoded.front();
    decoded.remove_prefix(1);
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
