// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/position_list.h"

#include <algorithm>
#include <utility>

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/index/varint.h"

namespace mitos::index {
namespace {

constexpr std::uint32_t kDocumentsOfBlock = 128;
constexpr std::size_t kBlockBytes = 2 * sizeof(std::uint32_t);

// Few bytes are the rule: how many is told in the two lowest bits of the distance.
constexpr unsigned kLengthBits = 2;
constexpr std::size_t kLongPositions = 4;  // or more, which a number of its own tells

[[noreturn]] void not_a_list() {
  throw IndexError("the positions are damaged");
}

std::uint64_t number_from(std::string_view& bytes) {
  const auto number = take_varint(bytes);
  if (!number) not_a_list();
  return *number;
}

}  // namespace

void append_positions(std::string& out, const std::vector<Position>& positions) {
  Position last = 0;
  for (const Position position : positions) {
    append_varint(out, position - last);
    last = position;
  }
}

void PositionListWriter::add(DocumentNumber number, std::string_view positions) {
  if (documents_ > 0 && documents_ % kDocumentsOfBlock == 0) {
    append_u32(blocks_, last_);
    append_u32(blocks_, static_cast<std::uint32_t>(entries_.size()));
  }
  const std::size_t told = std::min(positions.size(), kLongPositions) - 1;
  append_varint(entries_, std::uint64_t{number - last_} << kLengthBits | told);
  if (positions.size() >= kLongPositions) append_varint(entries_, positions.size() - kLongPositions);
  entries_ += positions;
  last_ = number;
  ++documents_;
}

std::string PositionListWriter::take() {
  std::string list;
  append_varint(list, documents_);
  list += blocks_;
  list += entries_;
  documents_ = 0;
  last_ = 0;
  blocks_.clear();
  entries_.clear();
  return list;
}

PositionCursor::PositionCursor(std::string_view list) {
  if (list.empty()) {
    document_ = kEndOfList;
    return;
  }
  const std::uint64_t documents = number_from(list);
  const std::size_t table = documents == 0 ? 0 : (documents - 1) / kDocumentsOfBlock * kBlockBytes;
  if (documents > list.size() || table > list.size()) not_a_list();
  documents_ = static_cast<std::uint32_t>(documents);
  left_ = documents_;
  blocks_ = list.substr(0, table);
  all_ = list.substr(table);
  rest_ = all_;
  step();
}

void PositionCursor::step() {
  if (left_ == 0) {
    document_ = kEndOfList;
    positions_ = {};
    return;
  }
  --left_;
  const std::uint64_t head = number_from(rest_);
  const std::uint64_t distance = head >> kLengthBits;
  std::size_t bytes = (head & ((1U << kLengthBits) - 1)) + 1;
  if (bytes == kLongPositions) bytes += number_from(rest_);
  if (distance == 0 || distance >= kEndOfList - document_ || bytes > rest_.size()) not_a_list();
  document_ += static_cast<DocumentNumber>(distance);
  positions_ = rest_.substr(0, bytes);
  rest_.remove_prefix(bytes);
}

// Into the last block that begins before `wanted`, if that is behind this one.
void PositionCursor::skip_blocks(DocumentNumber wanted) {
  const auto last_before = [this](std::size_t block) {
    return read_u32(&blocks_[(block - 1) * kBlockBytes]);
  };
  const std::size_t blocks = blocks_.size() / kBlockBytes + 1;
  const std::size_t now = (documents_ - left_ - 1) / kDocumentsOfBlock;
  if (now + 1 >= blocks || last_before(now + 1) >= wanted) return;
  std::size_t low = now + 1;
  std::size_t high = blocks;
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (last_before(middle) < wanted ? low : high) = middle;
  }
  const std::size_t begin = read_u32(&blocks_[(low - 1) * kBlockBytes + sizeof(std::uint32_t)]);
  if (begin > all_.size() || last_before(low) < document_) not_a_list();
  rest_ = all_.substr(begin);
  document_ = last_before(low);
  left_ = documents_ - static_cast<std::uint32_t>(low) * kDocumentsOfBlock;
  step();
}

void PositionCursor::skip_to(DocumentNumber wanted) {
  if (document_ >= wanted) return;
  skip_blocks(wanted);
  while (document_ < wanted) step();
}

void PositionCursor::read(std::vector<Position>& out) const {
  std::string_view bytes = positions_;
  Position position = 0;
  while (!bytes.empty()) {
    position += static_cast<Position>(number_from(bytes));
    out.push_back(position);
  }
}

}  // namespace mitos::index
