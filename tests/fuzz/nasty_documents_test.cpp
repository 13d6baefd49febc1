// SPDX-License-Identifier: GPL-2.0-or-later
// What one document may cost: 2,000 nasty ones of a random seed with MITOS_NASTY_DOCUMENTS=all, which prints
// figures; in each run of the tests a few small ones of a fixed seed, where only hangs and crashes show.
#include "tests/fuzz/nasty_documents.h"

#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <vector>

#include "indexer/build/abbreviations.h"
#include "indexer/build/analyse.h"
#include "indexer/build/facet_texts.h"
#include "indexer/build/phrase_counter.h"
#include "indexer/build/shard_writer.h"
#include "indexer/source/read_document.h"
#include "tests/support/seed.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using namespace mitos::fuzz;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kMostSeconds = 20;
#else
constexpr double kMostSeconds = 1;
#endif

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

long most_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1'024;
}

// All that a build does for one document.
class OneByOne {
 public:
  OneByOne() : analyser_(schema_), shard_(folder_.path() / "shard") {}

  void add(const NastyDocument& document) {
    source::SourceFile file;
    file.path = "nasty/page";
    file.collection = "nasty";
    file.id = "nasty/page-" + std::to_string(++number_);
    file.name = "page";
    file.url_pattern = "/{slug}/";
    file.format = document.format;
    const source::ReadResult read = source::read_document(file, document.bytes, {}, html_);
    if (read.outcome != source::Outcome::document) return;
    shard_.add(analyser_.analyse(number_, read.document));
    phrases_.add(read.document);
    facets_.add(number_, read.document);
    build::find_abbreviations(read.document.title);
  }

 private:
  test::TemporaryFolder folder_;
  const index::Schema schema_{{}, {"en", "el"}};
  source::HtmlReader html_;
  build::Analyser analyser_;
  build::PhraseCounter phrases_;
  build::FacetTexts facets_{schema_};
  build::ShardWriter shard_;
  index::DocumentNumber number_ = 0;
};

struct Costs {
  std::vector<double> seconds;
  std::string slowest;

  double most() const { return *std::max_element(seconds.begin(), seconds.end()); }
  double most_of_hundred() const {
    std::vector<double> sorted = seconds;
    std::sort(sorted.rbegin(), sorted.rend());
    sorted.resize(std::min<std::size_t>(sorted.size(), 100));
    double sum = 0;
    for (const double each : sorted) sum += each;
    return sum;
  }
};

Costs costs_of(std::uint64_t seed, std::uint64_t documents, std::size_t most_bytes) {
  Costs costs;
  OneByOne build;
  const char* only = std::getenv("MITOS_NASTY_NUMBER");
  const std::uint64_t first = only != nullptr ? std::strtoull(only, nullptr, 10) : 0;
  for (std::uint64_t i = first; i < (only != nullptr ? first + 1 : documents); ++i) {
    const NastyDocument document = nasty_document(seed, i, most_bytes);
    const double before = processor_seconds();
    build.add(document);
    const double took = processor_seconds() - before;
    if (costs.seconds.empty() || took > costs.most()) costs.slowest = document.what;
    costs.seconds.push_back(took);
    if (std::getenv("MITOS_NASTY_VERBOSE") != nullptr && took > 0.3) {
      std::cout << took << " s: " << document.bytes.size() << " bytes, " << document.what << std::endl;
    }
  }
  return costs;
}

}  // namespace

TEST_CASE("no document costs much more than its bytes", "[fuzz][nasty]") {
  const Costs costs = costs_of(20'261, 250, 100'000);
  CAPTURE(costs.slowest);
  CHECK(costs.most() < kMostSeconds);
}

// For tests/load/each_alone.py, which has the indexer itself read them.
TEST_CASE("2,000 nasty documents are written to MITOS_NASTY_FOLDER", "[.][nasty-files]") {
  const char* folder = std::getenv("MITOS_NASTY_FOLDER");
  REQUIRE(folder != nullptr);
  const std::uint64_t seed = test::seed();
  std::cout << "seed " << seed << "\n";
  for (std::uint64_t i = 0; i < 2'000; ++i) {
    const NastyDocument document = nasty_document(seed, i, 8'000'000);
    const char* ending = document.format == source::Format::markdown ? ".md" : ".html";
    std::ofstream file(std::filesystem::path(folder) / (std::to_string(i) + ending), std::ios::binary);
    file << document.bytes;
    REQUIRE(file.flush());
  }
}

TEST_CASE("of 2,000 nasty documents none takes a second or 256 MB", "[.][nasty-all]") {
  const std::uint64_t seed = test::seed();
  const long before = most_megabytes();
  const Costs costs = costs_of(seed, 2'000, 8'000'000);
  std::cout << "seed " << seed << ": slowest " << costs.most() << " s (" << costs.slowest
            << "), any 100 at most " << costs.most_of_hundred() << " s, " << most_megabytes() - before
            << " MB above nothing\n";
  CHECK(costs.most() <= 1);
  CHECK(costs.most_of_hundred() <= 30);
}
