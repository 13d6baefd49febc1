// SPDX-License-Identifier: GPL-2.0-or-later
// Preloaded into a program (LD_PRELOAD), lets allocations fail as a test says: the file that MITOS_MEMORY
// names holds a Plan, which both map.
#include "tests/faults/failing_memory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <new>

using mitos::test::MemoryPlan;

// The C library's own, behind the names that stand here instead.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): their names
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

namespace {

MemoryPlan* plan() {
  static MemoryPlan* const kPlan = []() -> MemoryPlan* {
    const char* path = std::getenv("MITOS_MEMORY");
    const int file = path == nullptr ? -1 : ::open(path, O_RDWR | O_CLOEXEC);
    if (file < 0) return nullptr;
    void* start = ::mmap(nullptr, sizeof(MemoryPlan), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    return start == MAP_FAILED ? nullptr : static_cast<MemoryPlan*>(start);
  }();
  return kPlan;
}

bool fails() {
  MemoryPlan* const plan = ::plan();
  if (plan == nullptr || !plan->armed) return false;
  const auto number = ++plan->asked;
  const bool fails = plan->all_after ? number >= plan->fail_at : number == plan->fail_at;
  if (!fails) return false;
  ++plan->failed;
  errno = ENOMEM;
  return true;
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) {
  return fails() ? nullptr : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
  return fails() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) {
  return fails() ? nullptr : __libc_realloc(old, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
  return fails() ? nullptr : __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return memalign(alignment, size);
}
int posix_memalign(void** made, std::size_t alignment, std::size_t size) {
  *made = memalign(alignment, size);
  return *made == nullptr ? ENOMEM : 0;
}
}
