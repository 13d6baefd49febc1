// SPDX-License-Identifier: GPL-2.0-or-later
// Which part of a whole page is its own, and which is the site's: navigation, header, footer. Pure.
#pragma once

#include <gumbo.h>

namespace mitos::source {

/// Of one page. Its tree must outlive this.
class OwnPart {
 public:
  /// All of a fragment.
  OwnPart() = default;

  /// The elements that say so (data-mitos-body, data-pagefind-body); else <main> and role=main; else
  /// <article>; else <body>.
  explicit OwnPart(const GumboNode* root);

  /// Whether it begins with this element. It ends with its end.
  bool begins(const GumboElement& element) const;

  /// Whether the element is left out wherever it stands: data-mitos-ignore, data-pagefind-ignore, hidden,
  /// <nav>; of <body> as a whole <header>, <footer> and <aside>, too.
  bool leaves_out(const GumboElement& element) const;

  /// Whether the page itself says which elements these are.
  bool is_chosen() const { return marker_ == Marker::attribute; }

  /// Whether it is the whole of a fragment.
  bool is_all() const { return marker_ == Marker::all; }

 private:
  enum class Marker { all, attribute, main, article, body };

  static bool has_marker(const GumboElement& element, Marker marker);

  Marker marker_ = Marker::all;
};

/// The value of an attribute; null if there is none.
const char* attribute_of(const GumboElement& element, const char* name);

/// What comes behind `node` in the order of the page, without its children if `inside` is false; null at the
/// end of `root`.
const GumboNode* next_node(const GumboNode* node, const GumboNode* root, bool inside = true);

}  // namespace mitos::source
