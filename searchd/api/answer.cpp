// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/answer.h"

namespace mitos::api {

std::string to_text(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace mitos::api
