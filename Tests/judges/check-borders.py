"""Holds the outlines of countries and of their provinces against each other, by shapely (GEOS).

usage: check-borders.py COUNTRIES PROVINCES

Both are FeatureCollections as `kokcha gazetteer list` writes them. The answer has a line for each thing that is wrong:
a geometry that is not valid by OGC 06-103r4, a line of a country inside it, ground that a country has and its provinces
have not, or ground that two neighbours both have. Nothing is written where nothing is wrong.
"""

import json
import sys
from pathlib import Path

from shapely.geometry import shape
from shapely.ops import unary_union
from shapely.validation import explain_validity

# Square degrees: some hundred square metres.
NOTHING = 1e-8


def features(path):
    found = json.loads(Path(path).read_text("utf-8"))["features"]
    return [
        (feature["properties"], shape(feature["geometry"]))
        for feature in found
        if feature["geometry"] and "Polygon" in feature["geometry"]["type"]
    ]


countries, provinces = features(sys.argv[1]), features(sys.argv[2])
for kind in (countries, provinces):
    for number, (properties, area) in enumerate(kind):
        if not area.is_valid:
            print(properties["name"], explain_validity(area))
            continue
        for other, neighbour in kind[:number]:
            if neighbour.is_valid and area.intersection(neighbour).area > NOTHING:
                print(properties["name"], "overlaps", other["name"])
for properties, country in countries:
    parts = [area for other, area in provinces if other["country"] == properties["country"]]
    whole = unary_union(parts)
    if whole.symmetric_difference(country).area > NOTHING:
        print(properties["name"], "is not what its provinces are")
    inside = whole.buffer(-1e-5).intersection(country.boundary)
    if not inside.is_empty:
        print(properties["name"], "has a line inside it, of", round(inside.length, 3), "degrees")
