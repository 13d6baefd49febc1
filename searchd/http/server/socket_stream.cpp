// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/socket_stream.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace mitos::http {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds kReadPatience(10'000);
constexpr milliseconds kWritePatience(5'000);
// How soon a stop is seen by a thread that waits for its client.
constexpr milliseconds kSlice(100);
// What a client may still send that is told to stop.
constexpr milliseconds kLinger(1'000);
constexpr std::size_t kLingerBytes = 8U << 20U;

}  // namespace

bool SocketStream::wait(short events, milliseconds patience) const {
  const Clock::time_point end = Clock::now() + patience;
  while (phase_ != Phase::cut) {
    const auto left = std::chrono::ceil<milliseconds>(end - Clock::now());
    if (left < milliseconds(0)) return false;
    pollfd waited{socket_, events, 0};
    const int ready = ::poll(&waited, 1, static_cast<int>(std::min(left, kSlice).count()));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR && errno != EAGAIN && errno != ENOMEM) return false;
    if (left == milliseconds(0)) return false;
  }
  return false;
}

bool SocketStream::wait_for_request(milliseconds patience) {
  if (!unread_.empty()) return phase_ != Phase::cut;
  const Clock::time_point end = Clock::now() + patience;
  while (phase_ == Phase::open && Clock::now() < end) {
    if (wait(POLLIN, kSlice)) return true;
  }
  // What came before the stop is answered.
  return wait(POLLIN, milliseconds(0));
}

bool SocketStream::is_readable() const {
  return !unread_.empty() || wait(POLLIN, kReadPatience);
}

bool SocketStream::is_writable() const {
  return wait(POLLOUT, kWritePatience);
}

ssize_t SocketStream::read(char* ptr, size_t size) {
  while (unread_.empty()) {
    if (!wait(POLLIN, kReadPatience)) return -1;
    const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) return got;
    unread_ = {buffer_.data(), static_cast<std::size_t>(got)};
  }
  const std::size_t taken = std::min(size, unread_.size());
  check_head(unread_.substr(0, taken));
  std::memcpy(ptr, unread_.data(), taken);
  unread_.remove_prefix(taken);
  return static_cast<ssize_t>(taken);
}

void SocketStream::check_head(std::string_view bytes) {
  for (std::size_t i = 0; head_ && i < bytes.size(); ++i) {
    if (auto problem = head_->take(bytes[i])) throw BadHead(std::move(*problem), *head_);
  }
}

ssize_t SocketStream::write(const char* ptr, size_t size) {
  for (;;) {
    if (!wait(POLLOUT, kWritePatience)) return -1;
    const ssize_t sent = ::send(socket_, ptr, size, MSG_NOSIGNAL);
    if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (sent > 0) written_ = true;
    return sent;
  }
}

void SocketStream::write_all(std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = write(text.data(), text.size());
    if (sent <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
}

void SocketStream::let_the_client_read() {
  ::shutdown(socket_, SHUT_WR);
  const Clock::time_point end = Clock::now() + kLinger;
  std::size_t read = 0;
  while (read < kLingerBytes) {
    const auto left = std::chrono::duration_cast<milliseconds>(end - Clock::now());
    if (left <= milliseconds(0) || !wait(POLLIN, left)) return;
    const ssize_t got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) return;
    read += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
}

void SocketStream::reset_at_the_end() const {
  const linger at_once{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

// Nothing here asks who the client is.
void SocketStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}

void SocketStream::get_local_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}

}  // namespace mitos::http
