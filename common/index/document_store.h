// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a generation as their readers want them: one file of records, one of offsets.
// Kept apart from Xapian's own document data, which is deflated and costs more to write and read; LZ4 takes
// half of the bytes at a hundredth of a build's time, and a microsecond or two of each document that is read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/io/file_writer.h"
#include "common/io/mapped_file.h"
#include "common/model/document.h"

namespace mitos::index {

/// A document's number inside a generation, from 1; the same as Xapian's.
using DocumentNumber = std::uint32_t;

/// Writes a run of documents with rising numbers. One thread.
class DocumentStoreWriter {
 public:
  /// Throws IoError, here and below.
  explicit DocumentStoreWriter(const std::filesystem::path& path);

  void add(DocumentNumber number, std::string_view record);

  /// Writes out what is buffered; nothing may be added afterwards. Not synced.
  void close();

  const std::filesystem::path& path() const noexcept { return file_.path(); }

  struct Entry {
    DocumentNumber number;
    std::uint64_t bytes;
  };
  const std::vector<Entry>& entries() const noexcept { return entries_; }

 private:
  io::FileWriter file_;
  std::vector<Entry> entries_;
};

/// Joins runs whose numbers follow each other into the store of a generation, fsynced.
void join_document_stores(const std::vector<const DocumentStoreWriter*>& runs,
                          const std::filesystem::path& documents, const std::filesystem::path& offsets);

/// Reads; any number of threads.
class DocumentStore {
 public:
  /// Throws IoError, or IndexError if the two files do not fit each other.
  DocumentStore(const std::filesystem::path& documents, const std::filesystem::path& offsets);

  /// The highest number in use; numbers of rejected files have no document.
  DocumentNumber last() const noexcept { return last_; }

  bool has(DocumentNumber number) const;

  /// The document must exist. Throws IndexError if it does not or is damaged.
  model::Document get(DocumentNumber number) const;

  /// The same into `document`, for who reads many: what it had allocated is used again.
  void read(DocumentNumber number, model::Document& document) const;

  /// How many bytes the file of all documents has.
  std::uint64_t bytes() const noexcept { return documents_.bytes().size(); }

  /// How long the record of the document is, in bytes; 0 if there is none. Throws IndexError.
  std::uint64_t bytes_of(DocumentNumber number) const;

  /// Whether all that was read of it so far stood in its files (io::MappedFile::whole()).
  bool whole() const noexcept { return documents_.whole() && offsets_.whole(); }

 private:
  std::string_view record(DocumentNumber number) const;  // packed

  io::MappedFile documents_;
  io::MappedFile offsets_;
  DocumentNumber last_ = 0;
};

}  // namespace mitos::index
