"""countries.csv and country-names.csv: codes, boxes, names and aliases of all countries."""

import os
import re

import names
import tables

COLUMNS = (
    "id name iso2 iso3 numeric fips part_of continent west south east north names weak".split()
)
NAME_COLUMNS = ("country", "language", "name")


def identifier(row):
    """`iso:MLI`, or for what has no code in the source `editor:` and its name in plain letters."""
    if row["iso3"]:
        return "iso:" + row["iso3"]
    plain = row["name"].lower().replace("'", "")
    return "editor:" + re.sub("[^a-z]+", "-", plain).strip("-")


class Countries:
    def __init__(self, sources):
        self.rows = tables.read(os.path.join(sources, "countries.csv"))
        self.by_iso2 = {row["iso2"]: identifier(row) for row in self.rows if row["iso2"]}
        self.ids = {identifier(row) for row in self.rows}

    def box(self, iso2):
        """West, south, east, north in degrees; None where the source has none."""
        for row in self.rows:
            if row["iso2"] == iso2 and row["west"]:
                return tuple(float(row[side]) for side in ("west", "south", "east", "north"))
        return None

    def write(self, folder):
        records, shown = [], []
        for row in self.rows:
            own = {
                column[5:].replace("_", "-"): text
                for column, text in row.items()
                if column.startswith("name_") and text
            }
            shown += [
                {"country": identifier(row), "language": language, "name": text}
                for language, text in own.items()
            ]
            weak = names.distinct(tables.parts(row["aliases_weak"]))
            variants = [text.split(":", 1)[1] for text in tables.parts(row["cldr_alt"])]
            others = names.distinct(
                tables.parts(row["aliases"]) + variants,
                beside=[row["name"], *own.values(), *weak],
            )
            records.append(
                {
                    **{column: row[column] for column in COLUMNS if column in row},
                    "id": identifier(row),
                    "fips": "|".join(tables.parts(row["fips"]) + tables.parts(row["fips_other"])),
                    "part_of": "|".join(self.by_iso2[code] for code in tables.parts(row["part_of"])),
                    "names": "|".join(others),
                    "weak": "|".join(weak),
                }
            )
        tables.write(os.path.join(folder, "countries.csv"), COLUMNS, records)
        tables.write(os.path.join(folder, "country-names.csv"), NAME_COLUMNS, shown)
