// SPDX-License-Identifier: GPL-2.0-or-later
// HTTP byte by byte, where it matters what exactly is sent and when.
#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include "common/io/file_descriptor.h"

namespace mitos::test {

/// A connection to a port of this machine; none if no program takes it.
inline io::FileDescriptor connect_to(int port) {
  io::FileDescriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return {};
  return socket;
}

inline void send_text(const io::FileDescriptor& socket, std::string_view text) {
  if (::send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(text.size()))
    throw std::runtime_error("cannot send a request");
}

/// Some of what comes next; "" at the end.
inline std::string read_some(const io::FileDescriptor& socket) {
  std::array<char, 4096> block{};
  const ssize_t got = ::recv(socket.get(), block.data(), block.size(), 0);
  return got > 0 ? std::string(block.data(), static_cast<std::size_t>(got)) : std::string();
}

inline std::string read_to_end(const io::FileDescriptor& socket) {
  std::string all;
  for (std::string some = read_some(socket); !some.empty(); some = read_some(socket)) all += some;
  return all;
}

/// Everything that a server says to `request`, which must ask it to close the connection.
inline std::string exchange(int port, std::string_view request) {
  const io::FileDescriptor socket = connect_to(port);
  send_text(socket, request);
  return read_to_end(socket);
}

}  // namespace mitos::test
