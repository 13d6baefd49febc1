// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/stats.h"

#include <fmt/format.h>

namespace mitos::api {

using Json = nlohmann::ordered_json;

Json stats(const snapshot::Snapshot& snapshot) {
  const index::Manifest& manifest = snapshot.manifest();
  return {{"documents", manifest.documents},
          {"collections", manifest.collections},
          {"rejected", manifest.rejected},
          {"generation", manifest.generation},
          {"built_at", manifest.built_at},
          {"build_seconds", manifest.seconds},
          {"index_bytes", manifest.total_bytes()},
          {"words", snapshot.vocabulary().size()},
          {"version", MITOS_VERSION}};
}

namespace {

std::string reason(const snapshot::Refusal& refusal) {
  if (refusal.generation == 0) return refusal.reason;
  return fmt::format("Generation {} cannot be served: {}", refusal.generation, refusal.reason);
}

}  // namespace

Answer readiness(const snapshot::Snapshot* snapshot, const std::optional<snapshot::Refusal>& refusal) {
  if (snapshot == nullptr) {
    return Problem{
        503, refusal ? reason(*refusal) : "There is no index yet; build one with mitos-indexer build.", ""};
  }
  if (const auto doubt = snapshot->doubt()) return Problem{503, "Searches fail: " + *doubt, ""};
  Json json{{"status", refusal ? "degraded" : "ready"}, {"generation", snapshot->manifest().generation}};
  if (!refusal) return json;
  json["reason"] = reason(*refusal);
  if (refusal->generation != 0)
    json["refused"] = {{"generation", refusal->generation}, {"reason", refusal->reason}};
  return json;
}

}  // namespace mitos::api
