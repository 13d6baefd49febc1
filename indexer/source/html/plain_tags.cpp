// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/plain_tags.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

// Sorted by name.
constexpr std::array kTags{PlainTag{"a", TagKind::running},         PlainTag{"abbr", TagKind::running},
                           PlainTag{"acronym", TagKind::running},   PlainTag{"address", TagKind::block},
                           PlainTag{"article", TagKind::block},     PlainTag{"aside", TagKind::block},
                           PlainTag{"b", TagKind::running},         PlainTag{"bdi", TagKind::running},
                           PlainTag{"bdo", TagKind::running},       PlainTag{"big", TagKind::running},
                           PlainTag{"blockquote", TagKind::block},  PlainTag{"br", TagKind::block, true},
                           PlainTag{"caption", TagKind::block},     PlainTag{"center", TagKind::block},
                           PlainTag{"cite", TagKind::running},      PlainTag{"code", TagKind::running},
                           PlainTag{"col", TagKind::running, true}, PlainTag{"colgroup", TagKind::columns},
                           PlainTag{"dd", TagKind::block},          PlainTag{"del", TagKind::running},
                           PlainTag{"details", TagKind::block},     PlainTag{"dfn", TagKind::running},
                           PlainTag{"div", TagKind::block},         PlainTag{"dl", TagKind::block},
                           PlainTag{"dt", TagKind::block},          PlainTag{"em", TagKind::running},
                           PlainTag{"figcaption", TagKind::block},  PlainTag{"figure", TagKind::block},
                           PlainTag{"font", TagKind::running},      PlainTag{"footer", TagKind::block},
                           PlainTag{"h1", TagKind::heading},        PlainTag{"h2", TagKind::heading},
                           PlainTag{"h3", TagKind::heading},        PlainTag{"h4", TagKind::heading},
                           PlainTag{"h5", TagKind::heading},        PlainTag{"h6", TagKind::heading},
                           PlainTag{"header", TagKind::block},      PlainTag{"hr", TagKind::block, true},
                           PlainTag{"i", TagKind::running},         PlainTag{"img", TagKind::cell, true},
                           PlainTag{"ins", TagKind::running},       PlainTag{"kbd", TagKind::running},
                           PlainTag{"li", TagKind::block},          PlainTag{"main", TagKind::block},
                           PlainTag{"mark", TagKind::running},      PlainTag{"nav", TagKind::block},
                           PlainTag{"ol", TagKind::block},          PlainTag{"p", TagKind::block},
                           PlainTag{"pre", TagKind::block},         PlainTag{"q", TagKind::running},
                           PlainTag{"s", TagKind::running},         PlainTag{"samp", TagKind::running},
                           PlainTag{"section", TagKind::block},     PlainTag{"small", TagKind::running},
                           PlainTag{"span", TagKind::running},      PlainTag{"strike", TagKind::running},
                           PlainTag{"strong", TagKind::running},    PlainTag{"sub", TagKind::running},
                           PlainTag{"summary", TagKind::block},     PlainTag{"sup", TagKind::running},
                           PlainTag{"table", TagKind::table},       PlainTag{"tbody", TagKind::section},
                           PlainTag{"td", TagKind::cell},           PlainTag{"tfoot", TagKind::section},
                           PlainTag{"th", TagKind::cell},           PlainTag{"thead", TagKind::section},
                           PlainTag{"time", TagKind::running},      PlainTag{"tr", TagKind::row},
                           PlainTag{"tt", TagKind::running},        PlainTag{"u", TagKind::running},
                           PlainTag{"ul", TagKind::block},          PlainTag{"var", TagKind::running},
                           PlainTag{"wbr", TagKind::running, true}};

static_assert(std::is_sorted(kTags.begin(), kTags.end(),
                             [](const PlainTag& a, const PlainTag& b) { return a.name < b.name; }));

constexpr std::size_t kLetters = 26;

// Where the tags begin that begin with a letter, and the next one's.
constexpr auto kBegins = [] {
  std::array<std::size_t, kLetters + 1> begins{};
  for (const PlainTag& tag : kTags) ++begins.at(static_cast<std::size_t>(tag.name[0] - 'a') + 1);
  for (std::size_t letter = 0; letter < kLetters; ++letter) begins.at(letter + 1) += begins.at(letter);
  return begins;
}();

}  // namespace

const PlainTag* find_plain_tag(std::string_view name) {
  if (name.empty() || !text::is_ascii_letter(name[0])) return nullptr;
  const auto letter = static_cast<std::size_t>(name[0] - 'a');
  for (std::size_t i = kBegins.at(letter); i < kBegins.at(letter + 1); ++i) {
    if (kTags.at(i).name == name) return &kTags.at(i);
  }
  return nullptr;
}

}  // namespace mitos::source
