"""areas.csv: first-level areas of the world, each with a point and how far it reaches from it."""

import math
import os
from collections import defaultdict

import names
import tables
from ground import DEGREE, kilometres

COLUMNS = ("id", "name", "country", "longitude", "latitude", "places", "radius_km", "names")

# Areas of Tajikistan that the other folders have under ISO's codes; those of Afghanistan are found
# by their FIPS codes.
TAJIK = {"TJ.01": "iso:TJ-GB", "TJ.02": "iso:TJ-KT", "TJ.RR": "iso:TJ-RA"}


class Areas:
    def __init__(self, sources, countries, ground):
        self.countries = countries
        self.ground = ground
        self.rows = tables.read(os.path.join(sources, "admin1.csv"))
        self.codes = {f"{row['iso2']}.{row['admin1_code']}" for row in self.rows}

    def identifier(self, iso2, code):
        """The id of an area by GeoNames' code: the other folders' if they have it; else None."""
        code = f"{iso2}.{code}"
        own = TAJIK.get(code) or self.ground.codes.get(("fips", code.replace(".", "")))
        if own in self.ground.places:
            return own
        return "gnadm1:" + code if code in self.codes else None

    def write(self, folder, cities):
        points = defaultdict(list)
        for city in cities:
            points[f"{city['iso2']}.{city['admin1_code']}"].append(
                (float(city["longitude"]), float(city["latitude"]))
            )
        count = defaultdict(int)
        for row in self.rows:
            if row["places"] != "0":
                count[row["iso2"]] += 1
        records = []
        for row in self.rows:
            place = self.identifier(row["iso2"], row["admin1_code"])
            if not place.startswith("gnadm1:"):
                continue
            records.append(
                {
                    "id": place,
                    "name": row["name"],
                    "country": self.countries.by_iso2[row["iso2"]],
                    "longitude": row["longitude"],
                    "latitude": row["latitude"],
                    "places": row["places"],
                    "radius_km": self.radius(row, points[place[7:]], count[row["iso2"]]),
                    "names": "|".join(spellings(row)),
                }
            )
        tables.write(os.path.join(folder, "areas.csv"), COLUMNS, records)

    # How much further an area reaches than 95 of 100 of its places, and than a circle of its
    # country's box divided by the number of its areas.
    REACH = 1.5
    SHARE = 1.25

    def radius(self, row, points, count):
        if not row["longitude"]:
            return ""
        at = (float(row["longitude"]), float(row["latitude"]))
        distances = sorted(kilometres(*at, *point) for point in points)
        reach = distances[math.ceil(0.95 * len(distances)) - 1] if distances else 0
        box = self.countries.box(row["iso2"])
        share = math.sqrt(square_kilometres(box) / max(count, 1) / math.pi) if box else 0
        return max(1, math.ceil(max(self.REACH * reach, self.SHARE * share)))


def square_kilometres(box):
    """What a box of degrees holds on the sphere."""
    west, south, east, north = box
    if west > east:
        east += 360
    height = math.degrees(math.sin(math.radians(north)) - math.sin(math.radians(south)))
    return (east - west) * height * DEGREE**2


def spellings(row):
    given = [row["ascii_name"], row["bare_name"], *tables.parts(row["other_names"])]
    return names.distinct(given, beside=[row["name"]])
