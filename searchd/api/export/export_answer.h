// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "searchd/api/params.h"
#include "searchd/api/problem.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// A file of everything that matches, made while it is being sent.
struct Export {
  std::string content_type;
  std::string file_name;
  std::optional<std::uint64_t> length;  // bytes, if asked for
  /// The next piece of the file, never an empty one; none after the last. Keeps the snapshot open. Throws
  /// IndexError if a document is damaged, and what `in_turn` throws.
  std::function<std::optional<std::string>()> next;
};

/// Whether the client has to be told beforehand how long the file is.
enum class Length { unknown, known };

/// GET /api/v1/export: the matches of a search in the order in which it pages through them, however many
/// there are, as JSON lines, CSV or BibTeX. 4 bytes a match are held, and one piece. Matching
/// and writing go in slices, each in its turn, the later ones from `next`. For a known length the file is
/// made twice. Throws IndexError, and what `in_turn` throws.
std::variant<Export, Problem> export_answer(std::shared_ptr<const snapshot::Snapshot> snapshot,
                                            const Params& params, search::InTurn in_turn, Length length);

}  // namespace mitos::api
