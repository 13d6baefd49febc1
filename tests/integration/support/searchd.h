// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/integration/support/process.h"

namespace mitos::test {

struct Reply {
  int status = 0;  // 0: no answer came
  std::string type;
  std::string body;
  std::map<std::string, std::string> headers;  // several as one, with commas

  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
  }
  nlohmann::json json() const { return nlohmann::json::parse(body); }
};

/// A running mitos-searchd on a port of its own.
class Searchd {
 public:
  /// `environment`: "NAME=value" each, beside this process's own.
  explicit Searchd(const std::filesystem::path& index, const std::vector<std::string>& options = {},
                   const std::vector<std::string>& environment = {});

  /// The port in the line of a log that says where it listens; 0 while there is no such line.
  static int port_in(const std::string& log);

  int port() const { return port_; }
  Process& process() { return process_; }
  std::string log() const { return process_.err(); }

  /// GET on a connection of its own.
  Reply get(const std::string& target, const std::map<std::string, std::string>& headers = {}) const;

  /// GET /api/v1/search; values are encoded.
  Reply search(const std::vector<std::pair<std::string, std::string>>& parameters) const;

  /// The ids of the hits of a query, facets left out.
  std::vector<std::string> ids(const std::string& q) const;

  /// The generation that /readyz says is served; 0 if none.
  unsigned generation() const;

 private:
  Process process_;
  int port_ = 0;
};

/// A client that keeps its connection; one thread.
class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  Reply get(const std::string& target, const std::map<std::string, std::string>& headers = {});
  Reply post(const std::string& target, const std::string& body);

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

std::string percent_encoded(const std::string& text);
std::string percent_decoded(const std::string& text);

}  // namespace mitos::test
