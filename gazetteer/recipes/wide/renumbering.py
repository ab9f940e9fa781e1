"""Countries whose areas have new numbers, some of which meant other areas before.

The towns then have the new numbers and the list of areas the old ones. `renumbered.csv` has all areas of
such a country by their new numbers, one by one, and takes the list's place. Of the list are kept the areas that
are no more, so that older files are understood, unless their number means another area today.

Viet Nam's are those of the list of administrative units in force since July 2025 (Decision 19/2025/QĐ-TTg), a fact.

    renumbering.py WIDE

looks whether the numbers of `areas.csv` and `cities.csv` in a folder mean the same areas.
"""

import os
import sys
from collections import defaultdict

sys.dont_write_bytecode = True

import names
import tables
from ground import kilometres

# Areas that share their name with the greatest town of another without having it from there: the province of Sühbaatar
# and the town of Selenge are both named after the man.
HOMONYMS = {"gnadm1:MN.17"}


def renumbered(rows):
    """The list of areas with those countries' new numbers."""
    table = os.path.join(os.path.dirname(os.path.abspath(__file__)), "renumbered.csv")
    current = {(row["country"], row["area"]): row for row in tables.read(table)}
    countries = {country for country, _ in current}
    own = defaultdict(set)
    for (country, _), row in current.items():
        own[country] |= {names.key(name) for name in (row["name"], *tables.parts(row["names"]))}
    kept, seen = [], set()
    for row in rows:
        new = current.get((row["iso2"], row["admin1_code"]))
        if new:
            seen.add((row["iso2"], row["admin1_code"]))
            called = {"name": new["name"], "ascii_name": "", "bare_name": "", "other_names": new["names"]}
            kept.append({**row, **called})
        elif row["iso2"] not in countries or not (
            own[row["iso2"]] & {names.key(name) for name in (row["name"], row["bare_name"])}
        ):
            kept.append(row)
    if set(current) - seen:
        raise SystemExit(f"renumbered.csv: no such areas in the source: {set(current) - seen}")
    return kept


def faults(areas, cities):
    """Areas whose names and towns cannot be of one numbering, each as a sentence.

    Towns of one name are common, so that a namesake elsewhere says nothing. But where the greatest town of
    one area has the name of another area, which lies far off and has no such town, one of the two has the other's name.
    """
    named, towns = defaultdict(set), defaultdict(set)
    greatest = {}
    for area in areas:
        for name in (area["name"], *tables.parts(area["names"])):
            named[area["id"]].add(names.key(name))
    for town in cities:
        for name in (town["name"], *tables.parts(town["names"])):
            towns[town["area"]].add(names.key(name))
        before = greatest.get(town["area"])
        if before is None or int(town["population"]) > int(before["population"]):
            greatest[town["area"]] = town
    found = []
    for area in areas:
        key = names.key(area["name"])
        if not area["longitude"] or not area["radius_km"] or key in towns[area["id"]]:
            continue
        if area["id"] in HOMONYMS:
            continue
        for other, town in greatest.items():
            # «Washington» is the greatest town of «Washington, D.C.».
            if town["country"] != area["country"] or any(own.startswith(key) for own in named[other]):
                continue
            away = kilometres(*(float(row[axis]) for row in (area, town) for axis in ("longitude", "latitude")))
            if names.key(town["name"]) == key and away > float(area["radius_km"]):
                found.append(
                    f"{area['id']} is called {area['name']}, and the greatest town of {other} is {town['name']}, "
                    f"{away:.0f} km from it: are the numbers of areas and of towns the same?"
                )
    return found


def check(folder):
    """Stops where the tables of a folder do not fit together."""
    found = faults(*(tables.read(os.path.join(folder, name)) for name in ("areas.csv", "cities.csv")))
    if found:
        raise SystemExit("\n".join(found))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    check(sys.argv[1])
