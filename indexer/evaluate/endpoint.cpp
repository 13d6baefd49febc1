// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/evaluate/endpoint.h"

#include <fmt/format.h>
#include <httplib.h>

#include <nlohmann/json.hpp>

#include "common/config/usage_error.h"
#include "common/error.h"

namespace mitos::evaluate {
namespace {

constexpr std::string_view kScheme = "http://";
constexpr int kOk = 200;
constexpr int kNotFound = 404;

std::string percent_encoded(const std::string& id) {
  std::string encoded;
  for (const char c : id) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace

struct Endpoint::Client {
  std::string url;
  std::string base;  // the path before /api
  mutable httplib::Client http;

  httplib::Result get(const std::string& target) const {
    httplib::Result answer = http.Get(base + target);
    if (!answer)
      throw IoError(fmt::format("no answer from {}: {}", url, httplib::to_string(answer.error())),
                    "Start mitos-searchd, or say with --endpoint where it listens.");
    return answer;
  }
};

Endpoint::Endpoint(const std::string& url) {
  if (!url.starts_with(kScheme) || url.size() == kScheme.size())
    throw config::UsageError(fmt::format("--endpoint {}: must be http://HOST:PORT", url));
  const std::size_t path = std::min(url.find('/', kScheme.size()), url.size());
  std::string base = url.substr(path);
  while (base.ends_with('/')) base.pop_back();
  client_ = std::make_unique<Client>(url, std::move(base), httplib::Client(url.substr(0, path)));
  client_->http.set_keep_alive(true);
}

Endpoint::~Endpoint() = default;

std::vector<std::string> Endpoint::found(const std::string& words, std::size_t most) const {
  const std::string target =
      fmt::format("/api/v1/search?facets=&highlight=off&per_page={}&q={}", most, percent_encoded(words));
  const httplib::Result answer = client_->get(target);
  if (answer->status != kOk)
    throw IoError(fmt::format("{} answers “{}” with status {}", client_->url, words, answer->status));
  try {
    std::vector<std::string> ids;
    const nlohmann::json json = nlohmann::json::parse(answer->body);
    for (const nlohmann::json& hit : json.at("hits")) ids.push_back(hit.at("id"));
    return ids;
  } catch (const nlohmann::json::exception& problem) {
    throw IoError(fmt::format("{} is no mitos-searchd: {}", client_->url, problem.what()));
  }
}

bool Endpoint::has(const std::string& id) const {
  const httplib::Result answer = client_->get("/api/v1/documents/" + percent_encoded(id));
  if (answer->status == kOk) return true;
  if (answer->status == kNotFound) return false;
  throw IoError(fmt::format("{} answers for {} with status {}", client_->url, id, answer->status));
}

}  // namespace mitos::evaluate
