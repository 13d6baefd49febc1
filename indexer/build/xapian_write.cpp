// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/xapian_write.h"

#include <fmt/format.h>
#include <xapian.h>

#include <cerrno>
#include <system_error>

#include "common/error.h"
#include "common/io/failure.h"
#include "indexer/build/noted_failures.h"

namespace mitos::build {
namespace {

thread_local const std::filesystem::path* written_now = nullptr;

struct Writing {
  explicit Writing(const std::filesystem::path& path) { written_now = &path; }
  ~Writing() { written_now = nullptr; }
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
};

std::string reason_of(int number) {
  return number == 0 ? "" : ": " + std::generic_category().message(number);
}

}  // namespace

void write_by_xapian(const std::filesystem::path& path, const std::function<void()>& write) {
  const Writing writing(path);
  const NotedFailures failures;
  try {
    write();
  } catch (const Xapian::Error& problem) {
    if (NotedFailures::first() != 0) io::fail("write", path, NotedFailures::first());
    throw IoError("cannot write " + path.string() + ": " + problem.get_description());
  }
  if (NotedFailures::first() != 0) io::fail("write", path, NotedFailures::first());
}

std::string failing_write() {
  if (written_now == nullptr) return "";
  const int reason = NotedFailures::first();
  const std::string_view advice = io::advice_for(reason);
  return fmt::format("cannot write {}{}; nothing was published{}{}", written_now->string(), reason_of(reason),
                     advice.empty() ? "" : "\n", advice);
}

}  // namespace mitos::build
