// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/peers/commands.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

namespace mitos::bench {

void answer_commands(std::istream& in, std::ostream& out, const Build& build, const Ask& ask) {
  for (std::string line; std::getline(in, line);) {
    const auto command = nlohmann::json::parse(line);
    nlohmann::json answer;
    if (command.at("do") == "build") {
      answer["ms"] = build();
    } else {
      const bool snippets = command.at("snippets").get<bool>();
      const auto none = nlohmann::json::array();
      answer = {{"ms", none}, {"cpu_ms", none}, {"totals", none}};
      for (const auto& query : command.at("queries")) {
        const Asked asked = ask(query.get<std::string>(), snippets);
        answer["ms"].push_back(asked.ms);
        answer["cpu_ms"].push_back(asked.cpu_ms);
        answer["totals"].push_back(asked.total);
      }
    }
    out << answer.dump() << std::endl;
  }
}

}  // namespace mitos::bench
