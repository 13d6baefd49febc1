// SPDX-License-Identifier: GPL-2.0-or-later
// When pages are published: by front matter, as the site's generator reads it. Pure, any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "indexer/source/front_matter/front_matter.h"
#include "indexer/source/site/site.h"
#include "indexer/source/walk/left_out.h"

namespace mitos::source {

/// What is wanted beyond that which is published now, as Hugo's options of these names have it.
struct Publishing {
  bool drafts = false;
  bool future = false;
  bool expired = false;
  std::chrono::sys_seconds now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
};

/// Of the file that front matter stands in, what generators look at.
struct PageFile {
  bool is_bundle = false;                 // index.*, which is the page of its folder
  bool is_in_jekylls_collection = false;  // posts and drafts, too
  std::string name = {};                  // without extension and language: "2022-10-04-launch"
};

struct Verdict {
  std::optional<Reason> reason;  // none: it is published
  std::string key;               // of the front matter that decided
  std::string why;               // in words

  /// When time alone will change that; none if it will not.
  std::optional<std::chrono::sys_seconds> changes_at;
};

/// Whether the site shows a page with this front matter.
Verdict verdict_on(const FrontMatter& front, const PageFile& file, const Site& site,
                   const Publishing& wanted);

}  // namespace mitos::source
