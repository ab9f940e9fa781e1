"""Reads a KMZ into what a page can draw: every Placemark, style, icon and time that doc.kml has."""

import base64
import xml.etree.ElementTree as ElementTree
import zipfile

KML = "{http://www.opengis.net/kml/2.2}"
GX = "{http://www.google.com/kml/ext/2.2}"


def text(element, path, default=None):
    return element.findtext(path.replace("kml:", KML).replace("gx:", GX), default)


def colour(value):
    """aabbggrr, as CSS has it."""
    return "#" + value[6:8] + value[4:6] + value[2:4] + value[0:2] if value else None


def coordinates(value):
    return [[float(number) for number in point.split(",")[:2]] for point in value.split()]


def styles(document, icons):
    made = {}
    for style in document.findall(KML + "Style"):
        icon = text(style, "kml:IconStyle/kml:Icon/kml:href")
        made[style.get("id")] = {
            "colour": colour(text(style, "kml:IconStyle/kml:color")),
            "scale": float(text(style, "kml:IconStyle/kml:scale", "1")),
            "icon": icons.get(icon),
            "line": colour(text(style, "kml:LineStyle/kml:color")),
            "width": float(text(style, "kml:LineStyle/kml:width", "1")),
            "fill": colour(text(style, "kml:PolyStyle/kml:color")),
            "balloon": text(style, "kml:BalloonStyle/kml:text"),
        }
    for pair in document.findall(f"{KML}StyleMap"):
        for one in pair.findall(KML + "Pair"):
            if text(one, "kml:key") == "normal":
                made[pair.get("id")] = made[text(one, "kml:styleUrl")[1:]]
    return made


def placemark(element):
    points = text(element, "kml:Point/kml:coordinates")
    line = text(element, "kml:LineString/kml:coordinates")
    rings = [
        [coordinates(ring.text) for ring in polygon.iter(KML + "coordinates")]
        for polygon in element.iter(KML + "Polygon")
    ]
    return {
        "kind": "placemark",
        "id": element.get("id"),
        "name": text(element, "kml:name"),
        "visible": text(element, "kml:visibility", "1") == "1",
        "begin": text(element, "kml:TimeSpan/kml:begin"),
        "end": text(element, "kml:TimeSpan/kml:end"),
        "style": text(element, "kml:styleUrl", "#")[1:],
        "data": {one.get("name"): one.text for one in element.iter(KML + "SimpleData")},
        "point": coordinates(points)[0] if points else None,
        "line": coordinates(line) if line else None,
        "polygons": rings,
    }


def contents(folder):
    made = []
    for element in folder:
        if element.tag == KML + "Placemark":
            made.append(placemark(element))
        elif element.tag in (KML + "Folder", KML + "Document"):
            made.append({
                "kind": "folder",
                "name": text(element, "kml:name"),
                "visible": text(element, "kml:visibility", "1") == "1",
                "contents": contents(element),
            })
    return made


def read(path):
    with zipfile.ZipFile(path) as archive:
        icons = {
            name: "data:image/png;base64," + base64.b64encode(archive.read(name)).decode()
            for name in archive.namelist() if name.startswith("icons/")
        }
        document = ElementTree.fromstring(archive.read("doc.kml")).find(KML + "Document")
    view = "kml:LookAt/gx:TimeSpan/kml:"
    return {
        "name": path.name,
        "document": text(document, "kml:name"),
        "begin": text(document, view + "begin"),
        "end": text(document, view + "end"),
        "styles": styles(document, icons),
        "contents": contents(document),
    }
