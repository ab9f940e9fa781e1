"""outlines.csv: outlines of countries (Natural Earth 1:50m) as text (OGC 06-103r4, WKT)."""

import json
import os

import tables

COLUMNS = ("country", "wkt")

# Ground that Natural Earth draws by itself and that is no country of the tables.
EDITOR = {
    "KAS": "editor:siachen-glacier",
    "ATC": "editor:ashmore-and-cartier-islands",
    "IOA": "editor:indian-ocean-territories",
}


def ring(points):
    return "(" + ", ".join(f"{x:.4f} {y:.4f}" for x, y, *_ in points) + ")"


def turned(points, is_outer):
    """A ring with its inside on the left of whoever walks along it: the outer one anticlockwise, holes clockwise."""
    pairs = zip(points, points[1:])
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)
    return points if (doubled > 0) == is_outer else points[::-1]


def polygon(rings):
    return "(" + ", ".join(ring(turned(points, i == 0)) for i, points in enumerate(rings)) + ")"


def text(geometry):
    if geometry["type"] == "Polygon":
        return "POLYGON " + polygon(geometry["coordinates"])
    return "MULTIPOLYGON (" + ", ".join(map(polygon, geometry["coordinates"])) + ")"


class Outlines:
    """The outlines by country, as GeoJSON geometries (RFC 7946 §3.1)."""

    def __init__(self, sources, countries):
        with open(os.path.join(sources, "countries_outline.geojson"), encoding="utf-8") as file:
            features = json.load(file)["features"]
        self.geometries = {}
        for feature in features:
            code = feature["properties"]["iso3"]
            country = EDITOR.get(code, "iso:" + code)
            if code not in EDITOR and country not in countries.ids:
                raise SystemExit(f"countries_outline.geojson: {code} is not in countries.csv")
            self.geometries[country] = feature["geometry"]

    def polygons(self):
        """Each country's polygons, each as rings of longitude and latitude, the outer one first."""
        found = {}
        for country, geometry in self.geometries.items():
            polygons = geometry["coordinates"]
            if geometry["type"] == "Polygon":
                polygons = [polygons]
            found[country] = [
                [[(x, y) for x, y, *_ in ring] for ring in rings] for rings in polygons
            ]
        return found

    def write(self, folder):
        rows = [
            {"country": country, "wkt": text(geometry)}
            for country, geometry in self.geometries.items()
        ]
        tables.write(os.path.join(folder, "outlines.csv"), COLUMNS, rows)
