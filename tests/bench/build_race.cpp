// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/build_race.h"

#include <fmt/format.h>

#include "tests/bench/bytes_on_disk.h"
#include "tests/bench/fts5.h"
#include "tests/bench/mitos_side.h"

namespace mitos::bench {
namespace {

void add(BuildSamples& samples, double ms, double cpu_ms) {
  samples.ms.add(ms);
  samples.cpu_ms.add(cpu_ms);
}

}  // namespace

BuildTimes run_build_race(const BuildRace& race, const Corpus& corpus,
                          const std::filesystem::path& fts5_table) {
  const std::filesystem::path index = race.scratch / "built";
  BuildTimes times;
  for (unsigned run = 1; run <= race.runs; ++run) {
    for (const unsigned threads : {race.threads, 1U}) {
      std::filesystem::remove_all(index);
      const MitosBuild build = build_mitos(race.folders, index, threads, race.scratch);
      times.mitos_bytes = bytes_on_disk(index);
      add(threads == 1 ? times.mitos_single : times.mitos, build.ms, build.cpu_ms);
      fmt::print(stderr, "build {} of {}: Mitos, threads: {}, {:.0f} ms ({:.0f} of CPU)\n", run, race.runs,
                 threads, build.ms, build.cpu_ms);
    }
    std::filesystem::remove(fts5_table);
    const Stopwatch watch;
    const CpuStopwatch cpu;
    build_fts5(fts5_table, corpus);
    const double ms = watch.ms();
    const double cpu_ms = cpu.ms();
    add(times.fts5, ms, cpu_ms);
    fmt::print(stderr, "build {} of {}: FTS5, {:.0f} ms ({:.0f} of CPU)\n", run, race.runs, ms, cpu_ms);
  }
  times.fts5_bytes = bytes_on_disk(fts5_table);
  std::filesystem::remove_all(index);
  return times;
}

}  // namespace mitos::bench
