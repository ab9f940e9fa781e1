"""Names by which people call a first-level area, besides those that the sources list.

Six rules, each for what is missing most: words that only say what kind of area it is, in the
country's own language; the area's town where both have one name, for the town's names in other
scripts are the area's too; Russian adjectives of a town (`Saratovskaya` is Saratov); points of
the compass in French and English (`Nord Kivu`, `North Kivu`); the names that Unicode CLDR has of the same area
(`area-names.csv`); and some by hand that are usual and in neither (`area-aliases.csv`). A name that another area of the country has by its sources is never made here.
"""

import os
import re
from collections import defaultdict

import names
import tables
from sounds import consonants, likeness

KIND = (
    r"(opština|opstina|obshtina|grad|baladīyat|raionul|raion|muhafazat|muḩāfaz̧at|imārat|wilāyat"
    r"|wilaya de|province of|province de|provincia de|departamento de|estado de|canton de) (.+)"
)
KIND_BEHIND = r"(.+) (kraj|novads|rajons|municipality|atholhu|atoll|rayon|raion|sahari|krai|kray)"
# What Russian and Ukrainian put behind a town's name for its area.
ADJECTIVE = ("skaya", "skiy", "kaya", "skayaoblast", "ska", "ka", "skaoblast", "kaoblast")

FRENCH = {
    "nord": "north", "sud": "south", "est": "east", "ouest": "west", "centre": "central",
    "haut": "upper", "haute": "upper", "bas": "lower", "extrême": "far",
}  # fmt: skip
ENGLISH = {
    "north": "nord", "south": "sud", "east": "est", "west": "ouest", "central": "centre",
}  # fmt: skip
# How many of a town's names in Latin letters its area gets: the source has the usual ones first.
LATIN = 4
HERE = os.path.dirname(os.path.abspath(__file__))
# A town whose other name is the area's is called after it, if its own name is at least so much like it: Kasserine is
# Al Qaşrayn, and Funchal is not Madeira.
ALIKE = 0.5
# Countries whose officials write French: there an English point of the compass has a French form.
FRANCOPHONE = set("BE BF BI BJ CA CD CF CG CH CI CM DJ FR GA GN GQ HT KM MG ML NE RW SN TD TG".split())


class AreaNames:
    def __init__(self, areas, cities, others=None):
        self.areas = areas
        self.towns = defaultdict(list)
        for city in cities:
            self.towns[city["iso2"], city["admin1_code"]].append(city)
        self.others = defaultdict(list)
        self.short = defaultdict(list)
        if others is None:
            others = []
            for table in ("area-names.csv", "area-aliases.csv"):
                others += tables.read(os.path.join(HERE, table))
        for row in others:
            # A municipality of which no town is known is meant by its bare name where its country is named.
            is_short = row.get("use") or not self.towns[tuple(row["area"].split("."))]
            (self.short if is_short else self.others)[row["area"]].append(row["name"])
            # ISO 3166-2: `US-NY`, and within its country `NY`. Numbers say nothing to most.
            code = row.get("code", "")
            if len(code) > 4 and code[3:].isalpha() and code not in self.short[row["area"]]:
                self.short[row["area"]] += [code, code[3:]]
        self.taken = defaultdict(lambda: defaultdict(set))
        for row in areas:
            for name in [row["name"], *self.given(row)]:
                self.taken[row["iso2"]][names.key(name)].add(row["admin1_code"])

    @staticmethod
    def given(row):
        return [row["ascii_name"], row["bare_name"], *tables.parts(row["other_names"])]

    def of_all(self):
        """All names of each area but the one that is shown, each once; none that is made for two areas of a country."""
        found = [self.of(row) for row in self.areas]
        owners = defaultdict(set)
        for row, others in zip(self.areas, found):
            for name in others:
                owners[row["iso2"], names.key(name)].add(row["admin1_code"])
        for row, others in zip(self.areas, found):
            given = {names.key(name) for name in self.given(row)}
            others[:] = [
                name
                for name in others
                if names.key(name) in given or len(owners[row["iso2"], names.key(name)]) == 1
            ]
        return found

    def of(self, row):
        given = self.given(row)
        found = [row["name"], *given]
        # «Primorskiy (Maritime) Kray»
        found += [re.sub(r" *\(.*?\)", "", name) for name in found if "(" in name]
        for name in list(found):
            for pattern, part in ((KIND, 2), (KIND_BEHIND, 1)):
                match = re.fullmatch(pattern, name, re.IGNORECASE)
                if match:
                    found.append(match[part])
        found += [
            other
            for name in found
            for other in (
                turned(name, FRENCH),
                turned(name, ENGLISH) if row["iso2"] in FRANCOPHONE else name,
            )
        ]
        found += self.of_town(row, {names.key(name) for name in found} - {""})
        found += self.others[f"{row['iso2']}.{row['admin1_code']}"]
        taken = self.taken[row["iso2"]]
        made = [name for name in found if not taken[names.key(name)] - {row["admin1_code"]}]
        return names.distinct(given + made, beside=[row["name"]])

    def weak(self, row, strong):
        """Short forms that no other area of the country has: names beside its country, and nowhere else."""
        area = f"{row['iso2']}.{row['admin1_code']}"
        taken = self.taken[row["iso2"]]
        short = [name for name in self.short[area] if not taken[names.key(name)] - {row["admin1_code"]}]
        return names.distinct(short, beside=strong)

    def of_town(self, row, keys):
        """The names of the town that the area has its name from, where it lies in it."""
        adjectives = {key[: -len(end)] for key in keys for end in ADJECTIVE if key.endswith(end)}
        for town in self.towns[row["iso2"], row["admin1_code"]]:
            own = names.key(town["name"])
            if own in keys or row["iso2"] in ("RU", "UA", "BY", "KZ", "KG") and (
                own in adjectives or own[:-1] in adjectives and own[-1] in "'y"
            ):
                return self.usual(town)
        for town in self.towns[row["iso2"], row["admin1_code"]]:
            others = {names.key(name) for name in tables.parts(town["alternate_names"])} & keys
            sound = consonants(town["name"])
            if others and (sound == consonants(row["name"]) or likeness(sound, {consonants(row["name"])}) >= ALIKE):
                return self.usual(town)
        return []

    @staticmethod
    def usual(town):
        """A town's names: of those in Latin letters the usual ones."""
        latin, other = [], []
        for name in tables.parts(town["alternate_names"]):
            (latin if name[0] < "\u0250" else other).append(names.plain(name))
        return [town["name"], *latin[:LATIN], *other]


def turned(name, words):
    """A name with its points of the compass in another language."""

    def word(match):
        other = words.get(match[0].lower(), match[0])
        return other.capitalize() if match[0][0].isupper() else other

    return re.sub(r"[^\W\d_]+", word, name)
