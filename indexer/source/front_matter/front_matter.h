// SPDX-License-Identifier: GPL-2.0-or-later
// The metadata before a body, whichever of the three syntaxes it is written in. Pure, any thread.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/finding.h"
#include "indexer/source/front_matter/border.h"

namespace mitos::source {

/// Keys and values in the order of the file; keys, which ignore case, in small letters. A scalar is a
/// string, as it was typed (true, 007, 1.10 and 2021-05-14 are not interpreted); lists, maps and null are
/// what they are.
struct FrontMatter {
  nlohmann::ordered_json values = nlohmann::ordered_json::object();
  std::map<std::string, int> lines;  // key -> line of the file
  std::vector<Finding> warnings;     // `file` left empty for the caller to fill in
  std::optional<Finding> error;      // it could not be read at all
};

/// Limits of RELIABILITY: what is beyond them is an error of the document.
inline constexpr std::size_t kMaxFrontMatterBytes = 1U << 20U;
inline constexpr int kMaxDepth = 32;
inline constexpr std::size_t kMaxKeys = 1'000;
inline constexpr std::size_t kMaxNodes = 100'000;

FrontMatter parse_front_matter(const Parts& parts);

// One a syntax; `line` is the line of the file in which `text` begins.
FrontMatter parse_yaml(std::string_view text, int line);
FrontMatter parse_toml(std::string_view text, int line);
FrontMatter parse_json(std::string_view text, int line);

}  // namespace mitos::source
