"""settlements.csv: the settlements of Afghanistan that no other table has."""

import os

import tables

COLUMNS = ("id", "name", "parent", "longitude", "latitude", "feature")


def write(sources, folder, ground, areas, known):
    """`known` are the ids of the cities; the other folders' places are left out too."""
    records = []
    for row in tables.read(os.path.join(sources, "settlements_afghanistan_all.csv")):
        place = "gn:" + row["geonames_id"]
        if place in ground.places or place in known:
            continue
        parent = ground.area(float(row["lon"]), float(row["lat"]))
        if ground.ancestor(parent, "country") != "iso:AFG":
            parent = areas.identifier("AF", row["gn_admin1"])
        records.append(
            {
                "id": place,
                "name": row["name"],
                "parent": parent or "iso:AFG",
                "longitude": row["lon"],
                "latitude": row["lat"],
                "feature": row["feature_code"],
            }
        )
    tables.write(os.path.join(folder, "settlements.csv"), COLUMNS, records)
