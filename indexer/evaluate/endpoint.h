// SPDX-License-Identifier: GPL-2.0-or-later
// A running searchd, asked over HTTP: what it answers is what visitors get.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace mitos::evaluate {

/// One thread.
class Endpoint {
 public:
  /// `url`: "http://HOST:PORT", and the path under which a proxy shows it. Throws UsageError if it is none.
  explicit Endpoint(const std::string& url);
  Endpoint(const Endpoint&) = delete;
  Endpoint& operator=(const Endpoint&) = delete;
  ~Endpoint();

  /// The first ids that a query finds. Throws IoError if no answer comes, or another than that.
  std::vector<std::string> found(const std::string& words, std::size_t most) const;

  /// Whether there is such a document. Throws IoError.
  bool has(const std::string& id) const;

 private:
  struct Client;
  std::unique_ptr<Client> client_;
};

}  // namespace mitos::evaluate
