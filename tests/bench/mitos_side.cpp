// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/mitos_side.h"

#include <fmt/format.h>
#include <httplib.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "common/error.h"
#include "common/io/files.h"
#include "tests/bench/timing.h"

namespace mitos::bench {
namespace {

constexpr const char* kHost = "127.0.0.1";
constexpr time_t kSeconds = 300;

std::string program(const char* name) {
  return std::string(MITOS_BIN_DIR) + "/" + name;
}

// The port, as the log tells it.
int wait_until_listening(Child& child) {
  std::string said;
  for (;;) {
    const std::optional<std::string> line = child.read_line();
    if (!line.has_value()) throw IoError("mitos-searchd does not listen:\n" + said);
    const std::string& text = line.value();
    const auto entry = nlohmann::json::parse(text, nullptr, false);
    if (entry.is_object() && entry.value("event", "") == "listening") return entry.at("port").get<int>();
    said += text + "\n";
  }
}

}  // namespace

MitosBuild build_mitos(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& index,
                       unsigned threads, const std::filesystem::path& scratch) {
  std::vector<std::string> command{
      program("mitos-indexer"), "build",     "--progress",           "off", "--json", "--index",
      index.string(),           "--threads", std::to_string(threads)};
  for (const std::filesystem::path& folder : folders) {
    command.insert(command.end(), {"--source", std::filesystem::canonical(folder).string()});
  }
  const Stopwatch watch;
  Child child(command, scratch, Stream::output);
  const std::string output = child.read_all();
  const auto [status, cpu_ms] = child.wait();
  const double ms = watch.ms();
  constexpr int kDoneWithRejections = 1;
  if (status != 0 && status != kDoneWithRejections) {
    throw IoError(fmt::format("mitos-indexer ended with status {}:\n{}", status, io::read_file(child.log())));
  }
  const auto summary = nlohmann::json::parse(output);
  return {ms, cpu_ms, summary.at("documents").get<std::uint64_t>(), summary.at("rejected").size(),
          summary.at("source_bytes").get<std::uint64_t>()};
}

MitosServer::MitosServer(const std::filesystem::path& index, const std::filesystem::path& scratch)
    : child_({program("mitos-searchd"), "--index", index.string(), "--listen", std::string(kHost) + ":0"},
             scratch, Stream::errors),
      client_(std::make_unique<httplib::Client>(kHost, wait_until_listening(child_))) {
  client_->set_keep_alive(true);
  client_->set_tcp_nodelay(true);
  client_->set_read_timeout(kSeconds);
}

MitosServer::~MitosServer() = default;

MitosAnswer MitosServer::search(const std::string& query, Facets facets) {
  httplib::Params params{{"q", query}};
  if (facets == Facets::none) params.emplace("facets", "");
  const Stopwatch watch;
  const httplib::Result result = client_->Get("/api/v1/search", params, httplib::Headers());
  const double ms = watch.ms();
  if (!result) {
    throw IoError("no answer from mitos-searchd to " + query + ": " + httplib::to_string(result.error()));
  }
  constexpr int kOk = 200;
  if (result->status != kOk) {
    throw IoError(fmt::format("mitos-searchd answered {} to {}: {}", result->status, query, result->body));
  }
  const auto answer = nlohmann::json::parse(result->body);
  return {ms, answer.at("took_ms").get<double>(), answer.at("total").get<std::uint64_t>()};
}

}  // namespace mitos::bench
