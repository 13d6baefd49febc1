// SPDX-License-Identifier: GPL-2.0-or-later
// Which files of the programs include which, as the tests of the house ask it.
#pragma once

#include <iosfwd>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace mitos::tests {

struct Includes {
  std::vector<std::string> own;      // "common/error.h"
  std::vector<std::string> library;  // <xapian.h>
};

using Tree = std::map<std::string, Includes>;  // by the file's path below the project

/// "searchd/api" of "searchd/api/answer.h".
std::string folder_of(const std::string& path);

/// Every library header that `file` sees, by whatever way.
std::set<std::string> libraries_seen(const Tree& tree, const std::string& file);

Includes includes_of(std::istream& source);

/// The sources of common, indexer and searchd.
Tree project_tree();

}  // namespace mitos::tests
