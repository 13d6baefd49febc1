// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/picture.h"

#include <catch2/catch.hpp>

using namespace mitos::pages;

TEST_CASE("a picture is shown from the site's folder of pictures, and from nowhere else", "[pages]") {
  struct Case {
    std::string folder;
    std::string picture;
    std::string address;
  };
  const auto& [folder, picture, address] = GENERATE(values<Case>({
      {"/images/", "logos/a.png", "/images/logos/a.png"},
      {"/images/", "/images/logos/a.png", "/images/logos/a.png"},
      {"/images/", " a logo.png ", "/images/a%20logo.png"},
      {"/images/", "a.png?x=1#y", "/images/a.png%3Fx%3D1%23y"},
      {"/", "/pictures/a.png", "/pictures/a.png"},
      {"/images/", "/admin/a.png", ""},
      {"/images/", "../a.png", ""},
      {"/images/", "/images/../a.png", ""},
      {"/images/", "https://elsewhere.example/a.png", ""},
      {"/images/", "//elsewhere.example/a.png", ""},
      {"/", "//elsewhere.example/a.png", "/elsewhere.example/a.png"},
      {"/images/", "data:image/png;base64,AAAA", ""},
      {"/images/", "\\\\elsewhere.example\\a.png", ""},
      {"/images/", "", ""},
      {"", "logos/a.png", ""},
  }));
  CAPTURE(folder, picture);
  CHECK(picture_address(folder, picture) == address);
}
