// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "common/config/address.h"
#include "searchd/api/problem.h"
#include "searchd/http/server/message.h"

namespace mitos::http {

/// How serving came to an end.
enum class Ended {
  stopped,    // stop() was called, and nothing is left
  left_over,  // stop() was called, and a request goes on all the same: the process has to end
  refused,    // the system hands out no connections
};

/// Takes connections and hands whole requests to a handler; reads and writes HTTP with cpp-httplib, a thread
/// a connection. Nothing else knows which library it is.
class Listener {
 public:
  /// Told what ended a request that the handler had not, such as too little memory.
  using Failed = std::function<void(const char* why)>;

  /// Answers a request of which the head is not read on. `begun` is what its line says, as far as that was
  /// read.
  using Refusal = std::function<Response(const Request& begun, const api::Problem&)>;

  /// Binds at once; port 0 lets the system choose. Throws IoError if the address is taken or is
  /// not this machine's. All three functions are called from many threads; `failed` must not throw. Without
  /// `refusal`, what is not read gets its problem as JSON.
  Listener(
      const config::Address& address, Handler handler, Failed failed = [](const char*) {},
      Refusal refusal = {});
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  int port() const noexcept;

  /// Serves until stop().
  Ended serve();

  /// How long requests that have begun may go on after a stop.
  static constexpr std::chrono::milliseconds kPatience{8'000};

  /// Takes no further connection; what has begun may end within `patience`, and is cut then. Any thread, at
  /// any time.
  void stop(std::chrono::milliseconds patience = kPatience);

 private:
  struct Server;

  std::unique_ptr<Server> server_;
};

}  // namespace mitos::http
