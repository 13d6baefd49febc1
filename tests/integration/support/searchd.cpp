// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/integration/support/searchd.h"

#include <httplib.h>

#include <sstream>
#include <stdexcept>

namespace mitos::test {
namespace {

Reply to_reply(const httplib::Result& result) {
  if (!result) return {};
  Reply reply{result->status, result->get_header_value("Content-Type"), result->body, {}};
  for (const auto& [name, value] : result->headers) {
    std::string& all = reply.headers[name];
    all += (all.empty() ? "" : ", ") + value;
  }
  return reply;
}

std::vector<std::string> arguments(const std::filesystem::path& index,
                                   const std::vector<std::string>& options,
                                   std::vector<std::string> environment) {
  std::vector<std::string> words = std::move(environment);
  words.push_back(program("mitos-searchd"));
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), {"--index", index.string(), "--listen", "127.0.0.1:0"});
  return words;
}

}  // namespace

struct Client::Library {
  explicit Library(int port) : client("127.0.0.1", port) {
    client.set_keep_alive(true);
    client.set_tcp_nodelay(true);
    // On a busy machine, under a sanitizer, an answer may take longer than the library's five seconds.
    constexpr time_t kPatientSeconds = 60;
    client.set_read_timeout(kPatientSeconds);
  }
  httplib::Client client;
};

Client::Client(int port) : library_(std::make_unique<Library>(port)) {}
Client::~Client() = default;

Reply Client::get(const std::string& target, const std::map<std::string, std::string>& headers) {
  return to_reply(library_->client.Get(target, httplib::Headers(headers.begin(), headers.end())));
}

Reply Client::post(const std::string& target, const std::string& body) {
  return to_reply(library_->client.Post(target, body, "application/json"));
}

int Searchd::port_in(const std::string& log) {
  std::istringstream lines(log);
  for (std::string line; std::getline(lines, line);) {
    const auto entry = nlohmann::json::parse(line, nullptr, false);
    if (entry.is_object() && entry.value("event", "") == "listening") return entry.at("port");
  }
  return 0;
}

Searchd::Searchd(const std::filesystem::path& index, const std::vector<std::string>& options,
                 const std::vector<std::string>& environment)
    : process_("/usr/bin/env", arguments(index, options, environment)) {
  if (!eventually([this] { return (port_ = port_in(log())) != 0; })) {
    throw std::runtime_error("mitos-searchd does not listen: " + log());
  }
}

Reply Searchd::get(const std::string& target, const std::map<std::string, std::string>& headers) const {
  return Client(port_).get(target, headers);
}

Reply Searchd::search(const std::vector<std::pair<std::string, std::string>>& parameters) const {
  std::string target = "/api/v1/search";
  char separator = '?';
  for (const auto& [name, value] : parameters) {
    target += separator + percent_encoded(name) + "=" + percent_encoded(value);
    separator = '&';
  }
  return get(target);
}

std::vector<std::string> Searchd::ids(const std::string& q) const {
  std::vector<std::string> ids;
  const nlohmann::json answer = search({{"q", q}, {"facets", ""}}).json();
  for (const auto& hit : answer.at("hits")) ids.push_back(hit.at("id"));
  return ids;
}

unsigned Searchd::generation() const {
  const Reply reply = get("/readyz");
  return reply.status == 200 ? reply.json().at("generation").get<unsigned>() : 0;
}

std::string percent_encoded(const std::string& text) {
  static const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xfU];
    }
  }
  return out;
}

std::string percent_decoded(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_escape = text[at] == '%' && at + 2 < text.size();
    out += is_escape ? static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16)) : text[at];
    if (is_escape) at += 2;
  }
  return out;
}

}  // namespace mitos::test
