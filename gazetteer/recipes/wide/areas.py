"""areas.csv: first-level areas of the world, each with a point and how far it reaches from it."""

import os
from collections import defaultdict

import reach
import tables
from area_names import AreaNames
from renumbering import renumbered

COLUMNS = ("id", "name", "country", "longitude", "latitude", "places", "radius_km", "names", "weak")

# Areas of Tajikistan that the other folders have under ISO's codes; those of Afghanistan are found
# by their FIPS codes.
TAJIK = {"TJ.01": "iso:TJ-GB", "TJ.02": "iso:TJ-KT", "TJ.RR": "iso:TJ-RA"}


class Areas:
    def __init__(self, sources, countries, ground):
        self.countries = countries
        self.ground = ground
        self.rows = renumbered(tables.read(os.path.join(sources, "admin1.csv")))
        self.codes = {f"{row['iso2']}.{row['admin1_code']}" for row in self.rows}

    def identifier(self, iso2, code):
        """The id of an area by GeoNames' code: the other folders' if they have it; else None."""
        code = f"{iso2}.{code}"
        own = TAJIK.get(code) or self.ground.codes.get(("fips", code.replace(".", "")))
        if own in self.ground.places:
            return own
        return "gnadm1:" + code if code in self.codes else None

    def write(self, folder, cities, outlines):
        radii = self.radii(cities, outlines)
        spellings = AreaNames(self.rows, cities)
        records = []
        for row, others in zip(self.rows, spellings.of_all()):
            code = f"{row['iso2']}.{row['admin1_code']}"
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
                    "radius_km": radii.get(code, ""),
                    "names": "|".join(others),
                    "weak": "|".join(spellings.weak(row, [row["name"], *others])),
                }
            )
        tables.write(os.path.join(folder, "areas.csv"), COLUMNS, records)

    def radii(self, cities, outlines):
        """How far each area reaches from its point, in kilometres; none for areas without a point."""
        points, towns = defaultdict(dict), defaultdict(list)
        for row in self.rows:
            if row["longitude"]:
                code = f"{row['iso2']}.{row['admin1_code']}"
                points[row["iso2"]][code] = (float(row["longitude"]), float(row["latitude"]))
        for city in cities:
            towns[f"{city['iso2']}.{city['admin1_code']}"].append(
                (float(city["longitude"]), float(city["latitude"]))
            )
        found = {}
        for iso2, own in points.items():
            country = outlines.get(self.countries.by_iso2[iso2], ())
            found.update(reach.radii(own, towns, self.countries.box(iso2), country))
        return found
