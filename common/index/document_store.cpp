// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/document_store.h"

#include <lz4.h>

#include <memory>

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/index/record.h"
#include "common/index/varint.h"
#include "common/io/files.h"

namespace mitos::index {
namespace {

constexpr std::size_t kOffsetBytes = sizeof(std::uint64_t);

// How long the record is, and a block of LZ4.
std::string packed(std::string_view record) {
  std::string out;
  append_varint(out, record.size());
  const auto bytes = static_cast<int>(record.size());
  const std::size_t head = out.size();
  const int most = LZ4_compressBound(bytes);
  out.resize(head + static_cast<std::size_t>(most));
  const int written = LZ4_compress_default(record.data(), out.data() + head, bytes, most);
  out.resize(head + static_cast<std::size_t>(written));
  return out;
}

[[noreturn]] void damaged() {
  throw IndexError("the document store is damaged");
}

// What is left of `packed` is the block.
std::uint64_t take_length(std::string_view& packed) {
  constexpr std::uint64_t kMostOfByte = 255;  // LZ4 makes no more of one
  const auto length = take_varint(packed);
  if (!length || *length > packed.size() * kMostOfByte) damaged();
  return *length;
}

}  // namespace

DocumentStoreWriter::DocumentStoreWriter(const std::filesystem::path& path) : file_(path) {}

void DocumentStoreWriter::add(DocumentNumber number, std::string_view record) {
  const std::string bytes = packed(record);
  file_.write(bytes);
  entries_.push_back({number, bytes.size()});
}

void DocumentStoreWriter::close() {
  file_.close();
}

// The offsets file holds, for number n from 0, where record n begins; the record ends where the
// next begins, so a number without a document is an empty range, and one offset more closes it.
void join_document_stores(const std::vector<const DocumentStoreWriter*>& runs,
                          const std::filesystem::path& documents, const std::filesystem::path& offsets) {
  std::vector<std::filesystem::path> parts;
  std::string table;
  std::uint64_t at = 0;
  DocumentNumber next = 0;
  for (const DocumentStoreWriter* run : runs) {
    parts.push_back(run->path());
    for (const DocumentStoreWriter::Entry& entry : run->entries()) {
      for (; next <= entry.number; ++next) append_u64(table, at);
      at += entry.bytes;
    }
  }
  append_u64(table, at);
  io::concatenate_durably(parts, documents);
  io::write_file_durably(offsets, table);
}

DocumentStore::DocumentStore(const std::filesystem::path& documents, const std::filesystem::path& offsets)
    : documents_(documents), offsets_(offsets) {
  const std::size_t count = offsets_.bytes().size() / kOffsetBytes;
  const bool whole = count > 0 && offsets_.bytes().size() % kOffsetBytes == 0;
  if (!whole || read_u64(offsets_.bytes().data() + (count - 1) * kOffsetBytes) != documents_.bytes().size()) {
    throw IndexError(offsets.string() + " does not fit " + documents.string());
  }
  last_ = static_cast<DocumentNumber>(count < 2 ? 0 : count - 2);
}

std::string_view DocumentStore::record(DocumentNumber number) const {
  if (number == 0 || number > last_) return {};
  const char* entry = offsets_.bytes().data() + std::size_t{number} * kOffsetBytes;
  const std::uint64_t begin = read_u64(entry);
  const std::uint64_t end = read_u64(entry + kOffsetBytes);
  if (begin > end || end > documents_.bytes().size()) damaged();
  return documents_.bytes().substr(begin, end - begin);
}

bool DocumentStore::has(DocumentNumber number) const {
  return !record(number).empty();
}

model::Document DocumentStore::get(DocumentNumber number) const {
  model::Document document;
  read(number, document);
  return document;
}

void DocumentStore::read(DocumentNumber number, model::Document& document) const {
  std::string_view block = record(number);
  const auto length = static_cast<std::size_t>(take_length(block));
  // NOLINTNEXTLINE(modernize-avoid-c-arrays): a string would be filled with zeros first, in every document
  // shown.
  const auto bytes = std::make_unique_for_overwrite<char[]>(length);
  const int read = LZ4_decompress_safe(block.data(), bytes.get(), static_cast<int>(block.size()),
                                       static_cast<int>(length));
  if (read < 0 || static_cast<std::size_t>(read) != length) damaged();
  decode_record({bytes.get(), length}, document);
  document.number = number;
}

std::uint64_t DocumentStore::bytes_of(DocumentNumber number) const {
  std::string_view block = record(number);
  return block.empty() ? 0 : take_length(block);
}

}  // namespace mitos::index
