// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/listener.h"

#include <httplib.h>
#include <poll.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <limits>
#include <string_view>
#include <tuple>

#include "common/error.h"
#include "searchd/http/server/connection_pool.h"
#include "searchd/http/server/library_messages.h"
#include "searchd/http/server/request_body.h"
#include "searchd/http/server/socket_stream.h"

namespace mitos::http {
namespace {

// A connection keeps its thread while it is open, so there are many more than cores.
constexpr std::size_t kThreads = 128;
constexpr std::size_t kMaxRequestsPerConnection = 1'000'000;
constexpr std::chrono::seconds kIdle(5);
constexpr int kPauseMs = 10;

// Where memory is limited (ulimit -v), the stacks of threads take a sixteenth of it, and leave the rest to
// requests. Ended threads would not help: the C library keeps their stacks.
std::size_t most_threads() {
  rlimit memory{};
  pthread_attr_t attributes;
  std::size_t stack = 0;
  if (::getrlimit(RLIMIT_AS, &memory) != 0 || memory.rlim_cur == RLIM_INFINITY) return kThreads;
  if (::pthread_getattr_default_np(&attributes) != 0) return kThreads;
  ::pthread_attr_getstacksize(&attributes, &stack);
  ::pthread_attr_destroy(&attributes);
  return std::clamp<std::size_t>(memory.rlim_cur / 16 / std::max<std::size_t>(stack, 1), 4, kThreads);
}

// Without SO_REUSEPORT, which the library sets by default: a second searchd on the same port must
// fail, not share its requests.
void only_reuse_address(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// Says so in the answer, too.
void close_after(httplib::Request& request) {
  request.headers.erase("Connection");
  request.set_header("Connection", "close");
}

// A request whose body is not read. Thrown, since the library has no other way out between the head and the
// body of every kind of request.
struct RefusedUnread : std::exception {
  explicit RefusedUnread(std::string text) : answer(std::move(text)) {}

  std::string answer;
};

std::vector<std::string> values(const httplib::Request& request, const char* name) {
  std::vector<std::string> found;
  const auto [begin, end] = request.headers.equal_range(name);
  for (auto field = begin; field != end; ++field) found.push_back(field->second);
  return found;
}

// The library would decode a body before anything asks for it: 317 bytes of Brotli are 396 MB. And it would
// take the body of a GET for the next request.
void pass_over_body(httplib::Request& request, SocketStream& stream) {
  constexpr const char* kExpect = "Expect";
  const auto announced =
      announced_body({values(request, "Content-Length"), values(request, "Content-Encoding"),
                      values(request, "Transfer-Encoding")});
  if (const auto* problem = std::get_if<api::Problem>(&announced))
    throw RefusedUnread(closing_answer(to_response(*problem), request.method));
  const auto& body = std::get<AnnouncedBody>(announced);
  if (body.none()) return;
  if (request.get_header_value(kExpect) == "100-continue") {
    request.headers.erase(kExpect);
    stream.write_all("HTTP/1.1 100 Continue\r\n\r\n");
    stream.forget_written();
  }
  const auto problem =
      skip_body(body, [&stream](char* bytes, std::size_t size) { return stream.read(bytes, size); });
  if (problem) throw RefusedUnread(closing_answer(to_response(*problem), request.method));
}

// cpp-httplib's server, of which the connections are our own: its threads end the process when one of them
// lacks memory, and wait for clients without an end.
class Library : public httplib::Server {
 public:
  using httplib::Server::process_request;

  int listening_socket() const { return svr_sock_; }
};

void set_up(Library& library, Handler handler) {
  library.set_keep_alive_max_count(kMaxRequestsPerConnection);
  library.set_keep_alive_timeout(kIdle.count());
  library.set_tcp_nodelay(true);
  library.set_socket_options(only_reuse_address);
  library.set_pre_routing_handler(
      [handler = std::move(handler)](const httplib::Request& request, httplib::Response& response) {
        // Answers are made, not kept: half of one is nothing. The library would cut it, under status 200.
        auto& changed = const_cast<httplib::Request&>(request);
        changed.ranges.clear();
        choose_gzip(changed);
        to_library(handler(from_library(request)), request, response);
        return httplib::Server::HandlerResponse::Handled;
      });
  library.set_exception_handler([](const httplib::Request&, httplib::Response&,
                                   const std::exception_ptr& problem) { std::rethrow_exception(problem); });
  // What the library itself refuses, a malformed request, has no body yet. Where it ends is not known.
  library.set_error_handler([](const httplib::Request& request, httplib::Response& response) {
    if (!response.body.empty()) return;
    to_library(to_response({response.status, "The request cannot be understood.", ""}), request, response);
    close_after(const_cast<httplib::Request&>(request));
  });
}

}  // namespace

struct Listener::Server {
  Server(Handler handler, Failed on_failure, Refusal on_refusal)
      : failed(std::move(on_failure)), refusal(std::move(on_refusal)) {
    set_up(library, std::move(handler));
  }

