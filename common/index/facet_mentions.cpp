// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/facet_mentions.h"

#include "common/error.h"
#include "common/index/varint.h"
#include "common/io/files.h"

namespace mitos::index {
namespace {

// A facet is the number of its documents, and of each the number of its mentions and the mentions.
void append_mentions(std::string& out, const FacetMentions& facet) {
  const std::size_t documents = facet.starts.size() - 1;
  append_varint(out, documents);
  for (DocumentNumber document = 0; document < documents; ++document) {
    const auto mentions = facet.of(document);
    append_varint(out, mentions.size());
    for (const FacetSpellingNumber spelling : mentions) append_varint(out, spelling);
  }
}

class MentionsReader {
 public:
  MentionsReader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  FacetMentions next(std::size_t spellings) {
    FacetMentions facet;
    const std::uint64_t documents = number_to(bytes_.size());
    facet.starts.reserve(documents + 1);
    for (std::uint64_t document = 0; document < documents; ++document) {
      for (std::uint64_t left = number_to(bytes_.size()); left > 0; --left) {
        if (spellings == 0) damaged();
        facet.spellings.push_back(static_cast<FacetSpellingNumber>(number_to(spellings - 1)));
      }
      facet.starts.push_back(static_cast<std::uint32_t>(facet.spellings.size()));
    }
    return facet;
  }

  void expect_end() const {
    if (!bytes_.empty()) damaged();
  }

 private:
  [[noreturn]] void damaged() const { throw IndexError(name_ + " is damaged"); }

  std::uint64_t number_to(std::uint64_t most) {
    const std::optional<std::uint64_t> taken = take_varint(bytes_);
    if (!taken || *taken > most) damaged();
    return *taken;
  }

  std::string_view bytes_;
  const std::string& name_;
};

}  // namespace

void FacetMentions::append(DocumentNumber document, std::span<const FacetSpellingNumber> texts) {
  starts.resize(document + std::size_t{1}, static_cast<std::uint32_t>(spellings.size()));
  spellings.insert(spellings.end(), texts.begin(), texts.end());
  starts.push_back(static_cast<std::uint32_t>(spellings.size()));
}

void write_facet_mentions(const std::filesystem::path& path, const std::vector<FacetMentions>& facets) {
  std::string bytes;
  for (const FacetMentions& facet : facets) append_mentions(bytes, facet);
  io::write_file_durably(path, bytes);
}

std::vector<FacetMentions> read_facet_mentions(const std::filesystem::path& path,
                                               const std::vector<FacetValues>& facets) {
  const std::string bytes = io::read_file(path);
  const std::string name = path.string();
  MentionsReader reader(bytes, name);
  std::vector<FacetMentions> mentions;
  mentions.reserve(facets.size());
  for (const FacetValues& facet : facets) mentions.push_back(reader.next(facet.spellings.size()));
  reader.expect_end();
  return mentions;
}

}  // namespace mitos::index
