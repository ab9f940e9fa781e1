"""The consonants of a name in Latin letters, roughly: how two spellings of one name in two scripts are compared."""

import difflib
import re

import kinds
import names

ROMAN = dict(zip("абвгдезийклмнопрстуфхцчшщъыьэюяіїєґўқғҳҷё", "abvgdeziiklmnoprstufhccss_y_euaiieguughje"))
ROMAN.update(zip("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیےټډړږښڼئءؤںٹڈڑہة", "abptsjchhdzrzjssszsz_gfkkglmnvhyytdrzsny__ntdrhh"))
ROMAN["ж"] = "j"
DOUBLE = {"kh": "h", "gh": "g", "ph": "f", "sh": "s", "ch": "c", "dj": "j", "th": "t", "tz": "s", "ts": "s"}


def consonants(name):
    """A name without its word for areas, in consonants."""
    bare = kinds.bare(name)
    letters = "".join(ROMAN.get(letter, letter) for letter in names.key(bare[0] if bare else name))
    for pair, letter in DOUBLE.items():
        letters = letters.replace(pair, letter)
    letters = letters.translate(str.maketrans("qxwz", "ksvs"))
    return re.sub("[aeiouy_]", "", letters)


def likeness(name, others):
    """How alike the consonants of a name are to the likest of others', 0 to 1; the very same do not count."""
    return max((difflib.SequenceMatcher(None, name, other).ratio() for other in others if other != name), default=0)
