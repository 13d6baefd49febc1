// SPDX-License-Identifier: GPL-2.0-or-later
// From a file to a document: the one place where the steps of this folder come together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/finding.h"
#include "common/model/citation_fields.h"
#include "common/model/document.h"
#include "common/model/field.h"
#include "indexer/source/html/html_text.h"
#include "indexer/source/walk/walk.h"

namespace mitos::source {

/// A document has at most this many bytes; larger ones are rejected.
inline constexpr std::size_t kMaxDocumentBytes = 8U << 20U;

enum class Outcome {
  document,
  rejected,         // `findings` says why
  left_out,         // `left_out` says why: the site does not publish it, or staff exclude it
  no_front_matter,  // a .txt file without front matter, which is no document
  no_text,          // the page of a section, which is a document only if it has text
};

/// Whether the authors of a page were taken from the citation in its text.
enum class CitedAuthors { not_asked, read, unread };

struct ReadResult {
  Outcome outcome = Outcome::document;
  model::Document document;
  std::vector<Finding> findings;  // why it was rejected, or what was odd about it
  LeftOut left_out = {};
  std::string translation_key = {};  // of a document; see translations.h
  CitedAuthors cited_authors = CitedAuthors::not_asked;

  /// When it will be published, or not any more, by its dates alone; none if neither.
  std::optional<std::chrono::sys_seconds> changes_at = std::nullopt;
};

struct ReadOptions {
  Publishing publishing = {};                     // what is published at which time
  std::vector<model::DeclaredField> fields = {};  // beyond those of every catalogue
  std::vector<config::ExcludeWhere> exclude_where = {};
  model::FieldKeys keys = {};  // where fields are in front matter
  model::CitationFields citations = {};
};

/// A file that is no document, and why: `finding`, whose file is filled in.
ReadResult rejected(const SourceFile& file, Finding finding);

/// Makes a document of a file's bytes. Never throws for anything in them.
ReadResult read_document(const SourceFile& file, std::string bytes, const ReadOptions& options,
                         HtmlReader& html);

}  // namespace mitos::source