  void accept_until_stopped();
  void serve(const io::FileDescriptor& socket, const std::atomic<Phase>& phase);
  bool answer_one(SocketStream& stream, const std::atomic<Phase>& phase);
  void break_off(SocketStream& stream, const char* why, bool ends_with_connection);
  Response refused(const BadHead& head) const;

  Library library;
  Failed failed;
  Refusal refusal;
  // Made before it is needed, which is when there is no memory to make it.
  const std::string busy = closing_answer(
      to_response(api::Problem{503, "The server lacks memory just now, or has too many connections.", ""}),
      "GET");
  int port = 0;
  std::atomic<bool> stopped = false;
  std::atomic<std::chrono::milliseconds> patience = kPatience;
  ConnectionPool pool{most_threads(), [this](const io::FileDescriptor& socket,
                                             const std::atomic<Phase>& phase) { serve(socket, phase); }};
};

void Listener::Server::serve(const io::FileDescriptor& socket, const std::atomic<Phase>& phase) {
  SocketStream stream(socket.get(), phase);
  for (std::size_t i = 0; i < kMaxRequestsPerConnection && stream.wait_for_request(kIdle); ++i) {
    if (!answer_one(stream, phase)) break;
  }
}

// Answers one request. False if the connection is of no further use.
bool Listener::Server::answer_one(SocketStream& stream, const std::atomic<Phase>& phase) {
  stream.forget_written();
  stream.begin_head();
  bool understood = false;  // if not, it is not known where the next request begins
  bool last = false;
  bool ends_with_connection = false;
  const auto examine = [&](httplib::Request& request) {
    stream.end_head();
    ends_with_connection = request.version == "HTTP/1.0";
    pass_over_body(request, stream);
    understood = true;
    last = phase != Phase::open;
    if (last) close_after(request);
  };
  try {
    bool client_closes = false;
    const bool answered = library.process_request(stream, false, client_closes, examine);
    // What was cut must not look whole to a client that takes the end of the connection for the end of the
    // body.
    if (!answered && phase == Phase::cut && ends_with_connection) stream.reset_at_the_end();
    return answered && understood && !last && !client_closes;
  } catch (const RefusedUnread& refused) {
    stream.write_all(refused.answer);
    stream.let_the_client_read();
  } catch (const BadHead& head) {
    stream.write_all(closing_answer(refused(head), head.of_head_request ? "HEAD" : ""));
    stream.let_the_client_read();
  } catch (const std::exception& problem) {
    break_off(stream, problem.what(), ends_with_connection);
  } catch (...) {  // Xapian's errors are no std::exception; past here the process would end
    break_off(stream, "an exception of an unknown kind", ends_with_connection);
  }
  return false;
}

Response Listener::Server::refused(const BadHead& head) const {
  if (refusal) {
    try {
      return refusal(begun_request(head.request_line), head.problem);
    } catch (const std::exception& problem) {
      failed(problem.what());
    }
  }
  return to_response(head.problem);
}

void Listener::Server::break_off(SocketStream& stream, const char* why, bool ends_with_connection) {
  failed(why);
  if (!stream.written()) {
    stream.write_all(busy);
    stream.let_the_client_read();
  } else if (ends_with_connection) {
    stream.reset_at_the_end();
  }
}

Listener::Listener(const config::Address& address, Handler handler, Failed failed, Refusal refusal)
    : server_(std::make_unique<Server>(std::move(handler), std::move(failed), std::move(refusal))) {
  Library& library = server_->library;
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
  // The library lets five connections wait; the system takes this for as many as it allows.
  ::listen(library.listening_socket(), std::numeric_limits<int>::max());
}

Listener::~Listener() = default;

int Listener::port() const noexcept {
  return server_->port;
}

// Ends when the socket is shut down, or is none.
void Listener::Server::accept_until_stopped() {
  while (!stopped) {
    io::FileDescriptor socket(
        ::accept4(library.listening_socket(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!socket) {
      if (errno == EINVAL || errno == EBADF || errno == ENOTSOCK) return;
      // The client has gone, or the machine is short of something for now: the others wait in the system.
      if (errno != EINTR && errno != ECONNABORTED) ::poll(nullptr, 0, kPauseMs);
    } else if (!pool.take(socket)) {
      // If not even this can be sent, the connection just ends.
      std::ignore = ::send(socket.get(), busy.data(), busy.size(), MSG_NOSIGNAL);
      std::array<char, 4096> unread{};
      std::ignore = ::recv(socket.get(), unread.data(), unread.size(), 0);
    }
  }
}

Ended Listener::serve() {
  server_->accept_until_stopped();
  const bool nothing_left = server_->pool.close(server_->patience);
  if (!nothing_left) return Ended::left_over;
  return server_->stopped ? Ended::stopped : Ended::refused;
}

void Listener::stop(std::chrono::milliseconds patience) {
  server_->patience = patience;
  server_->stopped = true;
  ::shutdown(server_->library.listening_socket(), SHUT_RDWR);
}

}  // namespace mitos::http
