// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/listener.h"

#include <httplib.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <thread>

#include "common/error.h"
#include "common/text/ascii.h"
#include "searchd/http/accept_encoding.h"
#include "searchd/http/routes.h"

namespace mitos::http {
namespace {

// A connection keeps its thread while it is open, so there are many more than cores.
constexpr std::size_t kThreads = 128;
constexpr std::size_t kMaxRequestsPerConnection = 1'000'000;
constexpr std::size_t kMaxBodyBytes = 1U << 20U;
constexpr time_t kIdleSeconds = 5;
constexpr time_t kReadSeconds = 10;

// Without SO_REUSEPORT, which the library sets by default: a second searchd on the same port must
// fail, not share its requests.
void only_reuse_address(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

std::string lower_cased(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), text::ascii_lower);
  return name;
}

// The library prefers Brotli, at a quality made for files that are compressed once and kept: fifty hits take
// 140 ms with it, 5 ms with gzip or plain.
void choose_gzip(httplib::Request& request) {
  const std::string accepted = request.get_header_value("Accept-Encoding");
  request.headers.erase("Accept-Encoding");
  if (takes_gzip(accepted)) request.set_header("Accept-Encoding", "gzip");
}

Request from_library(const httplib::Request& given) {
  Request request{given.method, given.path, {}, {}};
  request.takes_chunks = given.version != "HTTP/1.0";
  for (const auto& [name, value] : given.params) request.params.emplace_back(name, value);
  for (const auto& [name, value] : given.headers) request.headers[lower_cased(name)] = value;
  return request;
}

// The library gives up the connection, without an end of the body, when this returns false; an exception it
// would not survive.
httplib::ContentProviderWithoutLength provider(Pieces pieces) {
  return [pieces = std::move(pieces)](std::size_t, httplib::DataSink& sink) {
    try {
      const std::optional<std::string> piece = pieces();
      if (piece) return sink.write(piece->data(), piece->size());
    } catch (const std::exception&) {
      return false;
    }
    sink.done();
    return true;
  };
}

// Short of the length it gives up the connection, too.
httplib::ContentProvider provider_of_length(Pieces pieces) {
  return [pieces = std::move(pieces)](std::size_t, std::size_t, httplib::DataSink& sink) {
    try {
      const std::optional<std::string> piece = pieces();
      return piece && sink.write(piece->data(), piece->size());
    } catch (const std::exception&) {
      return false;
    }
  };
}

void to_library(Response response, const httplib::Request& request, httplib::Response& given) {
  given.status = response.status;
  if (!response.pieces) {
    given.set_content(response.body, response.content_type);
  } else if (request.version == "HTTP/1.0") {
    // The end of the connection would look like the end of the file.
    given.set_content_provider(response.length.value(), response.content_type,
                               provider_of_length(std::move(response.pieces)));
  } else {
    given.set_chunked_content_provider(response.content_type, provider(std::move(response.pieces)));
  }
  given.set_header("X-Content-Type-Options", "nosniff");
  given.set_header("Vary", "Accept-Encoding");
  for (const auto& [name, value] : response.headers) given.set_header(name, value);
}

}  // namespace

struct Listener::Server {
  httplib::Server library;
  int port = 0;
  std::atomic<bool> finished = false;  // serve() has returned
};

Listener::Listener(const config::Address& address, Handler handler) : server_(std::make_unique<Server>()) {
  httplib::Server& library = server_->library;
  library.new_task_queue = [] { return std::make_unique<httplib::ThreadPool>(kThreads).release(); };
  library.set_keep_alive_max_count(kMaxRequestsPerConnection);
  library.set_keep_alive_timeout(kIdleSeconds);
  library.set_read_timeout(kReadSeconds);
  library.set_payload_max_length(kMaxBodyBytes);
  library.set_tcp_nodelay(true);
  library.set_socket_options(only_reuse_address);

  const auto handle = [handler = std::move(handler)](const httplib::Request& request,
                                                     httplib::Response& response) {
    to_library(handler(from_library(request)), request, response);
  };
  // Reading needs no look at the library's own routing. The other methods go through it, because
  // only there it reads the body, which otherwise would be taken for the next request.
  library.set_pre_routing_handler([handle](const httplib::Request& request, httplib::Response& response) {
    if (request.method != "GET" && request.method != "HEAD")
      return httplib::Server::HandlerResponse::Unhandled;
    // Answers are made, not kept: half of one is nothing. The library would cut it, under status 200.
    auto& changed = const_cast<httplib::Request&>(request);
    changed.ranges.clear();
    choose_gzip(changed);
    handle(request, response);
    return httplib::Server::HandlerResponse::Handled;
  });
  const char* anything = "/.*";
  library.Post(anything, handle);
  library.Put(anything, handle);
  library.Patch(anything, handle);
  library.Delete(anything, handle);
  library.Options(anything, handle);
  // What the library itself refuses (a malformed request, a body too large) has no body yet.
  library.set_error_handler([](const httplib::Request& request, httplib::Response& response) {
    if (response.body.empty()) {
      to_library(to_response({response.status, "The request cannot be understood.", ""}), request, response);
    }
  });

  if (address.port == 0) {
    server_->port = library.bind_to_any_port(address.host);
  } else {
    server_->port = library.bind_to_port(address.host, address.port) ? address.port : -1;
  }
  if (server_->port < 0) {
    const std::string place = address.host + ":" + std::to_string(address.port);
    throw IoError("cannot listen on " + place + (errno != 0 ? std::string(": ") + std::strerror(errno) : ""),
                  "Is another program listening there? Choose another port with --listen.");
  }
}

Listener::~Listener() = default;

int Listener::port() const noexcept {
  return server_->port;
}

bool Listener::serve() {
  const bool stopped = server_->library.listen_after_bind();
  server_->finished = true;
  return stopped;
}

// The library forgets a stop that comes before it runs.
void Listener::stop() {
  while (!server_->library.is_running() && !server_->finished) std::this_thread::yield();
  server_->library.stop();
}

}  // namespace mitos::http
