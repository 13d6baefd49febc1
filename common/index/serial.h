// SPDX-License-Identifier: GPL-2.0-or-later
// Texts, numbers and lists of them as bytes, and out again. Private to a generation: the layout changes with
// kFormat (manifest.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/index/bytes.h"
#include "common/model/date.h"

namespace mitos::index {

/// Of which type a for_each_member() is, written or read.
template <typename A, typename B>
concept SameButConst = std::is_same_v<std::remove_const_t<A>, B>;

/// Each call appends; a type of one's own needs a `template <class Each> void for_each_member(T&, Each&)`
/// that hands over its members, one after the other.
class Writer {
 public:
  void operator()(const std::string& text) {
    append_u32(out_, static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  void operator()(std::uint32_t number) { append_u32(out_, number); }
  template <typename Item>
  void operator()(const std::vector<Item>& items) {
    append_u32(out_, static_cast<std::uint32_t>(items.size()));
    for (const Item& item : items) (*this)(item);
  }
  template <typename First, typename Second>
  void operator()(const std::pair<First, Second>& pair) {
    (*this)(pair.first);
    (*this)(pair.second);
  }
  template <typename Item>
    requires std::is_class_v<Item>
  void operator()(const Item& item) {
    for_each_member(item, *this);
  }
  void operator()(const std::optional<model::Date>& date) { (*this)(date ? model::to_string(*date) : ""); }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Throws IndexError if the bytes are not what a Writer wrote; never reads beyond them.
class Reader {
 public:
  /// `what` is how messages call it; both must outlive the reader.
  Reader(std::string_view bytes, std::string_view what) : bytes_(bytes), what_(what) {}

  void operator()(std::string& text) { text = next(); }
  void operator()(std::uint32_t& value) { value = number(); }
  template <typename Item>
  void operator()(std::vector<Item>& items) {
    items.resize(count());
    for (Item& item : items) (*this)(item);
  }
  template <typename First, typename Second>
  void operator()(std::pair<First, Second>& pair) {
    (*this)(pair.first);
    (*this)(pair.second);
  }
  template <typename Item>
    requires std::is_class_v<Item>
  void operator()(Item& item) {
    for_each_member(item, *this);
  }
  void operator()(std::optional<model::Date>& date) { date = model::parse_date(next()); }

  /// Throws IndexError if there is more.
  void expect_end() const {
    if (!bytes_.empty()) damaged();
  }

 private:
  [[noreturn]] void damaged() const { throw IndexError(std::string(what_) + " is damaged"); }

  std::uint32_t number() {
    if (bytes_.size() < sizeof(std::uint32_t)) damaged();
    const std::uint32_t value = read_u32(bytes_.data());
    bytes_.remove_prefix(sizeof(std::uint32_t));
    return value;
  }

  // Each item takes four bytes at least, so a count beyond that is a lie.
  std::uint32_t count() {
    const std::uint32_t value = number();
    if (value > bytes_.size() / sizeof(std::uint32_t)) damaged();
    return value;
  }

  std::string_view next() {
    const std::uint32_t length = number();
    if (length > bytes_.size()) damaged();
    const std::string_view text = bytes_.substr(0, length);
    bytes_.remove_prefix(length);
    return text;
  }

  std::string_view bytes_;
  std::string_view what_;
};

}  // namespace mitos::index
