// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <httplib.h>

#include <array>
#include <atomic>
#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "searchd/http/server/connection_pool.h"
#include "searchd/http/server/request_head.h"

namespace mitos::http {

/// A head that is not read on. Thrown, since the library would read it whatever read() returns.
struct BadHead : std::exception {
  BadHead(api::Problem found, const HeadCheck& head)
      : problem(std::move(found)),
        of_head_request(head.of_head_request()),
        request_line(head.request_line()) {}

  api::Problem problem;
  bool of_head_request;
  std::string request_line;  // as far as it was read
};

/// What the library reads requests from and writes answers to: a connection, as long as it lasts. The library
/// has one of its own for each request, which throws away what of the next one it has read, and which does
/// not end when the server does. One thread.
class SocketStream : public httplib::Stream {
 public:
  /// `socket` does not block, and outlives this, as `phase` does.
  SocketStream(int socket, const std::atomic<Phase>& phase) : socket_(socket), phase_(phase) {}

  /// Whether a request has begun to come within `patience`; at once, when the server is closing.
  bool wait_for_request(std::chrono::milliseconds patience);

  /// Between these two, read() gives the bytes of a head, and throws BadHead if it is none.
  void begin_head() { head_.emplace(); }
  void end_head() { head_.reset(); }

  bool is_readable() const override;
  bool is_writable() const override;
  ssize_t read(char* ptr, size_t size) override;
  ssize_t write(const char* ptr, size_t size) override;
  using Stream::write;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_; }

  /// Writes all of it, or as much as the client takes.
  void write_all(std::string_view text);

  /// Whether anything was written since forget_written().
  bool written() const noexcept { return written_; }
  void forget_written() noexcept { written_ = false; }

  /// Ends what is sent, and reads on for a moment: a connection that is closed while its client still sends
  /// is reset, and with it goes the answer.
  void let_the_client_read();

  /// Lets the end of the connection look like a fault to the client.
  void reset_at_the_end() const;

 private:
  bool wait(short events, std::chrono::milliseconds patience) const;
  void check_head(std::string_view bytes);

  int socket_;
  const std::atomic<Phase>& phase_;
  bool written_ = false;
  std::optional<HeadCheck> head_;
  std::array<char, 4096> buffer_{};
  std::string_view unread_;  // of buffer_
};

}  // namespace mitos::http
