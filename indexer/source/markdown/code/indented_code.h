// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::source {

/// Tells indented code from other lines of Markdown, from front to back: lines indented by four behind a
/// blank line, where no list goes on.
class IndentedCode {
 public:
  /// Whether the next line, without its end, is code.
  bool take(std::string_view line);

 private:
  bool in_list_ = false;   // indented lines belong to its items
  bool may_begin_ = true;  // a blank line, or indented code, is before the line
};

/// Whether the line is the first of an item of a list.
bool begins_item(std::string_view line);

}  // namespace mitos::source
