// SPDX-License-Identifier: GPL-2.0-or-later
// Linked together with mimalloc, which is C: its own operator new cannot throw and aborts instead. Its
// malloc() and free() take the place of the C library's, and so serve here.
#include <cstdlib>
#include <new>

namespace {

void* allocated(void* block) {
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

std::size_t at_least_one(std::size_t bytes) {
  return bytes == 0 ? 1 : bytes;
}

// aligned_alloc() wants whole multiples.
void* aligned(std::size_t bytes, std::align_val_t alignment) {
  const auto unit = static_cast<std::size_t>(alignment);
  return allocated(std::aligned_alloc(unit, (at_least_one(bytes) + unit - 1) / unit * unit));
}

}  // namespace

void* operator new(std::size_t bytes) {
  return allocated(std::malloc(at_least_one(bytes)));
}
void* operator new[](std::size_t bytes) {
  return allocated(std::malloc(at_least_one(bytes)));
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return aligned(bytes, alignment);
}
void* operator new[](std::size_t bytes, std::align_val_t alignment) {
  return aligned(bytes, alignment);
}

void operator delete(void* block) noexcept {
  std::free(block);
}
void operator delete[](void* block) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::size_t) noexcept {
  std::free(block);
}
void operator delete(void* block, std::align_val_t) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::align_val_t) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::size_t, std::align_val_t) noexcept {
  std::free(block);
}
