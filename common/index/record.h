// SPDX-License-Identifier: GPL-2.0-or-later
// A document as bytes in the document store. Private to a generation: its layout changes with
// kFormat (manifest.h) and nothing else reads it.
#pragma once

#include <string>
#include <string_view>

#include "common/model/document.h"

namespace mitos::index {

std::string encode_record(const model::Document& document);

/// Throws IndexError if the bytes are no record; never reads beyond them. The second form writes into a
/// document that was there before, whose memory is used again.
model::Document decode_record(std::string_view bytes);
void decode_record(std::string_view bytes, model::Document& document);

}  // namespace mitos::index
