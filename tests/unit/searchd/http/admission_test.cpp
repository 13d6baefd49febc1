// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/admission.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

using namespace mitos::http;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t kLittle = 1'000'000;  // nanoseconds
constexpr std::uint64_t kMuch = 10'000'000'000;
constexpr auto kForEver = 10min;

void wait_for(const Admission& admission, std::size_t waiting) {
  while (admission.waiting() != waiting) std::this_thread::yield();
}

// Those who wait, in the order in which they are let in.
class Queue {
 public:
  explicit Queue(Admission& admission) : admission_(admission) {}

  void join(int name, std::uint64_t expected) {
    const std::size_t before = admission_.waiting();
    threads_.emplace_back([this, name, expected] {
      const auto place = admission_.enter(expected, kForEver);
      if (place) order_.push_back(name);  // one place, so one at a time
    });
    wait_for(admission_, before + 1);
  }

  std::vector<int> order() {
    threads_.clear();
    return order_;
  }

 private:
  Admission& admission_;
  std::vector<int> order_;
  std::vector<std::jthread> threads_;
};

}  // namespace

TEST_CASE("no more are let in at once than there are places", "[admission]") {
  Admission admission(2);
  const auto first = admission.enter(kLittle, 0ms);
  CHECK(first.has_value());
  {
    const auto second = admission.enter(kLittle, 0ms);
    CHECK(second.has_value());
    CHECK_FALSE(admission.enter(kLittle, 0ms).has_value());
  }
  CHECK(admission.enter(kLittle, 0ms).has_value());
  CHECK(admission.waiting() == 0);
}

TEST_CASE("who waits in vain leaves the queue, and takes no place", "[admission]") {
  Admission admission(1);
  {
    const auto only = admission.enter(kLittle, 0ms);
    CHECK_FALSE(admission.enter(kLittle, 1ms).has_value());
    CHECK(admission.waiting() == 0);
  }
  CHECK(admission.enter(kLittle, 0ms).has_value());
}

TEST_CASE("a full queue refuses at once", "[admission]") {
  Admission admission(1, 2);
  auto only = admission.enter(kLittle);
  Queue queue(admission);
  queue.join(1, kLittle);
  queue.join(2, kLittle);
  CHECK_FALSE(admission.enter(kLittle, kForEver).has_value());
  { const auto done = std::move(only).value(); }
  CHECK(queue.order() == std::vector{1, 2});
}

TEST_CASE("who came first is served first", "[admission]") {
  Admission admission(1);
  auto only = admission.enter(kLittle);
  Queue queue(admission);
  for (const int name : {1, 2, 3, 4}) queue.join(name, kLittle);
  { const auto done = std::move(only).value(); }
  CHECK(queue.order() == std::vector{1, 2, 3, 4});
}

TEST_CASE("who wants little does not wait for those who want much", "[admission]") {
  Admission admission(1);
  auto only = admission.enter(kLittle);
  Queue queue(admission);
  queue.join(1, kMuch);
  queue.join(2, kMuch);
  queue.join(3, kLittle);
  queue.join(4, kLittle);
  { const auto done = std::move(only).value(); }
  CHECK(queue.order() == std::vector{3, 4, 1, 2});
}

TEST_CASE("many threads share the places", "[admission]") {
  constexpr std::size_t kPlaces = 3;
  Admission admission(kPlaces);
  std::atomic<std::size_t> inside = 0;
  std::atomic<std::size_t> most = 0;
  std::atomic<int> served = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i) {
      threads.emplace_back([&] {
        for (int times = 0; times < 200; ++times) {
          const auto place = admission.enter(kLittle, kForEver);
          const std::size_t now = ++inside;
          for (std::size_t seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
          }
          served += place ? 1 : 0;
          --inside;
        }
      });
    }
  }
  CHECK(served == 16 * 200);
  CHECK(most <= kPlaces);
}
