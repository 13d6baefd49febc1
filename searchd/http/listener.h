// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "common/config/address.h"
#include "searchd/http/message.h"

namespace mitos::http {

/// Takes connections and hands whole requests to a handler; for now cpp-httplib's own listener
/// with a thread a connection. Nothing else knows which server it is.
class Listener {
 public:
  /// Binds at once; port 0 lets the system choose. Throws IoError if the address is taken or is
  /// not this machine's. `handler` is called from many threads.
  Listener(const config::Address& address, Handler handler);
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  int port() const noexcept;

  /// Serves until stop(); returns when every request that had begun is answered, except that a body that
  /// comes in pieces breaks off. False if it ended for another reason: the system refuses to hand out
  /// connections.
  bool serve();

  /// Takes no further connection; waits for serve() to have begun. Any thread but serve()'s.
  void stop();

 private:
  struct Server;

  std::unique_ptr<Server> server_;
};

}  // namespace mitos::http
