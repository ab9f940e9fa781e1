"""Validates GeoJSON by two validators that are not Kokcha's: PyPI's geojson-validator and geojson-pydantic.

usage: validate-geojson.py FILE...

A file ending in .geojsonl has a Feature a line, one in .geojsons is a text sequence (RFC 8142), any
other is one FeatureCollection. The answer has a line for each: "valid", or what is wrong.
"""

import json
import logging
import sys
import warnings
from pathlib import Path

from loguru import logger

logger.remove()
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

import geojson_validator
from geojson_pydantic import Feature, FeatureCollection

INVALID = ("unclosed", "less_three_unique_nodes", "exterior_not_ccw", "interior_not_cw")
# Holes are no fault, and a shape cut at the antimeridian touches it on both sides.
PROBLEMATIC = (
    "inner_and_exterior_ring_intersect",
    "self_intersection",
    "duplicate_nodes",
    "3d_coordinates",
    "outside_lat_lon_boundaries",
)


def unique(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        raise ValueError("a name stands twice in one object")
    return dict(pairs)


def read(text):
    return json.loads(text, object_pairs_hook=unique, parse_constant=lambda name: 1 / 0)


def documents(path):
    text = Path(path).read_text("utf-8")
    if path.endswith(".geojsons"):
        if text and not text.startswith("\x1e"):
            raise ValueError("a text sequence begins with RS")
        return [read(part) for part in text.split("\x1e")[1:]]
    if path.endswith(".geojsonl"):
        return [read(line) for line in text.split("\n") if line]
    return [read(text)]


def verdict(path):
    try:
        found = documents(path)
    except (ValueError, ZeroDivisionError) as error:
        return f"not JSON: {error}"
    for document in found:
        structure = geojson_validator.validate_structure(document)
        if structure:
            return f"structure: {structure}"
        is_collection = document["type"] == "FeatureCollection"
        features = document["features"] if is_collection else [document]
        if any(feature["geometry"] for feature in features):
            result = geojson_validator.validate_geometries(document, INVALID, PROBLEMATIC)
            if result["invalid"] or result["problematic"]:
                return f"geometries: {result['invalid']} {result['problematic']}"
        try:
            (FeatureCollection if is_collection else Feature)(**document)
        except ValueError as error:
            return f"model: {error}"
    return "valid"


sys.stdout.reconfigure(encoding="utf-8")
for argument in sys.argv[1:]:
    print(verdict(argument).replace("\n", " ")[:500])
