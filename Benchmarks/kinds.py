"""What people feed Kokcha with beside its own form of a log: lists as downloaded, and others' maps."""

import csv
import json
from xml.sax.saxutils import escape

# The downloaded log's columns, by Kokcha's.
COLUMNS = {
    "id": "event_id_cnty",
    "title": "notes",
    "date": "event_date",
    "type": "sub_event_type",
    "place": "location",
    "killed": "fatalities",
}


def mapping(*without):
    """The options that name the columns."""
    pairs = [f"{ours}={theirs}" for ours, theirs in COLUMNS.items() if ours not in without]
    return [word for pair in pairs for word in ("--map", pair)]


def rows_of(log):
    """The rows of a downloaded log."""
    with open(log, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write_geojson(log, path):
    """A downloaded log as another program makes a map of it (RFC 7946)."""
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [\n')
        for number, row in enumerate(rows_of(log)):
            point = [float(row.pop("longitude")), float(row.pop("latitude"))]
            feature = {
                "type": "Feature",
                "properties": row,
                "geometry": {"type": "Point", "coordinates": point},
            }
            file.write(("" if number == 0 else ",\n") + json.dumps(feature))
        file.write("\n]}\n")


def write_kml(log, path):
    """The same in KML, its columns as ExtendedData (OGC 12-007r2 §9.2)."""
    with open(path, "w", encoding="utf-8") as file:
        file.write('<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n')
        for row in rows_of(log):
            point = f"{row.pop('longitude')},{row.pop('latitude')}"
            data = "".join(
                f'<Data name="{name}"><value>{escape(value)}</value></Data>'
                for name, value in row.items()
            )
            file.write(
                f"<Placemark><ExtendedData>{data}</ExtendedData>"
                f"<Point><coordinates>{point}</coordinates></Point></Placemark>\n"
            )
        file.write("</Document></kml>\n")
