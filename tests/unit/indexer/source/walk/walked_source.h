// SPDX-License-Identifier: GPL-2.0-or-later
// A folder of a collection, to be walked.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/walk/walk.h"
#include "tests/support/temporary_folder.h"

namespace mitos::test {

// A source folder that stands beside other things.
class Source {
 public:
  Source() { std::filesystem::create_directory(root()); }

  std::filesystem::path root() const { return folder_ / "content"; }
  std::filesystem::path outside() const { return folder_.path(); }
  void write(const std::string& name, std::string_view bytes = "x") const {
    folder_.write("content/" + name, bytes);
  }
  source::Walk walk(io::Resolver resolver = io::Resolver::kernel) const {
    return walk(source::WalkOptions{{}, {}, {}, resolver});
  }
  source::Walk walk(const source::WalkOptions& options) const {
    return source::walk({{"projects", root(), "/{slug}/"}}, options);
  }

 private:
  TemporaryFolder folder_;
};

inline std::vector<std::string> ids_of(const source::Walk& walk) {
  std::vector<std::string> ids;
  for (const source::SourceFile& file : walk.files) ids.push_back(file.id);
  return ids;
}

}  // namespace mitos::test
