// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/mapped_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <utility>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::io {

struct MappedFile::Place {
  std::atomic<std::uintptr_t> begin = 0;  // 0: free
  std::atomic<std::uintptr_t> end = 0;    // 0: not to be looked at
  std::atomic<bool> shrunk = false;
};

namespace {

// Four files a snapshot, and as many snapshots as exports keep; past that a file cannot be mapped.
constexpr std::size_t kMostFiles = 1'024;

// A handler of signals is given nothing but the address, and may neither lock nor allocate: what it needs has
// to stand still, and to be of atomics.
constinit std::array<MappedFile::Place, kMostFiles> mapped_places{};

static_assert(std::atomic<std::uintptr_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

MappedFile::Place* keep_place(std::string_view bytes) {
  const auto begin = reinterpret_cast<std::uintptr_t>(bytes.data());
  for (MappedFile::Place& place : mapped_places) {
    std::uintptr_t free = 0;
    if (!place.begin.compare_exchange_strong(free, begin)) continue;
    place.shrunk = false;
    place.end = begin + bytes.size();
    return &place;
  }
  return nullptr;
}

void give_up(MappedFile::Place& place) {
  place.end = 0;
  place.begin = 0;
}

// From where a file has no more bytes, puts zeros to its end, and takes note of it. To its end at once, since
// of mappings a process may have few.
void on_bus_error(int signal, siginfo_t* about, void* /*context*/) {
  const int errno_before = errno;
  const auto address = reinterpret_cast<std::uintptr_t>(about->si_addr);
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  for (MappedFile::Place& place : mapped_places) {
    const std::uintptr_t begin = place.begin;
    const std::uintptr_t end = (place.end + page - 1) / page * page;
    if (begin == 0 || address < begin || address >= end) continue;
    place.shrunk = true;
    const std::uintptr_t from = address / page * page;
    void* at = reinterpret_cast<void*>(from);  // NOLINT(performance-no-int-to-ptr): the fault gives a number
    const void* put = ::mmap(at, end - from, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    errno = errno_before;
    if (put == at) return;
    break;
  }
  std::signal(signal, SIG_DFL);  // not ours: ends the process when the read is tried again
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) : fd_(open_regular(path)) {
  state_ = state_of(fd_);
  if (!state_) throw IoError("cannot read " + path.string() + ": " + std::strerror(errno));
  const std::size_t size = state_->bytes;
  if (size == 0) return;  // mmap refuses nothing at all
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd_.get(), 0);
  if (start == MAP_FAILED) throw IoError("cannot map " + path.string() + ": " + std::strerror(errno));
  place_ = keep_place({static_cast<const char*>(start), size});
  if (place_ == nullptr) {
    ::munmap(start, size);
    throw IoError("cannot map " + path.string() + ": too many files are mapped");
  }
  bytes_ = {static_cast<const char*>(start), size};
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : fd_(std::move(other.fd_)),
      state_(other.state_),
      bytes_(std::exchange(other.bytes_, {})),
      place_(std::exchange(other.place_, nullptr)) {}

MappedFile::~MappedFile() {
  if (place_ != nullptr) give_up(*place_);
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

bool MappedFile::whole() const noexcept {
  if (place_ != nullptr && place_->shrunk) return false;
  // Within the last page of a file that has shrunk, zeros are read without a signal.
  return state_of(fd_) == state_;
}

void survive_shrunk_files() {
  struct sigaction action {};
  action.sa_sigaction = on_bus_error;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigemptyset(&action.sa_mask);
  ::sigaction(SIGBUS, &action, nullptr);
}

}  // namespace mitos::io
