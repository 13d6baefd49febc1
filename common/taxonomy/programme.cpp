// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/programme.h"

namespace mitos::taxonomy {

const std::string& label_of(const Programme& programme, const std::string& language) {
  const auto found = programme.label.find(language);
  return found != programme.label.end() ? found->second : programme.label.at("en");
}

}  // namespace mitos::taxonomy
