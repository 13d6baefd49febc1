# SPDX-License-Identifier: GPL-2.0-or-later
"""Known items, drawn: three words of a project's long name in their order, spelt right or with a slip in one of them."""
import random
import re

SEED = 19
QUERIES = 200
SHORTEST = 4  # letters of a word that one remembers; one more of one that is misspelt

KINDS = ("three-words", "three-words-misspelt")


def words_of(name):
    return [word for word in re.findall(r"[^\W\d_]+", name) if len(word) >= SHORTEST]


def slip(word, draw):
    """As fingers slip: two letters change places, one is left out, one comes twice, or its neighbour is hit."""
    at = draw.randrange(1, len(word) - 1)
    kind = draw.randrange(4)
    if kind == 0 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + draw.choice("etaoinsr".replace(word[at].lower(), "")) + word[at + 1 :]


def queries(long_names, kind, is_known):
    """(query, right ids); `long_names`: id → long name. Any project with these words in its long name is right. A slip
    that is a word itself (`is_known`) is none that a search can know of."""
    draw = random.Random(f"{SEED} {kind}")
    words = {id: words_of(name) for id, name in sorted(long_names.items())}
    drawable = [id for id in words if len(words[id]) >= 3]
    for _ in range(QUERIES if drawable else 0):
        own = words[draw.choice(drawable)]
        chosen = [own[place] for place in sorted(draw.sample(range(len(own)), 3))]
        wanted = {word.lower() for word in chosen}
        right = [id for id in words if wanted <= {word.lower() for word in words[id]}]
        long = [place for place, word in enumerate(chosen) if len(word) > SHORTEST]
        if kind == "three-words-misspelt":
            if not long:
                continue
            place = draw.choice(long)
            slipped = slip(chosen[place], draw)
            while is_known(slipped):
                slipped = slip(chosen[place], draw)
            chosen[place] = slipped
        yield " ".join(chosen), right
