"""What the tables of the other folders hold already: their ids, and which area a point lies in."""

import math
import os
import re
from collections import defaultdict

import tables

# Kilometres of a degree of latitude; of longitude this times the cosine.
DEGREE = 111.195
# How far beside all outlines a point may lie and still belong to the nearest one: outlines that were
# drawn apart leave slivers between them.
SLIVER = 1.0
# How many bands a degree of latitude is cut into, to look at few edges for a point.
BANDS = 20


def kilometres(longitude, latitude, other_longitude, other_latitude):
    """The distance of two points on the sphere (haversine), in kilometres."""
    p, q = math.radians(latitude), math.radians(other_latitude)
    h = (
        math.sin((q - p) / 2) ** 2
        + math.cos(p)
        * math.cos(q)
        * math.sin(math.radians(other_longitude - longitude) / 2) ** 2
    )
    return 2 * 6371.0088 * math.asin(min(1, math.sqrt(h)))


class Area:
    """A district or province as one folder draws it: edges, in bands of latitude."""

    def __init__(self):
        self.bands = defaultdict(list)
        self.vertices = []

    def add(self, line):
        self.vertices += line
        for start, end in zip(line, line[1:]):
            low, high = sorted((start[1], end[1]))
            for band in range(math.floor(low * BANDS), math.floor(high * BANDS) + 1):
                self.bands[band].append((start, end))

    def contains(self, longitude, latitude):
        """Whether a ray to the east meets the outline an odd number of times."""
        inside = False
        for (x, y), (u, v) in self.bands.get(math.floor(latitude * BANDS), ()):
            if (y > latitude) != (v > latitude):
                if longitude < (u - x) * (latitude - y) / (v - y) + x:
                    inside = not inside
        return inside

    def distance(self, longitude, latitude):
        """Kilometres to the nearest edge, if it is in this band of latitude or the next."""
        nearest = math.inf
        scale = math.cos(math.radians(latitude))
        middle = math.floor(latitude * BANDS)
        for band in (middle - 1, middle, middle + 1):
            for (x, y), (u, v) in self.bands.get(band, ()):
                ax, ay = (x - longitude) * scale, y - latitude
                bx, by = (u - longitude) * scale, v - latitude
                length = (bx - ax) ** 2 + (by - ay) ** 2
                t = 0 if length == 0 else -(ax * (bx - ax) + ay * (by - ay)) / length
                t = min(1, max(0, t))
                nearest = min(nearest, math.hypot(ax + t * (bx - ax), ay + t * (by - ay)))
        return nearest * DEGREE


class Ground:
    """The places, codes and outlines of the folders beside this one; a later folder decides."""

    FOLDERS = ("afghanistan", "khatlon", "north-east", "takhar")

    def __init__(self, gazetteer):
        self.places = {}
        self.codes = {}
        self.layers = []
        for folder in self.FOLDERS:
            for row in tables.read(os.path.join(gazetteer, folder, "places.csv")):
                self.places[row["id"]] = row
            for row in tables.read(os.path.join(gazetteer, folder, "codes.csv")):
                self.codes.setdefault((row["scheme"], row["code"]), row["place"])
            path = os.path.join(gazetteer, folder, "boundaries.csv")
            if os.path.exists(path):
                self.layers.append(self._layer(path))
        self.layers.reverse()

    @staticmethod
    def _layer(path):
        rows = tables.read(path)
        areas = {row["left"]: Area() for row in rows}
        for row in rows:
            points = [
                (float(x), float(y))
                for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", row["wkt"])
            ]
            for side in {row["left"], row["right"]} & areas.keys():
                areas[side].add(points)
        return areas

    def area(self, longitude, latitude):
        """The id of the area that a point lies in, or that is at most a sliver away; else None."""
        for layer in self.layers:
            for place, area in layer.items():
                if area.contains(longitude, latitude):
                    return place
        near = [
            (area.distance(longitude, latitude), place)
            for layer in self.layers
            for place, area in layer.items()
        ]
        distance, place = min(near)
        return place if distance <= SLIVER else None

    def ancestor(self, place, kind):
        """The place itself or what it lies in that is of this kind; None if there is none."""
        while place:
            row = self.places[place]
            if row["kind"] == kind:
                return place
            place = row["parent"]
        return None
