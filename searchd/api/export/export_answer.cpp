// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/export_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "common/index/optional_fields.h"
#include "searchd/api/document_json.h"
#include "searchd/api/export/bibtex.h"
#include "searchd/api/export/bibtex_entry.h"
#include "searchd/api/export/csv.h"
#include "searchd/api/export/field_texts.h"
#include "searchd/api/search/search_params.h"
#include "searchd/search/search.h"

namespace mitos::api {
namespace {

using Fields = std::vector<std::string>;

// A piece ends with whichever comes first. A client that reads slowly holds up a stop by one piece.
constexpr std::size_t kPieceDocuments = 100;
constexpr std::size_t kPieceBytes = 64U << 10U;
constexpr std::uint64_t kPieceWork = 2'000'000;  // nanoseconds

// Of a search's parameters those that say how a page of it looks.
constexpr std::array<std::string_view, 7> kOfPages{"page",      "per_page",       "facets", "facet_limit",
                                                   "highlight", "snippet_length", "explain"};

bool contains(const Fields& fields, std::string_view name) {
  return std::find(fields.begin(), fields.end(), name) != fields.end();
}

std::string json_line(const model::Document& document, const snapshot::Snapshot& snapshot,
                      const Fields& fields) {
  return hit_json(document, snapshot.columns(), fields).dump() + "\n";
}

// Of CSV the fields are the columns.
Fields csv_columns(const Fields& asked, const index::Schema& schema) {
  if (asked.empty()) return unasked_fields(schema);
  Fields columns = export_fields(schema);
  std::erase_if(columns, [&asked](const std::string& column) { return !contains(asked, column); });
  return columns;
}

std::string csv_line(const model::Document& document, const snapshot::Snapshot& snapshot,
                     const Fields& columns) {
  std::vector<std::string> cells;
  for (const std::string& column : columns) {
    const std::vector<std::string> texts = paths_of(document, snapshot.columns(), column);
    cells.push_back(index::holds_several(column) ? list_cell(texts)
                                                 : fmt::format("{}", fmt::join(texts, "")));
  }
  return csv_record(cells);
}

std::string bibtex_line(const model::Document& document, const snapshot::Snapshot& snapshot,
                        const Fields& fields) {
  return to_bibtex(bibtex_entry(document, snapshot, fields));
}

struct Format {
  std::string_view name;
  std::string_view ending;
  std::string_view content_type;
  std::string (*write)(const model::Document&, const snapshot::Snapshot&, const Fields&);
};

// The first is the default.
constexpr std::array<Format, 3> kFormats{
    {{"jsonl", "jsonl", "application/x-ndjson", json_line},
     {"csv", "csv", "text/csv; charset=utf-8; header=present", csv_line},
     {"bibtex", "bib", "application/x-bibtex; charset=utf-8", bibtex_line}}};

struct ExportParams {
  const Format* format = kFormats.data();
  bool byte_order_mark = false;
  SearchParams search;
};

std::variant<ExportParams, Problem> read_export_params(const Params& given, const index::Schema& schema) {
  ExportParams params;
  Params of_search;
  std::set<std::string> seen;
  for (const auto& [name, value] : given) {
    if (std::find(kOfPages.begin(), kOfPages.end(), name) != kOfPages.end()) return no_such_parameter(name);
    if (name != "format" && name != "bom") {
      of_search.emplace_back(name, value);
      continue;
    }
    if (!seen.insert(name).second) return given_twice(name);
    if (value.empty()) continue;
    if (name == "bom") {
      if (value != "on" && value != "off") return Problem{400, "It must be on or off.", name};
      params.byte_order_mark = value == "on";
      continue;
    }
    params.format = std::find_if(kFormats.begin(), kFormats.end(),
                                 [&value = value](const Format& format) { return format.name == value; });
    if (params.format == kFormats.end()) return Problem{400, "It must be csv, jsonl or bibtex.", name};
  }
  auto search = read_search_params(of_search, schema);
  if (const auto* problem = std::get_if<Problem>(&search)) return *problem;
  params.search = std::get<SearchParams>(std::move(search));
  if (contains(params.search.fields, "score")) return Problem{400, "An export has no scores.", "fields"};
  return params;
}

// Writes the matches piece by piece.
class Writer {
 public:
  Writer(std::shared_ptr<const snapshot::Snapshot> snapshot, const ExportParams& params,
         std::vector<index::DocumentNumber> numbers, search::InTurn in_turn)
      : snapshot_(std::move(snapshot)),
        format_(params.format),
        fields_(params.search.fields),
        numbers_(std::move(numbers)),
        in_turn_(std::move(in_turn)) {
    if (format_->write != csv_line) return;
    fields_ = csv_columns(fields_, snapshot_->schema());
    head_ = (params.byte_order_mark ? "\xef\xbb\xbf" : "") + csv_record(fields_);
  }

  // "" behind the last one.
  std::string next() {
    std::string piece;
    in_turn_(kPieceWork, [&] { piece = make_piece(); });
    return piece;
  }

  // Of all pieces. A generation never changes, so they will be the same again.
  std::uint64_t length() {
    std::uint64_t bytes = 0;
    for (std::string piece = next(); !piece.empty(); piece = next()) bytes += piece.size();
    begun_ = false;
    next_ = 0;
    return bytes;
  }

 private:
  std::string make_piece() {
    std::string piece = std::exchange(begun_, true) ? "" : head_;
    const std::size_t end = std::min(next_ + kPieceDocuments, numbers_.size());
    while (next_ < end && piece.size() < kPieceBytes) {
      const model::Document document = snapshot_->documents().get(numbers_[next_++]);
      piece += format_->write(document, *snapshot_, fields_);
    }
    return piece;
  }

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  const Format* format_;
  Fields fields_;
  std::string head_;
  std::vector<index::DocumentNumber> numbers_;
  search::InTurn in_turn_;
  bool begun_ = false;
  std::size_t next_ = 0;  // in numbers_
};

}  // namespace

std::variant<Export, Problem> export_answer(std::shared_ptr<const snapshot::Snapshot> snapshot,
                                            const Params& given, search::InTurn in_turn, Length length) {
  const auto read = read_export_params(given, snapshot->schema());
  if (const auto* problem = std::get_if<Problem>(&read)) return *problem;
  const auto& params = std::get<ExportParams>(read);
  std::string name =
      fmt::format("mitos-generation-{}.{}", snapshot->manifest().generation, params.format->ending);
  auto numbers = search::matches(*snapshot, params.search.request, in_turn);
  if (!numbers)
    return Problem{400, "This search costs too much to be exported whole. Ask for fewer words.", "q"};
  Writer writer(std::move(snapshot), params, std::move(*numbers), std::move(in_turn));
  Export file{std::string(params.format->content_type), std::move(name), std::nullopt, {}};
  if (length == Length::known) file.length = writer.length();
  file.next = [writer = std::move(writer)]() mutable {
    std::string piece = writer.next();
    return piece.empty() ? std::nullopt : std::optional(std::move(piece));
  };
  return file;
}

}  // namespace mitos::api
