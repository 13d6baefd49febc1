// SPDX-License-Identifier: GPL-2.0-or-later
// Which pages stand at one address, where a site shows only one of them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/finding.h"
#include "common/index/document_store.h"
#include "indexer/source/walk/walk.h"

namespace mitos::build {

/// The addresses of all pages, as 16 bytes each. One thread.
class PageAddresses {
 public:
  void add(index::DocumentNumber number, std::string_view url);
  void append(const PageAddresses& other);

  /// Pages that share an address, or, hardly ever, two addresses of one hash: rising numbers.
  std::vector<std::vector<index::DocumentNumber>> shared() const;

 private:
  struct Hashed {
    std::uint64_t address;
    index::DocumentNumber number;
  };
  std::vector<Hashed> pages_;
};

struct SharedAddress {
  struct Page {
    std::string file;
    std::string url;  // as the page has it
  };
  std::vector<Page> pages;  // two or more, by file
};

/// The pages that share an address (source/page_address.h), by the file of the first. One file of two
/// collections is one page here: overlapping_sources() tells of it. `url_of` gives the URL of a document of
/// `walk`.
std::vector<SharedAddress> shared_addresses(const source::Walk& walk, const PageAddresses& addresses,
                                            const std::function<std::string(index::DocumentNumber)>& url_of);

/// For people: in the first file, with all others.
Finding to_finding(const SharedAddress& shared);

}  // namespace mitos::build
