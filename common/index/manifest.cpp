// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/manifest.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/io/files.h"

namespace mitos::index {
namespace {

using nlohmann::json;

// A thousand times what the manifest of a usual catalogue has.
constexpr std::size_t kMostManifestBytes = 4U << 20U;

constexpr const char* kNextStep = "Build the index again, or go back to an older generation.";

json to_json(const model::DeclaredField& field) {
  return {
      {"name", field.name}, {"type", name_of(field.type)}, {"facet", field.facet}, {"label", field.label}};
}

model::DeclaredField field_from(const json& value) {
  model::DeclaredField field;
  field.name = value.at("name");
  field.type = model::field_type(value.at("type").get<std::string>()).value_or(model::FieldType::stored);
  field.facet = value.at("facet");
  field.label = value.at("label").get<std::map<std::string, std::string>>();
  return field;
}

json to_json(const model::BibtexMapping& mapping) {
  return {{"fields", mapping.fields}, {"type", mapping.type}, {"types", mapping.types}};
}

// Generations of before have none.
model::BibtexMapping bibtex_from(const json& value) {
  const auto found = value.find("bibtex");
  if (found == value.end()) return {};
  using Names = std::map<std::string, std::string>;
  return {found->at("fields").get<Names>(), found->at("type"), found->at("types").get<Names>()};
}

json to_json(const Manifest& manifest) {
  json fields = json::array();
  for (const model::DeclaredField& field : manifest.fields) fields.push_back(to_json(field));
  json files = json::object();
  for (const auto& [name, sum] : manifest.files) {
    files[name] = {{"bytes", sum.bytes}, {"xxh128", sum.checksum}};
  }
  return {{"format", kFormat},
          {"mitos", MITOS_VERSION},
          {"generation", manifest.generation},
          {"built_at", manifest.built_at},
          {"seconds", manifest.seconds},
          {"documents", manifest.documents},
          {"rejected", manifest.rejected},
          {"collections", manifest.collections},
          {"fields", fields},
          {"bibtex", to_json(manifest.bibtex)},
          {"languages", manifest.languages},
          {"next_change", manifest.next_change},
          {"files", files}};
}

Manifest manifest_from(const json& value) {
  Manifest manifest;
  manifest.generation = value.at("generation");
  manifest.built_at = value.at("built_at");
  manifest.seconds = value.at("seconds");
  manifest.documents = value.at("documents");
  manifest.rejected = value.at("rejected");
  manifest.collections = value.at("collections").get<std::map<std::string, std::uint64_t>>();
  for (const json& field : value.at("fields")) manifest.fields.push_back(field_from(field));
  manifest.bibtex = bibtex_from(value);
  manifest.languages = value.at("languages").get<std::vector<std::string>>();
  manifest.next_change = value.value("next_change", "");  // generations of before have none
  for (const auto& [name, sum] : value.at("files").items()) {
    manifest.files[name] = {sum.at("bytes"), sum.at("xxh128")};
  }
  return manifest;
}

// A file that cannot be read need not be damaged; one that is missing, or a folder in its place, is.
[[noreturn]] void rethrow_unless_missing(const std::filesystem::path& path, const IoError& error) {
  using std::filesystem::file_type;
  std::error_code problem;
  const file_type type = std::filesystem::status(path, problem).type();
  if (type == file_type::regular || type == file_type::none) throw IoError(error);
  throw IndexError(error.what(), kNextStep);
}

}  // namespace

std::uint64_t Manifest::total_bytes() const {
  std::uint64_t total = 0;
  for (const auto& [name, sum] : files) total += sum.bytes;
  return total;
}

std::map<std::string, FileSum> sum_files(const std::filesystem::path& generation_folder) {
  std::map<std::string, FileSum> files;
  for (const std::string_view name : kGenerationFiles) {
    files[std::string(name)] = sum_of_file(generation_folder / name);
  }
  return files;
}

// Two lines: the manifest as JSON, and the checksum of that line, so that a flipped byte in the
// manifest itself is found too.
void write_manifest(const std::filesystem::path& generation_folder, const Manifest& manifest) {
  const std::string line = to_json(manifest).dump();
  if (line.size() > kMostManifestBytes / 2)
    throw IoError("the manifest is too large: the configuration has too many fields or collections");
  const std::filesystem::path next = generation_folder / kNextManifestFile;
  io::write_file_durably(next, fmt::format("{}\n{}\n", line, checksum_of(line)));
  io::replace_durably(next, generation_folder / kManifestFile);
}

Manifest load_manifest(const std::filesystem::path& generation_folder) {
  const std::filesystem::path path = generation_folder / kManifestFile;
  const auto damaged = [&path](std::string_view how) -> IndexError {
    return IndexError(fmt::format("{} {}", path.string(), how), kNextStep);
  };
  std::string text;
  try {
    text = io::read_file(path, kMostManifestBytes + 1);
  } catch (const IoError& error) {
    rethrow_unless_missing(path, error);
  }
  if (text.size() > kMostManifestBytes) throw damaged("is damaged: it is larger than a manifest");
  const std::size_t end = text.find('\n');
  if (end == std::string::npos ||
      text.substr(end) != fmt::format("\n{}\n", checksum_of(text.substr(0, end)))) {
    throw damaged("is damaged: its checksum does not fit");
  }
  try {
    const json value = json::parse(text.substr(0, end));
    if (value.at("format") != kFormat) throw damaged("is of another format");
    return manifest_from(value);
  } catch (const json::exception& problem) {
    throw damaged(fmt::format("cannot be understood: {}", problem.what()));
  }
}

void verify_files(const std::filesystem::path& generation_folder, const Manifest& manifest) {
  for (const std::string_view name : kGenerationFiles) {
    const std::filesystem::path path = generation_folder / name;
    const auto expected = manifest.files.find(std::string(name));
    if (expected == manifest.files.end())
      throw IndexError(path.string() + " is not in the manifest", kNextStep);
    FileSum found;
    // What has grown without measure is not read.
    std::error_code unknown;
    found.bytes = std::filesystem::file_size(path, unknown);
    try {
      if (unknown || found.bytes == expected->second.bytes) found = sum_of_file(path);
    } catch (const IoError& error) {
      rethrow_unless_missing(path, error);
    }
    if (found.bytes != expected->second.bytes) {
      throw IndexError(fmt::format("{} is damaged: it has {} bytes, not {}", path.string(), found.bytes,
                                   expected->second.bytes),
                       kNextStep);
    }
    if (found.checksum != expected->second.checksum) {
      throw IndexError(path.string() + " is damaged: its checksum does not fit", kNextStep);
    }
  }
}

}  // namespace mitos::index
