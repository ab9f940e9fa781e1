"""The names that CLDR has of the subdivisions of ISO 3166-2, joined to the areas of GeoNames.

The two lists have no code in common: they are joined by names, and only where one area and one subdivision of a
country can be meant. What is not certain is left out.
"""

import os
import re
from collections import defaultdict

import kinds
import names
import tables
from area_names import AreaNames
from renumbering import renumbered
from sounds import consonants, likeness

# The languages in which countries are named, as far as CLDR has subdivisions in them.
LANGUAGES = set("en fr es de pt ru uk tr ar fa ps tg uz ur hi zh".split())
# Less alike than this, a name without its word for areas is not the area's name, but its meaning in another language.
ALIKE = 0.5
EXCLUSIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "area-names-excluded.csv")
# Those of them that areas get in which no town is known: municipalities of small countries, most of them.
FEW = set("en fr es de pt ru ar fa".split())
# Languages whose names of foreign places are used to find what a subdivision is, and are not taken.
LATIN = set("it nl pl sv da no fi cs ca id ms sk ro et hu hr sl sr_Latn az eu gl sq ceb af".split())
# Countries left out: of Afghanistan another folder has the names; of Morocco, Nepal and Ivory Coast CLDR 41 mixes names
# of areas that are no more with those that followed, under one code; Monaco's and Taiwan's areas are not those of ISO 3166-2.
LEFT_OUT = {"AF", "CI", "MA", "MC", "NP", "TW"}


