# SPDX-License-Identifier: GPL-2.0-or-later
"""Greek in Latin letters as passports and road signs write it (ELOT 743, ISO 843)."""
import re
import unicodedata

LETTERS = dict(zip(
    "αβγδεζηθικλμνξοπρσςτυφχψω",
    "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
PAIRS = {"ου": "ou", "γγ": "ng", "γξ": "nx", "γχ": "nch"}
VOICED = "αβγδεζηιλμνορυω"  # before these αυ, ευ, ηυ are av, ev, iv; before others and at the end af, ef, if
DIAERESIS, ACUTE = "\u0308", "\u0301"


def bare(text):
    """Lower case without accents. What an accent or a diaeresis says of a pair of vowels is kept as a bar between
    the two: άυλος and αϋπνία are read vowel by vowel."""
    text = unicodedata.normalize("NFD", text.lower())
    text = re.sub(f"([αεηο]){ACUTE}(?=[υ])", r"\1|", text)
    text = re.sub(f"([αεηο])(?=υ{ACUTE}?{DIAERESIS})", r"\1|", text)
    return "".join(c for c in text if not unicodedata.combining(c))


def romanised(text):
    text = bare(text)
    text = re.sub("([αεη])υ(.?)", lambda m: LETTERS[m[1]] + ("v" if m[2] and m[2] in VOICED else "f") + m[2], text)
    text = re.sub(r"\bμπ|μπ\b", "b", text)
    for pair, latin in PAIRS.items():
        text = text.replace(pair, latin)
    return "".join(LETTERS.get(c, c) for c in text).replace("|", "")
