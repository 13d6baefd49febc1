// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/shared_addresses.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "indexer/source/addresses/page_address.h"

namespace mitos::build {
namespace {

using index::DocumentNumber;

const source::SourceFile& file_of(const source::Walk& walk, DocumentNumber number) {
  return walk.files.at(number - 1);
}

// Without those that another collection has, too.
std::vector<DocumentNumber> once_each(const source::Walk& walk, const std::vector<DocumentNumber>& numbers) {
  std::map<std::string, std::size_t> collections;  // by the path of the file itself: the first that has it
  std::vector<DocumentNumber> kept;
  for (const DocumentNumber number : numbers) {
    const source::SourceFile& file = file_of(walk, number);
    const auto path = (walk.roots.at(file.root).canonical() / file.below).string();
    if (collections.try_emplace(path, file.root).first->second == file.root) kept.push_back(number);
  }
  return kept;
}

}  // namespace

void PageAddresses::add(DocumentNumber number, std::string_view url) {
  if (!url.empty()) pages_.push_back({std::hash<std::string>()(source::page_address(url)), number});
}

void PageAddresses::append(const PageAddresses& other) {
  pages_.insert(pages_.end(), other.pages_.begin(), other.pages_.end());
}

std::vector<std::vector<DocumentNumber>> PageAddresses::shared() const {
  std::vector<Hashed> pages = pages_;
  std::sort(pages.begin(), pages.end(), [](const Hashed& a, const Hashed& b) {
    return a.address != b.address ? a.address < b.address : a.number < b.number;
  });
  std::vector<std::vector<DocumentNumber>> groups;
  for (auto first = pages.begin(); first != pages.end();) {
    const auto end = std::find_if(first, pages.end(),
                                  [first](const Hashed& page) { return page.address != first->address; });
    if (end - first > 1) {
      std::vector<DocumentNumber>& group = groups.emplace_back();
      for (auto page = first; page != end; ++page) group.push_back(page->number);
    }
    first = end;
  }
  return groups;
}

std::vector<SharedAddress> shared_addresses(const source::Walk& walk, const PageAddresses& addresses,
                                            const std::function<std::string(DocumentNumber)>& url_of) {
  std::vector<SharedAddress> found;
  for (const std::vector<DocumentNumber>& group : addresses.shared()) {
    std::map<std::string, SharedAddress> by_address;
    for (const DocumentNumber number : once_each(walk, group)) {
      const std::string url = url_of(number);
      by_address[source::page_address(url)].pages.push_back({file_of(walk, number).path.string(), url});
    }
    for (auto& [address, shared] : by_address) {
      if (shared.pages.size() < 2) continue;
      std::sort(shared.pages.begin(), shared.pages.end(),
                [](const auto& a, const auto& b) { return a.file < b.file; });
      found.push_back(std::move(shared));
    }
  }
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.pages.front().file < b.pages.front().file; });
  return found;
}

Finding to_finding(const SharedAddress& shared) {
  const SharedAddress::Page& first = shared.pages.front();
  std::string others;
  for (std::size_t i = 1; i < shared.pages.size(); ++i) {
    const SharedAddress::Page& page = shared.pages[i];
    others += (i == 1 ? "" : ", ") + page.file;
    if (page.url != first.url) others += fmt::format(" (as {})", page.url);
  }
  return {first.file, 0, "", fmt::format("shares the address {} with {}", first.url, others)};
}

}  // namespace mitos::build
