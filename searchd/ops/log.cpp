// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/ops/log.h"

#include <poll.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace mitos::ops {
namespace {

constexpr std::string_view kNoMemory = "{\"level\":\"error\",\"event\":\"out of memory\"}\n";

// A pipe that says it takes something takes so much at least (PIPE_BUF); longer lines are written in such
// pieces.
constexpr std::size_t kPieceBytes = 4'096;

// How much of `text` was written before the reader took nothing more. Never waits.
std::size_t write_without_waiting(std::string_view text) {
  std::size_t written = 0;
  while (written < text.size()) {
    pollfd log{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&log, 1, 0) != 1 || (log.revents & POLLOUT) == 0) break;
    const std::string_view piece = text.substr(written, kPieceBytes);
    const ssize_t some = ::write(STDERR_FILENO, piece.data(), piece.size());
    if (some <= 0) break;
    written += static_cast<std::size_t>(some);
  }
  return written;
}

// Standard error, whose reader may stand still: then lines are lost, and counted.
class PatientSink final : public spdlog::sinks::base_sink<std::mutex> {
 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t text;
    if (torn_) text.push_back('\n');
    if (lost_ > 0) {
      const std::string fields = R"("event":"lines of this log were lost","lines":)" + std::to_string(lost_);
      formatter_->format({message.logger_name, spdlog::level::warn, fields}, text);
    }
    const std::size_t told = text.size();
    formatter_->format(message, text);
    const std::size_t written = write_without_waiting({text.data(), text.size()});
    if (written >= told) lost_ = 0;
    if (written > 0) torn_ = text[written - 1] != '\n';
    if (written < text.size()) ++lost_;
  }
  void flush_() override {}

 private:
  std::uint64_t lost_ = 0;  // since the last line that was written
  bool torn_ = false;       // what was written last is the beginning of a line
};

spdlog::logger& logger() {
  static const std::shared_ptr<spdlog::logger> kLogger = [] {
    auto made = std::make_shared<spdlog::logger>("mitos", std::make_shared<PatientSink>());
    // The library's own way to tell would wait for the reader.
    made->set_error_handler([](const std::string&) { write_without_waiting(kNoMemory); });
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

// Also if there is no memory for the line.
template <typename MakeFields>
void write(Level level, std::string_view event, MakeFields&& fields) noexcept {
  try {
    nlohmann::ordered_json line{{"event", event}};
    line.update(fields());
    const std::string object = line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    logger().log(to_library(level), "{}", object.substr(1, object.size() - 2));
  } catch (const std::exception&) {
    write_without_waiting(kNoMemory);
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
