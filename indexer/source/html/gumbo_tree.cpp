// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/gumbo_tree.h"

#include <gumbo.h>

#include <csetjmp>
#include <new>

namespace mitos::source {
namespace {

constexpr std::size_t kFirstBlockBytes = 1U << 20U;

enum class Stopped { no, too_large, too_slow, out_of_memory };

// What gumbo's allocator is given. gumbo is C and knows neither errors of its allocator nor exceptions: the
// way out of it is a jump over its frames, which own nothing but what lies in the arena.
struct Parse {
  std::pmr::memory_resource& arena;
  const ProcessorBudget& budget;
  std::size_t bytes = 0;
  std::size_t calls = 0;
  std::jmp_buf way_out = {};
  Stopped stopped = Stopped::no;

  // Null if the parser is to stop.
  void* allocate(std::size_t asked) noexcept {
    constexpr std::size_t kCallsBetweenLooks = 1'024;
    bytes += asked;
    if (bytes > kMaxTreeBytes) {
      stopped = Stopped::too_large;
    } else if (++calls % kCallsBetweenLooks == 0 && budget.is_spent()) {
      stopped = Stopped::too_slow;
    }
    if (stopped != Stopped::no) return nullptr;
    try {
      return arena.allocate(asked);
    } catch (const std::bad_alloc&) {
      stopped = Stopped::out_of_memory;
      return nullptr;
    }
  }
};

void* allocate(void* parse, std::size_t bytes) {
  auto* self = static_cast<Parse*>(parse);
  void* block = self->allocate(bytes);
  // NOLINTNEXTLINE(cert-err52-cpp): gumbo is C, which no exception may cross; see Parse
  if (block == nullptr) std::longjmp(self->way_out, 1);
  return block;
}

const GumboOutput* parse_or_stop(Parse& parse, std::string_view html) {
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = &parse;
  options.allocator = allocate;
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  // NOLINTNEXTLINE(cert-err52-cpp): where allocate() jumps to, out of gumbo
  if (setjmp(parse.way_out) != 0) return nullptr;
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

}  // namespace

GumboTree::GumboTree()
    : first_block_(std::make_unique<std::byte[]>(kFirstBlockBytes)),
      arena_(first_block_.get(), kFirstBlockBytes) {}

const GumboNode* GumboTree::parse(std::string_view html, const ProcessorBudget& budget) {
  release();
  Parse parse{arena_, budget};
  const GumboOutput* output = parse_or_stop(parse, html);
  if (output != nullptr) return output->document;
  release();
  if (parse.stopped == Stopped::too_slow) throw BudgetSpent();
  if (parse.stopped == Stopped::out_of_memory) throw std::bad_alloc();
  return nullptr;
}

bool is_html_element(std::string_view name) {
  return gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size())) != GUMBO_TAG_UNKNOWN;
}

}  // namespace mitos::source
