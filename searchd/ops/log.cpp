// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/ops/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <memory>
#include <tuple>

namespace mitos::ops {
namespace {

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> kLogger = [] {
    auto made = std::make_shared<spdlog::logger>("mitos", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v})");
    return made;
  }();
  return *kLogger;
}

spdlog::level::level_enum to_library(Level level) {
  switch (level) {
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
  }
  return spdlog::level::info;
}

constexpr std::string_view kNoMemory = "{\"level\":\"error\",\"event\":\"out of memory\"}\n";

// Also if there is no memory for the line.
template <typename MakeFields>
void write(Level level, std::string_view event, MakeFields&& fields) noexcept {
  try {
    nlohmann::ordered_json line{{"event", event}};
    line.update(fields());
    const std::string object = line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    logger().log(to_library(level), "{}", object.substr(1, object.size() - 2));
  } catch (const std::exception&) {
    std::ignore = ::write(STDERR_FILENO, kNoMemory.data(), kNoMemory.size());
  }
}

}  // namespace

void log(Level level, std::string_view event, const nlohmann::ordered_json& fields) noexcept {
  write(level, event, [&fields]() -> const nlohmann::ordered_json& { return fields; });
}

void log(Level level, std::string_view event) noexcept {
  write(level, event, [] { return nlohmann::ordered_json::object(); });
}

}  // namespace mitos::ops
