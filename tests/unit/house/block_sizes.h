// SPDX-License-Identifier: GPL-2.0-or-later
// The classes and functions of a source file and how many lines each has, by the layout of .clang-format: a
// definition that begins at a column ends with the next "}" at that column.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mitos::tests {

struct Block {
  std::string head;  // its first line, trimmed
  bool is_class = false;
  std::size_t lines = 0;
};

/// Of the file's lines; tables and other initialised values are left out.
std::vector<Block> blocks_of(const std::vector<std::string>& lines);

}  // namespace mitos::tests
