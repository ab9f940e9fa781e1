#!/usr/bin/env python3
"""Compiles what Unicode CLDR knows of names: `area-names.csv` and `self-names.csv` beside this file.

    cldr.py CLDR WORLD

CLDR is the folder `common` of CLDR 41, which Debian has as the package `unicode-cldr-core` (41-0.1: `apt-get download
unicode-cldr-core`, then `dpkg-deb -x unicode-cldr-core_41-0.1_all.deb FOLDER`; `FOLDER/usr/share/unicode/cldr/common`);
WORLD the folder with `admin1.csv` and `cities.csv`. Both tables are in the repository, and `compile.py` reads them
from there: nobody needs CLDR who does not make them anew. It prints what it leaves out, and why.
"""

import glob
import os
import sys
import xml.etree.ElementTree as xml
from collections import defaultdict

sys.dont_write_bytecode = True

import tables
from subdivisions import LANGUAGES, Subdivisions

HERE = os.path.dirname(os.path.abspath(__file__))
OFFICIAL = ("official", "de_facto_official", "official_regional")


class Locales:
    """CLDR's names by language."""

    def __init__(self, folder):
        self.folder = folder
        self.spoken = defaultdict(list)
        data = xml.parse(os.path.join(folder, "supplemental", "supplementalData.xml"))
        for territory in data.find("territoryInfo"):
            for language in territory.iter("languagePopulation"):
                if language.get("officialStatus") in OFFICIAL:
                    self.spoken[territory.get("type")].append(language.get("type"))

    def names(self, kind, path):
        """The texts of a folder's files: by their type, then by language."""
        found = defaultdict(dict)
        for file in sorted(glob.glob(os.path.join(self.folder, kind, "*.xml"))):
            language = os.path.basename(file)[:-4]
            for row in xml.parse(file).iterfind(path):
                if row.get("alt") is None and row.text:
                    found[row.get("type")][language] = row.text.strip()
        return found


def self_names(locales):
    """What the states are called in their own languages."""
    rows = []
    named = locales.names("main", "localeDisplayNames/territories/territory")
    for country, languages in locales.spoken.items():
        for language in languages:
            name = named[country].get(language)
            if name and language.split("_")[0] not in LANGUAGES:
                rows.append({"country": country, "language": language.replace("_", "-"), "name": name})
    return rows


def main(cldr, world):
    locales = Locales(cldr)
    count = tables.write(
        os.path.join(HERE, "self-names.csv"), ("country", "language", "name"), self_names(locales)
    )
    print(f"self-names.csv: {count} names")
    named = locales.names("subdivisions", "localeDisplayNames/subdivisions/subdivision")
    containment = xml.parse(os.path.join(cldr, "supplemental", "subdivisions.xml"))
    first = {
        code
        for group in containment.iter("subgroup")
        if len(group.get("type")) == 2
        for code in group.get("contains").split()
    }
    areas = Subdivisions(named, first, locales.spoken, world)
    count = tables.write(
        os.path.join(HERE, "area-names.csv"), ("area", "code", "languages", "name"), areas.rows()
    )
    print(f"area-names.csv: {count} names of {len(areas.matched)} areas")
    for what, number in sorted(areas.left.items()):
        print(f"left out: {number} {what}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
