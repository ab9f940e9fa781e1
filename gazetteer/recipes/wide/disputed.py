"""disputed.csv: ground whose belonging is disputed, written by hand beside this script."""

import os

import outlines
import tables

COLUMNS = ("name", "claimants", "west", "south", "east", "north", "note")


def write(folder, countries):
    rows = tables.read(os.path.join(os.path.dirname(__file__), "disputed.csv"))
    known = countries.ids | set(outlines.EDITOR.values())
    for row in rows:
        unknown = [place for place in tables.parts(row["claimants"]) if place not in known]
        west, south, east, north = (float(row[side]) for side in ("west", "south", "east", "north"))
        if unknown or len(tables.parts(row["claimants"])) < 2 or not (west < east and south < north):
            raise SystemExit(f"disputed.csv, {row['name']}: claimants {unknown} or box")
    tables.write(os.path.join(folder, "disputed.csv"), COLUMNS, rows)
