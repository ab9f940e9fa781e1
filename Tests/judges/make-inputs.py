#!/usr/bin/env python3
"""Makes maps, tables and JSON that combine at random what people's files hold.

    make-inputs.py SEED COUNT FOLDER

Every text that says something has a word of its own in it, "zq" and seven letters and digits, so that one can look where
it went. The same seed makes the same files. A line for each file goes to standard output: its name.
"""

import csv
import io
import json
import os
import random
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

random_source = random.Random()
counter = 0


def word():
    """A word that stands nowhere else."""
    global counter
    counter += 1
    letters = "".join(random_source.choice("abcdefghijkmnprstuvwxyz") for _ in range(4))
    return f"zq{letters}{counter:03d}"


def chance(share):
    return random_source.random() < share


def words(extra=True):
    around = random_source.choice(["{}", "Shots at {}", "{} دشت قلعه", "Бой у {}", "{} & <co>", 'said "{}"', "it did {}", "{};a"])
    return around.format(word()) if extra else word()


def longitude():
    return f"69.{random_source.randrange(1, 10**7):07d}".rstrip("0")


def latitude():
    return f"37.{random_source.randrange(1, 10**7):07d}".rstrip("0")


def day():
    return f"20{random_source.randrange(10, 23)}-{random_source.randrange(1, 13):02d}-{random_source.randrange(1, 29):02d}"


# MARK: KML


def attributes(**named):
    return "".join(f" {name}={quoteattr(value)}" for name, value in named.items())


def element(tag, content, **named):
    return f"<{tag}{attributes(**named)}>{content}</{tag}>"


def marked_up():
    """A text as people's descriptions are: plain, escaped HTML, CDATA, or with elements inside."""
    kind = random_source.randrange(5)
    if kind == 0:
        return escape(words())
    if kind == 1:
        return f"<![CDATA[<p>{word()} <b>not</b> {word()}</p><br/>]]>"
    if kind == 2:
        return escape(f"<table><tr><td>{word()}</td><td>{word()}</td></tr></table>")
    if kind == 3:
        return f"did <b>{word()}</b> fire <i>at {word()}</i>"
    return f"\n  {escape(words())}\n  <!-- a comment -->{word()}\n"


def kml_time():
    if chance(0.5):
        return element("TimeStamp", element("when", day()))
    first, last = sorted((day(), day()))
    if first == last:
        return element("TimeStamp", element("when", first))
    bounds = element("begin", first) + (element("end", last) if chance(0.7) else "")
    return element("TimeSpan", bounds)


def extended_data():
    parts = []
    for _ in range(random_source.randrange(1, 4)):
        kind = random_source.randrange(5)
        if kind <= 1:
            name = random_source.choice(["seen by", "notes2", "col " + word()])
            inner = element("displayName", escape(words())) if chance(0.3) else ""
            parts.append(element("Data", inner + element("value", escape(words())), name=name))
        elif kind == 2:
            fields = "".join(
                element("SimpleData", escape(words()), name=f"field{number}") for number in range(random_source.randrange(1, 3))
            )
            parts.append(element("SchemaData", fields, schemaUrl="#schema"))
        elif kind == 3:
            parts.append(element("inc:" + random_source.choice(["weapon", "unit", "witness"]), escape(words())))
        else:
            values = "".join(element("gx:value", word()) for _ in range(2))
            parts.append(
                element("SchemaData", element("gx:SimpleArrayData", values, name="array"), schemaUrl="#schema")
            )
    return element("ExtendedData", "".join(parts))


def kml_geometry():
    kind = random_source.randrange(6)
    if kind <= 2:
        return element("Point", element("coordinates", f"{longitude()},{latitude()}"))
    if kind == 3:
        points = " ".join(f"{longitude()},{latitude()}" for _ in range(3))
        return element("LineString", element("coordinates", points))
    if kind == 4:
        moments = [f"2022-07-14T{hour:02d}:{random_source.randrange(60):02d}:00Z" for hour in (5, 7, 6)]
        whens = "".join(element("when", moment) for moment in moments)
        coords = "".join(element("gx:coord", f"{longitude()} {latitude()} 0") for _ in moments)
        return element("gx:Track", whens + coords)
    return element(
        "MultiGeometry",
        element("Point", element("coordinates", f"{longitude()},{latitude()}"))
        + element("LineString", element("coordinates", f"{longitude()},{latitude()} {longitude()},{latitude()}")),
    )


