// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "searchd/api/params.h"
#include "searchd/api/problem.h"
#include "searchd/engine/snapshot.h"

namespace mitos::api {

/// A file of everything that matches, made while it is being sent.
struct Export {
  std::string content_type;
  std::string file_name;
  /// The next piece of the file, never an empty one; none after the last. Keeps the snapshot open. Throws
  /// IndexError if a document is damaged.
  std::function<std::optional<std::string>()> next;
};

/// GET /api/v1/export: the matches of a search in the order in which it pages through them, however many
/// there are, as JSON lines, CSV or BibTeX. 4 bytes a match are held, and one piece. Throws IndexError.
std::variant<Export, Problem> export_answer(std::shared_ptr<const engine::Snapshot> snapshot,
                                            const Params& params);

}  // namespace mitos::api
