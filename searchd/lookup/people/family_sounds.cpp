// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/people/family_sounds.h"

#include <algorithm>
#include <utility>

#include "common/text/sound_key.h"

namespace mitos::lookup {

std::vector<std::string> sounds_of(const std::string& letters) {
  std::vector<std::string> sounds = text::other_sound_keys(letters);
  sounds.push_back(text::sound_key(letters));
  if (auto latinised = text::latinised_sound_key(letters)) sounds.push_back(std::move(*latinised));
  std::erase_if(sounds, [](const std::string& sound) { return sound.empty(); });
  std::sort(sounds.begin(), sounds.end());
  sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
  return sounds;
}

std::string nominative(std::string_view genitive) {
  constexpr std::string_view kOu = "ου";
  constexpr std::string_view kSigma = "σ";
  if (genitive.ends_with(kOu)) return std::string(genitive.substr(0, genitive.size() - kOu.size())) + "οσ";
  return std::string(genitive) + std::string(kSigma);
}

}  // namespace mitos::lookup
