// SPDX-License-Identifier: GPL-2.0-or-later
// What is known of the objects that Liquid asks for. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/source/front_matter/settings_file.h"

namespace mitos::source {

/// Each with keys in small letters; null if nothing is known of it. All must outlive this.
struct LiquidValues {
  const Settings* page = nullptr;  // front matter
  const Settings* site = nullptr;  // the configuration of the site
  // A map stands for a value that is not known.
  const Settings* include = nullptr;    // parameters
  const Settings* variables = nullptr;  // as “assign” made them
};

enum class Truth { no, yes, unknown };

/// Of “page.title”, “include.kind == "tip"”, “site.search != true”. Others are not known.
Truth truth_of(const LiquidValues& values, std::string_view condition);

/// What “page.title | escape” and the like show; "" if that is not known.
std::string text_of_value(const LiquidValues& values, std::string_view expression);

}  // namespace mitos::source
