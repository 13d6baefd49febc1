// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/compound.h"

#include <catch2/catch.hpp>

using namespace mitos::text;

namespace {

std::vector<std::string> joined_in(std::string_view text) {
  std::vector<std::string> all;
  for_each_chain(text, [&](std::span<const Word> chain) { all.push_back(joined(text, chain)); });
  return all;
}

}  // namespace

TEST_CASE("linked words are one word, too", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> joined;
  };
  const auto [text, joined] = GENERATE(values<Case>({
      {"K-Space", {"KSpace"}},
      {"IV&L-Net", {"IVLNet"}},
      {"the multi-modal dem@care", {"", "multimodal", "demcare"}},
      {"info@iti.gr", {"infoitigr"}},
      {"10.1109/ICCV.2019", {"", "ICCV2019"}},  // numbers alone are no name
      {"2014-2020", {""}},
      {"a-b-c-d-e", {""}},
      {std::string(40, 'x') + "-" + std::string(40, 'y'), {""}},
      {"", {}},
  }));
  CAPTURE(text);
  CHECK(joined_in(text) == joined);
}

TEST_CASE("capitals and digits divide a name", "[text]") {
  struct Case {
    std::string word;
    std::vector<std::string_view> parts;
  };
  const auto [word, parts] = GENERATE(values<Case>({
      {"MediaVerse", {"Media", "Verse"}},
      {"SocialSensor", {"Social", "Sensor"}},
      {"AI4Media", {"Media"}},
      {"XR4DRAMA", {"DRAMA"}},
      {"7SHIELD", {"SHIELD"}},
      {"beAWARE", {"AWARE"}},
      {"iTreasures", {"Treasures"}},
      {"ΥποΔομή", {"Υπο", "Δομή"}},
      {"media", {}},
      {"MEDIA", {}},
      {"Media", {}},
      {"H2020", {}},
      {"IoT", {}},
      {"SMEs", {}},
      {"", {}},
      {"\xFF\xFFMedia", {"Media"}},
  }));
  CAPTURE(word);
  CHECK(parts_of(word) == parts);
}
