// SPDX-License-Identifier: GPL-2.0-or-later
// Why a file is no document although nothing is wrong with it: the site does not publish it, or staff exclude
// it.
#pragma once

#include <array>
#include <map>
#include <string_view>

#include "common/finding.h"

namespace mitos::source {

enum class Reason {
  draft,
  unpublished,  // published: false
  future,
  expired,
  headless,
  not_rendered,
  underscore,       // on a Jekyll site
  not_built,        // the generator's configuration passes over it
  part_of_bundle,   // shown inside another page, if at all
  no_front_matter,  // which Jekyll copies as it is
  noindex,          // says so to search engines
  excluded,
  excluded_where,
};

struct ReasonName {
  Reason reason;
  std::string_view key;    // in JSON
  std::string_view words;  // behind a number
};

/// Every reason, in the order in which they are told.
inline constexpr std::array<ReasonName, 13> kReasons{{
    {Reason::draft, "draft", "drafts"},
    {Reason::unpublished, "unpublished", "with “published: false”"},
    {Reason::future, "future", "to be published later"},
    {Reason::expired, "expired", "expired"},
    {Reason::headless, "headless", "headless"},
    {Reason::not_rendered, "not_rendered", "with “render: never”"},
    {Reason::underscore, "underscore", "named with _ (Jekyll)"},
    {Reason::not_built, "not_built", "passed over by the generator’s configuration"},
    {Reason::part_of_bundle, "part_of_bundle", "parts of another page"},
    {Reason::no_front_matter, "no_front_matter", "without front matter (Jekyll)"},
    {Reason::noindex, "noindex", "with “noindex”"},
    {Reason::excluded, "excluded", "by “exclude”"},
    {Reason::excluded_where, "excluded_where", "by “exclude_where”"},
}};

/// Whether time alone did it, which is no mistake of whoever edits the pages.
constexpr bool is_by_time(Reason reason) {
  return reason == Reason::future || reason == Reason::expired;
}

/// How many files were left out, by reason.
using LeftOutCounts = std::map<Reason, std::uint64_t>;

/// One of them.
struct LeftOut {
  Reason reason = Reason::draft;
  Finding finding;  // the file, the line and key that decided, and in words
};

}  // namespace mitos::source
