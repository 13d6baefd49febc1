# SPDX-License-Identifier: GPL-2.0-or-later
"""What a reader sees of a page of HTML, as words, and the sections that can be linked to."""

import re
from collections import Counter
from html.parser import HTMLParser

INLINE = frozenset("a abbr b bdi bdo cite code data del dfn em font i ins kbd mark math q s samp small span strike strong sub "
                   "sup time tt u var wbr mi mn mo mrow".split())
UNSEEN = frozenset("script style template noscript svg iframe title".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\u0e00-\u0e7f]|[^\W_\u2e80-\u9fff\uf900-\ufaff\u0e00-\u0e7f]+")


def words(text):
    """In small letters; a letter of Chinese, Japanese or Thai is a word."""
    return WORD.findall(text.casefold())


def difference(wanted, found):
    """The words that `found` lacks and those that it has too many."""
    wanted, found = Counter(wanted), Counter(found)
    return wanted - found, found - wanted


class Page(HTMLParser):
    """`text` without numbers of footnotes, the ways back from them, numbers of lines of code, and
    the table of contents that kramdown makes of headings; `pictures`: what stands for them. `sections`: for
    each heading its id, its text and the text up to the next one, the first for what stands above all. `ids`: all."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.ids, self.sections, self.pieces = set(), [["", "", []]], []
        self.pictures = ""
        self.open, self.unseen, self.heading = [], 0, False
        self.feed(html)
        self.close()
        self.text = "".join(self.pieces)

    def hides(self, tag, attributes):
        number = "footnote" in attributes.get("class", "") or attributes.get("id", "").startswith("fnref")
        way_back = re.search(r"footnote-(backref|ref)|reversefootnote", attributes.get("class", ""))
        lines = tag == "pre" and attributes.get("class", "") == "lineno"
        contents = attributes.get("id", "") == "markdown-toc"
        return tag in UNSEEN or lines or contents or (tag == "sup" and number) or (tag == "a" and bool(way_back))

    def say(self, text):
        self.pieces.append(text)
        self.sections[-1][1 if self.heading else 2] += text if self.heading else [text]

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.ids.add(attributes["id"])
        if tag == "a" and "name" in attributes:
            self.ids.add(attributes["name"])
        if tag in HEADINGS and not self.unseen:
            self.sections.append([attributes.get("id", ""), "", []])
            self.heading = True
        if tag not in INLINE:
            self.say(" ")
        if tag == "img" and not self.unseen:
            self.say(" ")
            self.pictures += " " + attributes.get("alt", "")
        if tag not in VOID:
            hides = self.hides(tag, attributes)
            self.open.append((tag, hides))
            self.unseen += hides

    def handle_endtag(self, tag):
        if tag not in [name for name, _ in self.open]:
            return
        while self.open:
            name, hides = self.open.pop()
            self.unseen -= hides
            if name == tag:
                break
        if tag not in INLINE:
            self.say(" ")
        if tag in HEADINGS:
            self.heading = False

    def handle_data(self, data):
        if not self.unseen:
            self.say(data)
