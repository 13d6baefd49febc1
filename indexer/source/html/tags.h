// SPDX-License-Identifier: GPL-2.0-or-later
// The tags of a page in the order in which they were typed, whatever tree a browser makes of them. In time
// linear in the page. Pure, any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace mitos::source {

/// One tag, or the end of the page.
struct PageTag {
  enum class Kind { start, end, none };
  Kind kind = Kind::none;
  std::string_view name;       // as typed; equal_names() compares
  std::size_t attributes = 0;  // of a tag that is never closed, too, which is `none`
  bool closes_itself = false;  // "/>"
};

/// Whether two names are one but for the case of ASCII letters.
bool equal_names(std::string_view a, std::string_view b);

class TagReader {
 public:
  /// `html` must outlive this.
  explicit TagReader(std::string_view html) : html_(html) {}

  /// Moves behind the next tag; what stood before it is in text_before(). Comments and other declarations
  /// are text of no page: parts of the text that they cut come one by one, with `none` and more() between.
  PageTag next();

  std::string_view text_before() const { return text_; }
  bool more() const { return at_ < html_.size(); }

  /// Moves behind the next end tag of this name, and returns what stood before it: the text of a script or a
  /// title, where tags are text. The rest of the page if there is none.
  std::string_view skip_to_end_of(std::string_view name);

 private:
  void skip_declaration();
  void skip_comment();
  PageTag read_tag(PageTag::Kind kind);
  void skip_attribute();

  char peek(std::size_t ahead) const { return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0'; }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string_view text_;
};

}  // namespace mitos::source