def head(of_container):
    """What any feature of KML may have before its own elements, in the schema's order."""
    parts = []
    if chance(0.75):
        parts.append(element("name", escape(words())))
    if chance(0.2):
        parts.append(element("visibility", "0"))
    if chance(0.15):
        parts.append(element("atom:author", element("atom:name", escape(words()))))
    if chance(0.15):
        parts.append(f'<atom:link href="https://example.org/{word()}"/>')
    if chance(0.15):
        parts.append(element("address", escape(words())))
    if chance(0.15):
        parts.append(element("phoneNumber", "tel:" + word()))
    if chance(0.2):
        parts.append(element("Snippet", escape(words()), maxLines="2"))
    if chance(0.5):
        parts.append(element("description", marked_up()))
    if chance(0.1):
        parts.append(element("LookAt", element("longitude", "69") + element("latitude", "37") + element("range", "9")))
    if chance(0.25 if of_container else 0.5):
        parts.append(kml_time())
        if chance(0.15):
            parts.append(kml_time())
    if chance(0.2):
        parts.append(element("styleUrl", "#style"))
    if chance(0.1):
        parts.append(element("Style", element("BalloonStyle", element("text", escape(words())))))
    if chance(0.2 if of_container else 0.5):
        parts.append(extended_data())
    if chance(0.08):
        parts.append(element("Metadata", element("inc:source", escape(words()))))
    return "".join(parts)


def placemark(number):
    inner = head(False) + (kml_geometry() if chance(0.9) else "")
    named = {"id": f"p{number}"} if chance(0.8) else {}
    return element("Placemark", inner, **named)


def container(depth):
    name = random_source.choice(["Folder", "Folder", "Document"])
    inner = head(True)
    for _ in range(random_source.randrange(1, 4)):
        kind = random_source.randrange(10)
        if kind < 6 or depth > 2:
            container.number += 1
            inner += placemark(container.number)
        elif kind < 8:
            inner += container(depth + 1)
        elif kind == 8:
            inner += element(
                "NetworkLink",
                element("name", escape(words())) + element("Link", element("href", f"https://example.org/{word()}.kml")),
            )
        else:
            inner += element(
                random_source.choice(["GroundOverlay", "ScreenOverlay", "PhotoOverlay"]),
                element("name", escape(words())) + element("Icon", element("href", word() + ".png")),
            )
    return element(name, inner)