class Subdivisions:
    def __init__(self, named, first, spoken, world):
        self.named, self.first, self.spoken = named, first, spoken
        self.areas = renumbered(tables.read(os.path.join(world, "admin1.csv")))
        cities = tables.read(os.path.join(world, "cities.csv"))
        self.spellings = AreaNames(self.areas, cities, others=())
        self.settled = {f"{city['iso2']}.{city['admin1_code']}" for city in cities}
        self.matched = {}
        self.left = defaultdict(int)
        by_country = defaultdict(lambda: ([], []))
        for area in self.areas:
            by_country[area["iso2"]][0].append(area)
        for code in named:
            # A country that is also an area of another stands under its own code, in capital letters.
            if code.islower() and len(code) > 2:
                by_country[code[:2].upper()][1].append(code)
        here = os.path.dirname(os.path.abspath(__file__))
        known = {f"{area['iso2']}.{area['admin1_code']}" for area in self.areas}
        for row in tables.read(os.path.join(here, "area-joins.csv")):
            if row["area"] not in known or row["code"] not in named:
                raise SystemExit(f"area-joins.csv: {row['area']} or {row['code']} is in no source")
            self.matched[row["area"]] = (row["code"], "by hand")
        for country, (own, codes) in sorted(by_country.items()):
            if own and codes and country not in LEFT_OUT:
                self.match(country, own, codes)
        for country, (own, codes) in by_country.items():
            for area in own:
                if int(area["places"]) and f"{country}.{area['admin1_code']}" not in self.matched:
                    self.left["areas that are none of ISO 3166-2 with certainty"] += 1

    # MARK: Which subdivision is which area

    def match(self, country, areas, codes):
        """Joins the areas of one country, first those whose names say so alone."""
        free = {area["admin1_code"]: area for area in areas}
        ours = {code: self.keys_of_area(area) for code, area in free.items()}
        theirs = {code: self.keys_of(country, code) for code in codes}
        levels = [[c for c in codes if c in self.first], [c for c in codes if c not in self.first]]
        for part in (0, 1, 2, 3):
            for level in levels:
                self.join(country, free, ours, theirs, level, part)

    def join(self, country, free, ours, theirs, codes, part):
        taken = {code for code, _ in self.matched.values()}
        pairs = defaultdict(set)
        back = defaultdict(set)
        for area in free:
            if f"{country}.{area}" in self.matched:
                continue
            for code in codes:
                if code not in taken and ours[area][part // 2] & theirs[code][part % 2]:
                    pairs[area].add(code)
                    back[code].add(area)
        for area, found in pairs.items():
            if len(found) == 1 and len(back[min(found)]) == 1:
                self.matched[f"{country}.{area}"] = (min(found), part)

    def keys_of_area(self, area):
        """The names of an area by its source, and those that its towns give it."""
        given = {names.key(n) for n in [area["name"], *AreaNames.given(area)]} - {""}
        bare = {names.key(n) for name in [area["name"], *AreaNames.given(area)] for n in kinds.bare(name)}
        return given | bare, given | bare | {names.key(name) for name in self.spellings.of(area)}

    def keys_of(self, country, code):
        """The names of a subdivision in English and in the country's languages, and in all Latin ones."""
        own = {"en", *self.spoken[country]}
        found = (set(), set())
        for language, name in self.named[code].items():
            forms = {names.key(form) for form in (plain(name), *kinds.bare(plain(name)))} - {""}
            if language in own:
                found[0].update(forms)
            if language in own | LATIN | LANGUAGES:
                found[1].update(forms)
        return found

    # MARK: Names

    def rows(self):
        """Each name of a matched area with the languages that have it."""
        excluded = {(row["area"], row["name"]) for row in tables.read(EXCLUSIONS)}
        owners = defaultdict(set)
        texts = {area: self.texts(area, code) for area, (code, _) in self.matched.items()}
        for area, forms in texts.items():
            for name in forms:
                owners[area[:2], names.key(name[0])].add(area)
                owners[area[:2], names.key(name[1])].add(area)
        known = self.sounds()
        found = []
        for area, forms in sorted(texts.items()):
            code = self.matched[area][0]
            kept = defaultdict(set)
            for (short, whole), languages in forms.items():
                if (area, whole) in excluded:
                    self.left["names that are wrong"] += 1
                elif self.is_strange(short, area, known[area[:2]]):
                    self.left["names nearer to another area's"] += 1
                    if os.environ.get("SHOW"): print(area, whole, languages)
                elif len(owners[area[:2], names.key(short)]) == 1 and (
                    languages & self.own(area) or self.is_name(short, known[area[:2]][area])
                ):
                    kept[short] |= languages
                elif len(owners[area[:2], names.key(whole)]) == 1:
                    kept[whole] |= languages
                else:
                    self.left["names of two areas"] += 1
            for name, languages in kept.items():
                found.append(
                    {
                        "area": area, "code": f"{code[:2]}-{code[2:]}".upper(),
                        "languages": "|".join(sorted(languages)), "name": name,
                    }
                )  # fmt: skip
        return found

    def sounds(self):
        """The consonants of each area's names in its source and in English, by country."""
        known = defaultdict(dict)
        for row in self.areas:
            area = f"{row['iso2']}.{row['admin1_code']}"
            given = [row["name"], *AreaNames.given(row)]
            if area in self.matched:
                given.append(self.named[self.matched[area][0]].get("en", ""))
            known[row["iso2"]][area] = {consonants(name) for name in given if name}
        return known

    def texts(self, area, code):
        """The names that are taken, each without its word for areas and whole, with their languages."""
        wanted = (LANGUAGES if area in self.settled else FEW) | set(self.spoken[area[:2]])
        found = defaultdict(set)
        english = plain(self.named[code].get("en", ""))
        for language, name in self.named[code].items():
            if language in wanted:
                whole = plain(name)
                # An English name has such a word where it belongs to it: the Free State.
                told = [(whole, whole)] if whole == english else kinds.told(whole)
                for forms in told:
                    if all(names.key(form) for form in forms):
                        found[forms].add(language.replace("_", "-"))
        return found

    def own(self, area):
        """The languages of an area's country, in which its name without a word for areas is its own."""
        return {language.replace("_", "-") for language in self.spoken[area[:2]]} - {"en", "pt"}

    @staticmethod
    def is_name(short, known):
        """Whether what is left without a word for areas is a name of its own: «Federal» is not."""
        own = consonants(short)
        return own in known or not re.search("[a-z]", own) or likeness(own, known) >= ALIKE

    @staticmethod
    def is_strange(name, area, known):
        """Whether a name is another area's rather than this one's, by its letters."""
        own = consonants(name)
        if len(own) < 3 or own in known[area]:
            return False
        mine = likeness(own, known[area])
        if any(own.startswith(other) for other in known[area] if other):
            return False
        if mine >= 0.55:
            return False
        best = max((likeness(own, others) for other, others in known.items() if other != area), default=0)
        return best >= 0.75 and best > mine + 0.2


def plain(name):
    """A name without what tells two of one name apart: signs, and what stands in brackets or behind a comma."""
    name = re.sub(r"[²³⁴⁵†]| *\(.*$", "", name).strip()
    return re.split(r"[,،،] ", name)[0]

