// SPDX-License-Identifier: GPL-2.0-or-later
// The tags of pages whose text can be read without a tree. Pure, any thread.
#pragma once

#include <string_view>

namespace mitos::source {

/// What a tag means for the text around it, and where the tree builder would leave it alone.
enum class TagKind {
  running,  // part of a line
  block,    // its text starts and ends a line
  heading,  // a block whose text goes elsewhere
  cell,     // stands beside its neighbours
  table,    // these four: blocks that only hold each other and white space
  section,
  row,
  columns,
};

struct PlainTag {
  std::string_view name;
  TagKind kind;
  bool is_void = false;
};

/// None for a tag that the HTML rules move about or read in a special way (form, select, script, svg, body,
/// …): such a page needs a tree. `name` in small letters.
const PlainTag* find_plain_tag(std::string_view name);

}  // namespace mitos::source
