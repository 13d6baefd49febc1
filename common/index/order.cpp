// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/order.h"

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::index {

using nlohmann::json;

void write_order(const std::filesystem::path& path, const Order& order) {
  json file{{"weights", order.ranking.weights},
            {"newer_first", order.ranking.newer_first},
            {"half_life_years", order.ranking.half_life_years},
            {"pins", json::array()}};
  for (const Pin& pin : order.pins)
    file["pins"].push_back(
        {{"words", pin.words}, {"first", pin.first}, {"never", pin.never}, {"until", pin.until}});
  io::write_file_durably(path, file.dump(-1, ' ', false, json::error_handler_t::replace) + "\n");
}

Order read_order(const std::filesystem::path& path) {
  const std::string bytes = io::read_file(path);
  Order order;
  try {
    const json file = json::parse(bytes);
    file.at("weights").get_to(order.ranking.weights);
    file.at("newer_first").get_to(order.ranking.newer_first);
    file.at("half_life_years").get_to(order.ranking.half_life_years);
    for (const json& entry : file.at("pins")) {
      Pin& pin = order.pins.emplace_back();
      entry.at("words").get_to(pin.words);
      entry.at("first").get_to(pin.first);
      entry.at("never").get_to(pin.never);
      entry.at("until").get_to(pin.until);
    }
  } catch (const json::exception& problem) {
    throw IndexError(path.string() + " holds no order: " + problem.what());
  }
  return order;
}

}  // namespace mitos::index