def kml():
    container.number = 0
    body = head(True) + "".join(container(1) for _ in range(random_source.randrange(1, 4)))
    container.number += 1
    body += placemark(container.number)
    spaces = (
        ' xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"'
        ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:inc="http://example.org/incidents"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<kml{spaces}>{element("Document", body)}</kml>\n'


def kmz():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(name, content):
            archive.writestr(zipfile.ZipInfo(name, (2022, 7, 14, 0, 0, 0)), content)

        first = kml()
        if chance(0.5):
            link = element("NetworkLink", element("name", word()) + element("Link", element("href", "files/more.kml")))
            first = first.replace("</Document></kml>", link + "</Document></kml>")
        add("doc.kml", first)
        if "files/more.kml" in first:
            add("files/more.kml", kml())
        if chance(0.4):
            add("__MACOSX/._doc.kml", b"\x00\x05\x16\x07")
        add("images/icon.png", b"\x89PNG")
    return file.getvalue()


# MARK: GeoJSON


def json_value(depth=0):
    kind = random_source.randrange(8)
    if kind < 4:
        return words()
    if kind == 4:
        return random_source.choice([True, False, None, 12, 2.5, -3, 0])
    if kind == 5:
        return [words(), 3, word()]
    if kind == 6 and depth < 3:
        return {"a" + word(): json_value(depth + 1), "deep": word()}
    return word()


def position():
    return [float(longitude()), float(latitude())]


def geometry():
    kind = random_source.randrange(8)
    shape = None
    if kind <= 3:
        shape = {"type": "Point", "coordinates": position()}
    elif kind == 4:
        shape = {"type": "LineString", "coordinates": [position(), position()]}
    elif kind == 5:
        shape = {"type": "MultiPoint", "coordinates": [position(), position()]}
    elif kind == 6:
        inner = {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": position()}]}
        shape = {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": position()}, inner]}
    if shape and chance(0.1):
        shape["note_" + word()] = words()
    return shape


def feature(number):
    properties = {}
    if chance(0.7):
        properties[random_source.choice(["title", "name", "Name"])] = words()
    if chance(0.5):
        properties["description"] = words()
    properties["date"] = day()
    for _ in range(random_source.randrange(4)):
        properties[random_source.choice(["seen by", "weapon", "remarks", "p" + word()])] = json_value()
    if chance(0.3):
        properties["killed"] = random_source.choice([3, 3.0, "2..3", "?"])
    made = {"type": "Feature", "properties": properties, "geometry": geometry()}
    if chance(0.8):
        made["id"] = random_source.choice([number, f"f{number}"])
    if chance(0.2):
        made[random_source.choice(["title", "when", "source"])] = random_source.choice([words(), {"x": words()}])
    if chance(0.1):
        made["bbox"] = [69, 37, 70, 38]
    items = list(made.items())
    random_source.shuffle(items)
    return dict(items)


def geojson():
    features = [feature(number) for number in range(1, random_source.randrange(2, 8))]
    made = {"type": "FeatureCollection", "features": features}
    if chance(0.4):
        made["name"] = words()
    if chance(0.3):
        made["metadata"] = {"generated": word(), "list": [word(), {"x": word()}]}
    items = list(made.items())
    random_source.shuffle(items)
    return json.dumps(dict(items), ensure_ascii=chance(0.5), indent=random_source.choice([None, 1]))


# MARK: Kokcha's JSON form


def event(number):
    made = {"id": f"e{number}", "title": words(), "time": {"edtf": day()}}
    if chance(0.5):
        made["summary"] = words()
    if chance(0.5):
        made["places"] = [{"verbatim": words()} for _ in range(random_source.randrange(1, 3))]
    if chance(0.4):
        made["actors"] = [{"name": words(), "role": "perpetrator"}]
    if chance(0.4):
        made["claims"] = [{"claimant": words(), "verb": "says", "quote": words()}]
    if chance(0.4):
        made["sources"] = [{"publisher": words(), "title": words(), "url": f"https://example.org/{word()}"}]
    if chance(0.4):
        made["tags"] = [word(), word()]
    if chance(0.4):
        made["extra"] = {"col" + word(): words(), "other": word()}
    if chance(0.3):
        made["my" + word()] = json_value()
    if chance(0.3):
        made["time"]["verbatim"] = words()
    return made


def kokcha_json():
    made = {"kokcha": 1, "events": [event(number) for number in range(1, random_source.randrange(2, 7))]}
    if chance(0.3):
        made["about" + word()] = json_value()
    return json.dumps(made, ensure_ascii=chance(0.5), indent=random_source.choice([None, 2]))


# MARK: Tables


def table():
    separator = random_source.choice([",", ";", "\t"])
    columns = ["id", "title", "date"]
    for name in ("summary", "place", "killed", "ongoing", "claimant", "quote", "source", "tags", "place_note"):
        if chance(0.4):
            columns.append(name)
    for name in ("Weapon", "seen by", "Bemerkung", "ستون"):
        if chance(0.4):
            columns.append(name)
    rest = columns[1:]
    random_source.shuffle(rest)
    columns = ["id"] + rest
    rows = []
    for number in range(1, random_source.randrange(2, 9)):
        row = []
        for name in columns:
            if name == "id":
                row.append(f"t{number}")
            elif name == "date":
                row.append(day())
            elif name == "killed":
                row.append(random_source.choice(["3", "3.0", "2..4", "?", ""]))
            elif name == "ongoing":
                row.append(random_source.choice(["0", "1", "true", ""]))
            elif name == "title":
                row.append(words())
            elif name == "tags":
                row.append(f"{word()}; {word()}")
            else:
                row.append(random_source.choice([words(), words() + "\nsecond " + word(), ""]))
        if chance(0.1):
            row += [""] * random_source.randrange(1, 3)
        elif chance(0.1):
            while row and row[-1] == "":
                row.pop()
        rows.append(row)
    text = io.StringIO()
    if chance(0.2):
        text.write(f"sep={separator}\r\n")
    elif chance(0.15):
        text.write(f"# {words(False)} a comment\r\n")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(row)
        if chance(0.05):
            writer.writerow([""] * len(columns))
    return text.getvalue()


def main():
    seed, count, folder = sys.argv[1:4]
    random_source.seed(int(seed))
    os.makedirs(folder, exist_ok=True)
    kinds = [("kml", kml), ("kml", kml), ("kmz", kmz), ("geojson", geojson), ("geojson", geojson), ("json", kokcha_json), ("csv", table)]
    for number in range(int(count)):
        ending, make = random_source.choice(kinds)
        content = make()
        if isinstance(content, str):
            encoding = "utf-8"
            if ending == "csv" and chance(0.3):
                encoding = "utf-8-sig"
            content = content.encode(encoding)
        name = f"{number:03d}.{ending}"
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
        print(name)


main()
