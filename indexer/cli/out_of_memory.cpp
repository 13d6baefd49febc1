// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/out_of_memory.h"

#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <new>

#include "indexer/cli/exit_status.h"

namespace mitos::cli {
namespace {

void write_out(std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written <= 0) return;  // what cannot be said cannot be helped
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool is_out_of_memory() noexcept {
  const std::exception_ptr reason = std::current_exception();
  if (reason == nullptr) return true;  // not even for the exception
  try {
    std::rethrow_exception(reason);
  } catch (const std::bad_alloc&) {
    return true;
  } catch (...) {
    return false;
  }
}

// Any other reason is a mistake in the program, whose trace is wanted.
[[noreturn]] void end() noexcept {
  if (!is_out_of_memory()) std::abort();
  say_out_of_memory(kNothingPublished);
  ::_exit(static_cast<int>(ExitStatus::failed));
}

}  // namespace

void say_out_of_memory(std::string_view what_follows) noexcept {
  for (const std::string_view part :
       std::array<std::string_view, 3>{"mitos-indexer: out of memory; ", what_follows, "\n"}) {
    write_out(part);
  }
}

void survive_out_of_memory() noexcept {
  std::set_terminate(end);
}

}  // namespace mitos::cli
