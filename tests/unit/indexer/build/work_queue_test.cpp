// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/work_queue.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <thread>

using namespace mitos::build;

namespace {

using Sizes = std::vector<std::uint64_t>;

Sizes mixed_sizes(std::size_t files) {
  Sizes sizes(files);
  for (std::size_t i = 0; i < files; ++i) sizes[i] = i * 7'919 % 50'021;
  return sizes;
}

std::size_t files_in(const std::vector<Batch>& shard) {
  return shard.empty() ? 0 : shard.back().last - shard.front().first;
}

// One document for each file, numbered like it.
std::vector<AnalysedDocument> documents_of(const Batch& batch) {
  std::vector<AnalysedDocument> documents;
  for (std::size_t i = batch.first; i < batch.last; ++i) {
    documents.emplace_back().number = static_cast<mitos::index::DocumentNumber>(i + 1);
  }
  return documents;
}

// What came to each shard's writer, in the order in which it came.
using Written = std::vector<std::vector<mitos::index::DocumentNumber>>;

void serve(WorkQueue& queue, Written& written) {
  for (;;) {
    WorkQueue::Job job = queue.next();
    if (const auto* read = std::get_if<WorkQueue::ReadJob>(&job)) {
      queue.analysed(read->batch, documents_of(read->batch));
    } else if (const auto* write = std::get_if<WorkQueue::WriteJob>(&job)) {
      for (const AnalysedDocument& document : write->documents)
        written[write->shard].push_back(document.number);
      queue.written(write->shard);
    } else {
      return;
    }
  }
}

}  // namespace

TEST_CASE("batches cover every file exactly once and in order", "[queue]") {
  const std::size_t shards = GENERATE(range(std::size_t{0}, std::size_t{9}));
  const Sizes sizes = GENERATE(Sizes{}, Sizes{0}, Sizes{5'000'000'000}, Sizes(1'000, 0), mixed_sizes(2),
                               mixed_sizes(63), mixed_sizes(64), mixed_sizes(65), mixed_sizes(7'001),
                               Sizes{1, 100'000'000, 1, 1, 100'000'000, 1}, Sizes{100'000'000, 1, 1, 1, 1});
  CAPTURE(shards, sizes.size());
  const auto cut = cut_into_batches(sizes, shards);
  CHECK(cut.size() <= std::max<std::size_t>(shards, 1));
  std::size_t next = 0;
  for (std::size_t shard = 0; shard < cut.size(); ++shard) {
    CHECK_FALSE(cut[shard].empty());
    for (std::size_t number = 0; number < cut[shard].size(); ++number) {
      const Batch& batch = cut[shard][number];
      CHECK(batch.shard == shard);
      CHECK(batch.number == number);
      CHECK(batch.first == next);
      CHECK(batch.last > batch.first);
      next = batch.last;
    }
  }
  CHECK(next == sizes.size());
}

TEST_CASE("files of one size are shared out evenly", "[queue]") {
  const std::size_t shards = GENERATE(1U, 2U, 3U, 4U, 7U, 8U);
  const auto cut = cut_into_batches(Sizes(10'000, 4'000), shards);
  REQUIRE(cut.size() == shards);
  for (const auto& shard : cut) {
    CHECK(files_in(shard) * shards >= 9'000);
    CHECK(files_in(shard) * shards <= 11'000);
  }
}

TEST_CASE("one very large file does not take all the others into its shard", "[queue]") {
  Sizes sizes(4'000, 10'000);
  const std::size_t place = GENERATE(0U, 1U, 1'000U);
  sizes[place] = 80'000'000;
  const auto cut = cut_into_batches(sizes, 4);
  std::size_t most = 0;
  for (const auto& shard : cut) most = std::max(most, files_in(shard));
  CAPTURE(place, cut.size());
  CHECK(cut.size() > 1);
  CHECK(most < 4'000);
}

TEST_CASE("a batch is never so large that the others wait for it", "[queue]") {
  for (const auto& shard : cut_into_batches(Sizes(5'000, 100'000), 2)) {
    for (const Batch& batch : shard) CHECK(batch.last - batch.first <= 64);
  }
}

TEST_CASE("a shard's documents reach its writer in order, from any number of threads", "[queue]") {
  const std::size_t threads = GENERATE(1U, 2U, 4U, 8U);
  const std::size_t files = GENERATE(0U, 1U, 65U, 5'000U);
  CAPTURE(threads, files);
  auto cut = cut_into_batches(mixed_sizes(files), threads);
  Written written(cut.size());
  WorkQueue queue(std::move(cut));
  {
    std::vector<std::jthread> servers;
    for (std::size_t i = 0; i < threads; ++i) servers.emplace_back([&] { serve(queue, written); });
  }
  std::vector<mitos::index::DocumentNumber> all;
  for (const auto& shard : written) all.insert(all.end(), shard.begin(), shard.end());
  std::vector<mitos::index::DocumentNumber> expected(files);
  std::iota(expected.begin(), expected.end(), 1U);
  CHECK(all == expected);
}

TEST_CASE("batches that were analysed out of order are written in order", "[queue]") {
  WorkQueue queue({{{0, 0, 0, 1}, {0, 1, 1, 2}, {0, 2, 2, 3}}});
  std::vector<Batch> read;
  for (int i = 0; i < 3; ++i) read.push_back(std::get<WorkQueue::ReadJob>(queue.next()).batch);
  for (const std::size_t i : {2U, 1U, 0U}) queue.analysed(read[i], documents_of(read[i]));
  const auto write = std::get<WorkQueue::WriteJob>(queue.next());
  REQUIRE(write.documents.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(write.documents[i].number == i + 1);
  queue.written(write.shard);
  CHECK(std::holds_alternative<std::monostate>(queue.next()));
}

TEST_CASE("a shard is not handed to a second writer while the first one writes", "[queue]") {
  WorkQueue queue({{{0, 0, 0, 1}, {0, 1, 1, 2}}, {{1, 0, 2, 3}}});
  std::vector<Batch> read;
  for (int i = 0; i < 3; ++i) read.push_back(std::get<WorkQueue::ReadJob>(queue.next()).batch);
  for (const Batch& batch : read) queue.analysed(batch, documents_of(batch));
  const auto first = std::get<WorkQueue::WriteJob>(queue.next());
  const auto second = std::get<WorkQueue::WriteJob>(queue.next());
  CHECK(first.shard != second.shard);
  queue.written(first.shard);
  queue.written(second.shard);
  CHECK(std::holds_alternative<std::monostate>(queue.next()));
}

TEST_CASE("a batch of which no file was a document holds nothing up", "[queue]") {
  WorkQueue queue({{{0, 0, 0, 1}, {0, 1, 1, 2}}});
  for (int i = 0; i < 2; ++i) queue.analysed(std::get<WorkQueue::ReadJob>(queue.next()).batch, {});
  const auto write = std::get<WorkQueue::WriteJob>(queue.next());
  CHECK(write.documents.empty());
  queue.written(write.shard);
  CHECK(std::holds_alternative<std::monostate>(queue.next()));
}

TEST_CASE("a queue that was stopped hands out nothing and wakes who waits", "[queue]") {
  WorkQueue queue({{{0, 0, 0, 1}}});
  REQUIRE(std::holds_alternative<WorkQueue::ReadJob>(queue.next()));
  bool ended = false;
  {
    // The only batch is being read and is never analysed: these would wait for ever.
    const std::jthread waiting([&] { ended = std::holds_alternative<std::monostate>(queue.next()); });
    queue.stop();
  }
  CHECK(ended);
  CHECK(std::holds_alternative<std::monostate>(queue.next()));
}
