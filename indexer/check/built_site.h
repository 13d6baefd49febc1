// SPDX-License-Identifier: GPL-2.0-or-later
// A site as its generator wrote it, which shows whether the addresses of documents are right.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace mitos::check {

/// A document, and where it is said to be.
struct AddressedFile {
  std::string file;
  std::string url;
  std::string base;    // of the site's addresses, "/docs"; no folder of the built site has it
  std::string folder;  // of the built site in which its pages are; "" for the whole
};

struct SiteDifference {
  std::vector<AddressedFile> missing;  // whose page is not there
  std::vector<std::string> unknown;    // pages, as files of the built site, that are no document's; without
                                       // those that only lead on
};

/// Looks at the files below `folder`. Throws IoError if there is no such folder or the machine fails.
SiteDifference difference_from(const std::filesystem::path& folder, const std::vector<AddressedFile>& files);

}  // namespace mitos::check
