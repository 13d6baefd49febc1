// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::http {

/// Whether a client with this `Accept-Encoding` takes gzip (RFC 9110, 12.5.3): named, or meant by an
/// asterisk, with a weight that is not 0. Who names nothing gets plain bytes, which everybody can read. Pure,
/// any thread.
bool takes_gzip(std::string_view accept_encoding);

}  // namespace mitos::http
