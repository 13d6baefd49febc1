// SPDX-License-Identifier: GPL-2.0-or-later
// Stands before the library's header of this name, and mends one thing in it (version 3.11): its destructor
// allocates, so as not to go deep. Where there is no memory that ends the process, and in the first place there
// where an answer that found no memory is thrown away. Ours are a few levels deep.
#pragma once
#pragma GCC system_header  // allows the next line

#include_next <nlohmann/json.hpp>

namespace mitos::json {

template <typename Value>
void destroy(Value* value) noexcept {
  value->~Value();
  std::allocator<Value>().deallocate(value, 1);
}

// As the library does, but for its list of what is to be destroyed.
template <typename Json, typename Contents>
void destroy_contents(Contents& contents, nlohmann::detail::value_t type) noexcept {
  using nlohmann::detail::value_t;
  if (type == value_t::object) destroy<typename Json::object_t>(contents.object);
  if (type == value_t::array) destroy<typename Json::array_t>(contents.array);
  if (type == value_t::string) destroy<typename Json::string_t>(contents.string);
  if (type == value_t::binary) destroy<typename Json::binary_t>(contents.binary);
}

}  // namespace mitos::json

template <>
inline void nlohmann::json::json_value::destroy(nlohmann::detail::value_t type) {
  mitos::json::destroy_contents<nlohmann::json>(*this, type);
}

template <>
inline void nlohmann::ordered_json::json_value::destroy(nlohmann::detail::value_t type) {
  mitos::json::destroy_contents<nlohmann::ordered_json>(*this, type);
}
