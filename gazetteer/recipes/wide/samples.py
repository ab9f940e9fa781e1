"""Areas that everyone knows, by one of their names and a town in each (`area-samples.csv`): the tables must have them so."""

import os
from collections import defaultdict

import kinds
import names
import tables


def check(folder):
    """Stops where an area's name is missing, is another area's of the country too, or where the town lies elsewhere."""
    named, towns = defaultdict(set), defaultdict(set)
    for area in tables.read(os.path.join(folder, "areas.csv")):
        for name in (area["name"], *tables.parts(area["names"])):
            named[area["country"][4:], names.key(name)].add(area["id"])
    for town in tables.read(os.path.join(folder, "cities.csv")):
        for name in (town["name"], *tables.parts(town["names"])):
            towns[town["country"][4:], names.key(name)].add(town["area"])
    faults = []
    samples = os.path.join(os.path.dirname(os.path.abspath(__file__)), "area-samples.csv")
    for row in tables.read(samples):
        country, name, town = row["country"], row["name"], row["town"]
        # Kokcha takes a word for areas off where the whole name is nobody's.
        areas = named[country, names.key(name)]
        for bare in () if areas else kinds.bare(name):
            areas = areas | named[country, names.key(bare)]
        if len(areas) != 1 or not areas & towns[country, names.key(town)]:
            faults.append(f"{country}, {name}: {sorted(areas)}; {town} lies in {sorted(towns[country, names.key(town)])}")
    return faults


if __name__ == "__main__":
    import sys

    for fault in check(sys.argv[1]):
        print(fault)
