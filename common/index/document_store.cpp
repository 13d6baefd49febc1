// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/document_store.h"

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/index/record.h"
#include "common/io/files.h"

namespace mitos::index {
namespace {

constexpr std::size_t kOffsetBytes = sizeof(std::uint64_t);

}  // namespace

DocumentStoreWriter::DocumentStoreWriter(const std::filesystem::path& path) : file_(path) {}

void DocumentStoreWriter::add(DocumentNumber number, std::string_view record) {
  file_.write(record);
  entries_.push_back({number, record.size()});
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
  if (begin > end || end > documents_.bytes().size()) throw IndexError("the document store is damaged");
  return documents_.bytes().substr(begin, end - begin);
}

bool DocumentStore::has(DocumentNumber number) const {
  return !record(number).empty();
}

model::Document DocumentStore::get(DocumentNumber number) const {
  return decode_record(record(number));
}

void DocumentStore::read(DocumentNumber number, model::Document& document) const {
  decode_record(record(number), document);
}

}  // namespace mitos::index
