"""cities.csv: towns of the world that the other folders do not have.

`city-aliases.csv` has names of great cities that are usual and that the source leaves out.
"""

import os

import names
import tables

COLUMNS = ("id", "name", "country", "area", "longitude", "latitude", "population", "names")


class Cities:
    def __init__(self, sources, countries, ground):
        self.countries = countries
        self.ground = ground
        self.rows = tables.read(os.path.join(sources, "cities.csv"))
        self.usual = {}
        here = os.path.dirname(os.path.abspath(__file__))
        for row in tables.read(os.path.join(here, "city-aliases.csv")):
            self.usual.setdefault(row["id"], []).append(row["name"])

    def write(self, folder, areas):
        records = []
        for row in self.rows:
            place = "gn:" + row["geonameid"]
            if place in self.ground.places:
                continue
            alternates = [row["ascii_name"], *map(names.plain, tables.parts(row["alternate_names"]))]
            alternates += self.usual.get(place, ())
            records.append(
                {
                    "id": place,
                    "name": row["name"],
                    "country": self.countries.by_iso2[row["iso2"]],
                    "area": self.area(row, areas) or "",
                    "longitude": row["longitude"],
                    "latitude": row["latitude"],
                    "population": row["population"],
                    "names": "|".join(names.distinct(alternates, beside=[row["name"]])),
                }
            )
        tables.write(os.path.join(folder, "cities.csv"), COLUMNS, records)
        return {record["id"] for record in records}

    def area(self, row, areas):
        """The district in whose outline it lies if the country is the same, else its first-level area."""
        if row["iso2"] in ("AF", "TJ"):
            inside = self.ground.area(float(row["longitude"]), float(row["latitude"]))
            country = self.ground.ancestor(inside, "country")
            if country == self.countries.by_iso2[row["iso2"]]:
                return inside
        return areas.identifier(row["iso2"], row["admin1_code"])
