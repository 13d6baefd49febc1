// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/whole_file.h"

#include <fmt/format.h>

#include <utility>

#include "searchd/api/export/csv.h"

namespace mitos::api {

Export csv_file(const snapshot::Snapshot& snapshot, const std::string& name,
                const std::vector<std::vector<std::string>>& records) {
  std::string text;
  for (const std::vector<std::string>& cells : records) text += csv_record(cells);
  Export file{"text/csv; charset=utf-8; header=present",
              fmt::format("{}-generation-{}.csv", name, snapshot.manifest().generation),
              text.size(),
              {}};
  file.next = [text = std::move(text)]() mutable {
    std::string piece = std::exchange(text, "");
    return piece.empty() ? std::nullopt : std::optional(std::move(piece));
  };
  return file;
}

std::optional<ListFormat> list_format(std::string_view format) {
  if (format.empty() || format == "json") return ListFormat::json;
  return format == "csv" ? std::optional(ListFormat::csv) : std::nullopt;
}

Problem no_list_format() {
  return {400, "It must be json or csv.", "format"};
}

}  // namespace mitos::api
