// SPDX-License-Identifier: GPL-2.0-or-later
// Small sites, and what is found of them.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/integration/support/process.h"

namespace mitos::test {

using Names = std::set<std::string>;

/// The time that build_pages() takes for now.
inline constexpr const char* kNow = "2026-11-28T12:00:00Z";

/// A file of a site, and the page that its generator makes of it: "" for none.
struct SiteFile {
  std::string path;
  std::string front;  // matter, between the fences
  std::string page;
};

/// Writes each below a folder, with mark_of() in its body.
void write_files(const std::filesystem::path& folder, const std::vector<SiteFile>& files);

/// A word that its page alone has, whatever a generator makes of the path.
std::string mark_of(const SiteFile& file);

/// Whether a generator is there to be asked; a warning of the test if it is not.
bool is_installed(const std::string& program);

/// Runs a command of the shell in a folder, and expects that it succeeds.
void run_in(const std::filesystem::path& folder, const std::string& command);

/// Builds the collection “s” of `source`, below `folder`, into the index there; the summary is JSON.
Finished build_pages(const std::filesystem::path& folder, const std::string& source,
                     const std::vector<std::string>& more = {});

/// Every document of that index that can be found, by its id without the collection.
Names documents_of(const std::filesystem::path& folder);

}  // namespace mitos::test
