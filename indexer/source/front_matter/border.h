// SPDX-License-Identifier: GPL-2.0-or-later
// Where front matter ends and the body begins. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mitos::source {

enum class FrontMatterKind { none, yaml, toml, json };

/// The two parts of a file, as views into the text they were found in.
struct Parts {
  FrontMatterKind kind = FrontMatterKind::none;
  std::string_view front;
  int front_line = 1;  // the line of the file in which `front` begins
  std::string_view body;
  std::string error;  // not empty: the front matter was opened and never closed
};

/// Makes any file's bytes the text to work on: UTF-8, no byte order mark, LF line ends. UTF-16
/// with a mark is decoded. `unfit_line`, if there are bytes that are no text, is the line of the
/// first; each was replaced by U+FFFD.
struct CleanText {
  std::string text;
  std::optional<int> unfit_line;
};
CleanText clean_text(std::string bytes);

/// `text` as it comes from clean_text(). Front matter opens in the first line that is not blank, with ---,
/// +++ or a brace; fences may have spaces behind them, and YAML may end with "..." too.
Parts split_front_matter(std::string_view text);

}  // namespace mitos::source
