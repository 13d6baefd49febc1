// SPDX-License-Identifier: GPL-2.0-or-later
// Where one word stands: its documents, and in each the places of the word among all words.
//
// As bytes: how many documents; a table of 8 bytes for each block of 128 documents but the first (the last
// document before it, and where it begins); then for each document its distance from the one before, how many
// bytes its positions have, and the positions, each as the distance from the one before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/document_store.h"

namespace mitos::index {

/// A place in a document: words count from 0, through all its texts.
using Position = std::uint32_t;

/// Behind the last document of a list.
inline constexpr DocumentNumber kEndOfList = std::numeric_limits<DocumentNumber>::max();

/// Appends the positions of a document as bytes. `positions` rise.
void append_positions(std::string& out, const std::vector<Position>& positions);

/// Makes a list. One thread.
class PositionListWriter {
 public:
  /// `number` rises from call to call; `positions` as append_positions() has them, one at least.
  void add(DocumentNumber number, std::string_view positions);

  bool empty() const noexcept { return documents_ == 0; }

  /// The list, after which another can be made.
  std::string take();

 private:
  std::uint32_t documents_ = 0;
  DocumentNumber last_ = 0;
  std::string blocks_;
  std::string entries_;
};

/// Reads a list forward, once. The bytes must outlive this. Throws IndexError, here and below, where the
/// bytes are no list.
class PositionCursor {
 public:
  /// At the first document.
  explicit PositionCursor(std::string_view list);

  /// How many documents the list has.
  std::uint32_t documents() const noexcept { return documents_; }

  /// kEndOfList behind the last one.
  DocumentNumber document() const noexcept { return document_; }

  /// Goes on to the first document from `wanted` on, if it is not there yet.
  void skip_to(DocumentNumber wanted);

  /// How many bytes the positions in this document have.
  std::size_t bytes() const noexcept { return positions_.size(); }

  /// The positions in this document, added to what is in `out`.
  void read(std::vector<Position>& out) const;

 private:
  void step();
  void skip_blocks(DocumentNumber wanted);

  std::uint32_t documents_ = 0;
  std::uint32_t left_ = 0;   // documents behind this one
  std::string_view blocks_;  // the table
  std::string_view all_;     // the documents
  std::string_view rest_;    // those behind this one
  std::string_view positions_;
  DocumentNumber document_ = 0;
};

}  // namespace mitos::index
