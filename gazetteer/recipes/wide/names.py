"""Spellings of one place: each once, where letters that mean the same count as the same.

The folding is that of `LetterFolding.swift`, as far as these tables need it: two names that are one
here are one to Kokcha too.
"""

import re
import unicodedata

# Signs of romanisation, apostrophes and what cannot be seen: they never tell two names apart.
DROPPED = set("'`\u00b4\u2018\u2019\u201b\u2032\u0640\u00ad\ufeff\u200b\u200c\u200d\u200e\u200f")

LETTERS = {
    "æ": "ae", "ß": "ss", "ẞ": "ss", "þ": "th", "œ": "oe", "đ": "d", "ð": "d", "ħ": "h", "ı": "i",
    "ł": "l", "ø": "o", "ŧ": "t",
    "ى": "ی", "ي": "ی", "ې": "ی", "ۍ": "ی", "ك": "ک", "ڪ": "ک",
    "ة": "ه", "ھ": "ه", "ہ": "ه", "ۃ": "ه", "ە": "ه", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
}  # fmt: skip


def _is_mark(letter):
    value = ord(letter)
    return (
        0x0300 <= value <= 0x036F
        or 0x0483 <= value <= 0x0489
        or 0x02B0 <= value <= 0x02FF
        or 0x0610 <= value <= 0x061A
        or 0x064B <= value <= 0x065F
        or value == 0x0670
        or 0x06D6 <= value <= 0x06ED
        or 0x1DC0 <= value <= 0x1DFF
    )


def key(name):
    """What the spellings of a name have in common: no case, marks, hyphens or blanks."""
    letters = []
    for letter in unicodedata.normalize("NFD", name).lower():
        if letter in DROPPED or _is_mark(letter):
            continue
        if unicodedata.category(letter)[0] in "LMN":
            letters.append(LETTERS.get(letter, letter))
    return "".join(letters)


def plain(name):
    """A name without the wider area that some lists put behind it: «سامارا، روس»; none of a page."""
    return "" if ":" in name else re.split("[،,] ", name)[0]


def distinct(names, beside=()):
    """The names that are not empty, each once by its key, without those that stand beside."""
    seen = {key(name) for name in beside} | {""}
    kept = []
    for name in names:
        folded = key(name)
        if folded not in seen:
            seen.add(folded)
            kept.append(name)
    return kept
