// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/positions.h"

#include <algorithm>

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/index/varint.h"

namespace mitos::index {
namespace {

// The lists; where each list of a word ends; the names, each with its length before it and the end of its
// list behind it; where the ends begin, and how many there are.
constexpr std::size_t kEndBytes = 5;  // a terabyte
constexpr std::size_t kTrailerBytes = sizeof(std::uint64_t) + sizeof(std::uint32_t);

void append_end(std::string& out, std::uint64_t end) {
  std::string bytes;
  append_u64(bytes, end);
  out.append(bytes, 0, kEndBytes);
}

}  // namespace

PositionsWriter::PositionsWriter(const std::filesystem::path& path) : file_(path) {}

void PositionsWriter::end_lists_before(std::uint32_t place) {
  for (; words_ < place; ++words_) append_end(ends_, bytes_);
}

void PositionsWriter::add(std::uint32_t place, std::string_view list) {
  end_lists_before(place);
  file_.write(list);
  bytes_ += list.size();
  end_lists_before(place + 1);
}

void PositionsWriter::add_named(std::string_view name, std::string_view list) {
  file_.write(list);
  bytes_ += list.size();
  append_varint(names_, name.size());
  names_ += name;
  append_varint(names_, list.size());
}

void PositionsWriter::close(std::uint32_t words) {
  // What has no list ends where the last list of a word does: named ones stand behind it.
  const std::string_view last =
      std::string_view(ends_).substr(ends_.size() - std::min(ends_.size(), kEndBytes));
  const std::string end = last.empty() ? std::string(kEndBytes, '\0') : std::string(last);
  for (; words_ < words; ++words_) ends_ += end;
  std::string trailer;
  append_u64(trailer, bytes_);
  append_u32(trailer, words_);
  file_.write(ends_);
  file_.write(names_);
  file_.write(trailer);
  file_.sync();
  file_.close();
}

Positions::Positions(const std::filesystem::path& path, std::uint32_t words) : file_(path) {
  const std::string_view bytes = file_.bytes();
  const auto unfit = [&path] { throw IndexError(path.string() + " does not fit the vocabulary"); };
  if (bytes.size() < kTrailerBytes) unfit();
  const char* const trailer = bytes.data() + bytes.size() - kTrailerBytes;
  const std::uint64_t lists = read_u64(trailer);
  const std::size_t table = std::size_t{words} * kEndBytes;
  const std::size_t before = bytes.size() - kTrailerBytes;
  if (read_u32(trailer + sizeof(std::uint64_t)) != words || table > before || lists > before - table) unfit();
  ends_ = bytes.substr(lists, table);
  std::string_view names = bytes.substr(lists + table, before - lists - table);
  std::uint64_t begin = words == 0 ? 0 : end_of(words - 1);
  while (!names.empty()) {
    const std::uint64_t length = take_varint(names).value_or(names.size() + 1);
    if (length > names.size()) unfit();
    const std::string name(names.substr(0, length));
    names.remove_prefix(length);
    const std::uint64_t list = take_varint(names).value_or(lists + 1);
    if (begin > lists || list > lists - begin) unfit();
    named_.push_back({name, bytes.substr(begin, list)});
    begin += list;
  }
  if (begin != lists) unfit();
}

std::uint64_t Positions::end_of(std::uint32_t place) const {
  const char* const bytes = ends_.data() + std::size_t{place} * kEndBytes;
  return read_u32(bytes) | std::uint64_t{static_cast<unsigned char>(bytes[kEndBytes - 1])} << 32U;
}

std::string_view Positions::of_word(std::uint32_t place) const {
  if ((std::size_t{place} + 1) * kEndBytes > ends_.size()) return {};
  const std::uint64_t begin = place == 0 ? 0 : end_of(place - 1);
  const std::uint64_t end = end_of(place);
  if (begin > end || end > file_.bytes().size()) throw IndexError("the positions are damaged");
  return file_.bytes().substr(begin, end - begin);
}

std::string_view Positions::of_name(std::string_view name) const {
  const auto found =
      std::find_if(named_.begin(), named_.end(), [name](const Named& named) { return named.name == name; });
  return found == named_.end() ? std::string_view() : found->list;
}

}  // namespace mitos::index
