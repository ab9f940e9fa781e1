"""countries.csv and country-names.csv: codes, boxes, names and aliases of all countries.

Beside the source's names stand those of four tables here: `official-names.csv` (long names, and some that are still or
already in use), `self-names.csv` (by `cldr.py`: what a country is called in its own languages), `abbreviations.csv`
(short forms, and names of a part: never used in running text) and `shared-names.csv`. A name has one country, but for those
of the last, as Congo has two.
"""

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


def beside(name):
    """The rows of a table that lies beside this file."""
    return tables.read(os.path.join(os.path.dirname(os.path.abspath(__file__)), name))


def inverted(name):
    """«Republic of Moldova» as lists have it: «Moldova, Republic of»."""
    match = re.fullmatch("(.+ of)( the)? ([^ ].*?)", name)
    return [f"{match[3]}, {match[1]}{match[2] or ''}"] if match else []


class Countries:
    def __init__(self, sources):
        self.rows = tables.read(os.path.join(sources, "countries.csv"))
        self.official, self.own, self.short, self.shared = ({}, {}, {}, {})
        for kept, table in (
            (self.official, "official-names.csv"),
            (self.own, "self-names.csv"),
            (self.short, "abbreviations.csv"),
            (self.shared, "shared-names.csv"),
        ):
            for row in beside(table):
                kept.setdefault(row["country"], []).append(row["name"])
                if row.get("language") == "en":
                    kept[row["country"]] += inverted(row["name"])
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
            code = row["iso3"] or identifier(row)
            weak = names.distinct(
                tables.parts(row["aliases_weak"]) + self.short.get(code, []),
                beside=self.shared.get(code, ()),
            )
            variants = [text.split(":", 1)[1] for text in tables.parts(row["cldr_alt"])]
            others = names.distinct(
                [
                    *tables.parts(row["aliases"]),
                    *variants,
                    *self.official.get(code, ()),
                    *self.own.get(row["iso2"], ()),
                    *self.shared.get(code, ()),
                ],
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
        self.check(records, shown)
        tables.write(os.path.join(folder, "countries.csv"), COLUMNS, records)
        tables.write(os.path.join(folder, "country-names.csv"), NAME_COLUMNS, shown)

    def check(self, records, shown):
        """Stops where a name is two countries', or a short one another country's code."""
        owners, codes = {}, {}
        for record in records:
            for scheme in ("iso2", "iso3"):
                if record[scheme]:
                    codes[record[scheme]] = record["id"]
            for name in (record["name"], *tables.parts(record["names"]), *tables.parts(record["weak"])):
                owners.setdefault(names.key(name), {}).setdefault(record["id"], name)
        for row in shown:
            owners.setdefault(names.key(row["name"]), {}).setdefault(row["country"], row["name"])
        known = {identifier(row): row["iso3"] or identifier(row) for row in self.rows}
        for countries in owners.values():
            shared = {
                country
                for country, name in countries.items()
                if names.key(name) in {names.key(short) for short in self.shared.get(known[country], ())}
            }
            if len(countries) > 1 and shared != set(countries):
                raise SystemExit(f"one name, several countries: {countries}")
            for country, name in countries.items():
                other = codes.get(name) if name.isascii() else None
                if other and other != country:
                    raise SystemExit(f"{name} is a name of {country} and the code of {other}")
