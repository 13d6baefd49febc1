// SPDX-License-Identifier: GPL-2.0-or-later
// Requests and answers as cpp-httplib has them, and as the handler does. For the files of this folder.
#pragma once

#include <httplib.h>

#include <string>
#include <string_view>

#include "searchd/http/server/message.h"

namespace mitos::http {

Request from_library(const httplib::Request& given);

/// Fills `given`. A body in pieces needs a length for HTTP/1.0: throws std::logic_error without.
void to_library(Response response, const httplib::Request& request, httplib::Response& given);

/// Makes gzip the only encoding that the library may choose. It prefers Brotli, at a quality made for files
/// that are compressed once and kept: fifty hits take 140 ms with it, 5 ms with gzip or plain.
void choose_gzip(httplib::Request& request);

/// What a request line says, which may end anywhere: a parameter that was cut off is left out.
Request begun_request(std::string_view line);

/// An answer after which the connection is closed, as it is sent.
std::string closing_answer(const Response& response, std::string_view method);

}  // namespace mitos::http
