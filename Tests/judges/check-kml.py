"""Checks KML and KMZ by the rules of OGC's test suite that no XML Schema can hold (OGC 07-134r2).

usage: check-kml.py FILE…                    a line for each file: "valid", or what breaks which rule
       check-kml.py --archive FOLDER FILE    takes a KMZ apart into FOLDER, checks every file of it and how
                                             they hang together, and tells it as JSON

Test cases are named ATC-n; rules KML9, KML14 and KML15 are Kokcha's own (docs/rules.md). Standard library only.
"""

import json
import posixpath
import re
import sys
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree

KML = "{http://www.opengis.net/kml/2.2}"
GX = "{http://www.google.com/kml/ext/2.2}"
ATOM = "{http://www.w3.org/2005/Atom}"

DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
INTEGER = re.compile(r"[+-]?[0-9]+")
DOUBLE = re.compile(r"([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN)")
TIME = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]+)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
)
WHITE = " \t\r\n"
GEOMETRIES = {
    KML + name for name in ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Model")
}
FEATURES = {
    KML + name
    for name in (
        "Placemark",
        "Folder",
        "Document",
        "NetworkLink",
        "GroundOverlay",
        "ScreenOverlay",
        "PhotoOverlay",
    )
}
RANGES = {
    "int": (-(2**31), 2**31 - 1),
    "uint": (0, 2**32 - 1),
    "short": (-(2**15), 2**15 - 1),
    "ushort": (0, 2**16 - 1),
}
# Google's limits (rule KML15).
MOST_BYTES = 10_000_000
MOST_LINKS = 10


def moment(text):
    """The first moment of a KML time, in seconds; None if it is none."""
    match = TIME.fullmatch(text.strip(WHITE))
    if not match:
        return None
    year, month, day, hour, minute, second, _, zone = match.groups()
    try:
        value = datetime(
            int(year),
            int(month or 1),
            int(day or 1),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            tzinfo=timezone.utc,
        )
    except ValueError:
        return None
    seconds = (value - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(seconds=1)
    if zone and zone != "Z":
        sign = -1 if zone[0] == "-" else 1
        seconds -= sign * (int(zone[1:3]) * 3600 + int(zone[4:6]) * 60)
    return seconds


def conforms(text, kind):
    if kind == "string":
        return True
    if kind in RANGES:
        low, high = RANGES[kind]
        return bool(INTEGER.fullmatch(text)) and low <= int(text) <= high
    if kind in ("float", "double"):
        return bool(DOUBLE.fullmatch(text))
    return text in ("true", "false", "1", "0")


class Checker:
    """Looks through one document."""

    def __init__(self, root):
        self.root = root
        self.problems = []
        self.styles = set()
        self.schemas = {}
        self.where = ""

    def problem(self, case, text):
        if len(self.problems) < 20:
            self.problems.append(f"{case}: {self.where}{text}")

    def check(self):
        if self.root.tag != KML + "kml":
            self.problem("ATC-1", f"the root is {self.root.tag}")
            return self.problems
        for document in self.root.iter(KML + "Document"):
            for style in document:
                if style.tag in (KML + "Style", KML + "StyleMap"):
                    if not style.get("id"):
                        self.problem("ATC-7", "a shared style has no id")
                    self.styles.add(style.get("id"))
            for schema in document.findall(KML + "Schema"):
                self.schema(schema)
        self.walk(self.root, None, [])
        return self.problems

    def schema(self, schema):
        fields = {}
        for field in schema.iter(KML + "SimpleField"):
            name, kind = field.get("name"), field.get("type")
            if not name:
                self.problem("ATC-26", "a SimpleField has no name")
            if name in fields:
                self.problem("ATC-26", f"two SimpleFields are named {name}")
            if kind not in RANGES and kind not in ("string", "float", "double", "bool"):
                self.problem("ATC-26", f"the type of {name} is {kind}")
            fields[name] = kind
        self.schemas[schema.get("id")] = fields

    def walk(self, element, parent, folders):
        tag = element.tag
        if tag == KML + "Placemark":
            self.where = f"{element.get('id')}: "
            self.placemark(element, folders)
        elif tag == KML + "Folder" or (tag == KML + "Document" and parent.tag != KML + "kml"):
            self.where = ""
            if not any(child.tag in FEATURES for child in element):
                self.problem("ATC-60", "a Folder, or a Document inside another, is empty")
            folders = folders + [element.findtext(KML + "name")]
        elif tag in (KML + "Document", KML + "NetworkLink"):
            self.where = ""
        method = CHECKS.get(tag)
        if method:
            method(self, element)
        if tag in (KML + "Style", KML + "StyleMap") and element.get("id"):
            if parent is None or parent.tag != KML + "Document":
                self.problem("ATC-7", f"the shared style {element.get('id')} is not in Document")
        for child in element:
            self.walk(child, element, folders)

    def placemark(self, element, folders):
        # Rule KML9: an event without a place has no geometry, and stands in its Folder.
        has_geometry = any(child.tag in GEOMETRIES for child in element)
        is_unknown = "Location unknown" in folders
        if not has_geometry and not is_unknown:
            self.problem("ATC-67", "a Placemark has no geometry")
        if has_geometry and is_unknown:
            self.problem("KML9", "a Placemark of 'Location unknown' has a geometry")

    def coordinates(self, element):
        tuples = (element.findtext(KML + "coordinates") or "").split()
        for text in tuples:
            numbers = text.split(",")
            if len(numbers) not in (2, 3) or not all(map(DECIMAL.fullmatch, numbers)):
                self.problem("ATC-3", f"'{text[:60]}' is not longitude,latitude[,height]")
            elif abs(float(numbers[0])) > 180 or abs(float(numbers[1])) > 90:
                self.problem("ATC-3", f"'{text}' is not on the globe")
        return tuples

    def point(self, element):
        if len(self.coordinates(element)) != 1:
            self.problem("ATC-14", "a Point has not one coordinate")

    def line(self, element):
        if len(self.coordinates(element)) < 2:
            self.problem("ATC-15", "a LineString has fewer than two coordinates")

    def ring(self, element):
        tuples = self.coordinates(element)
        if len(tuples) < 4 or tuples[0] != tuples[-1]:
            self.problem("ATC-16", "a LinearRing is not closed, or has fewer than four coordinates")

    def polygon(self, element):
        if element.find(KML + "outerBoundaryIs") is None:
            self.problem("ATC-17", "a Polygon has no outside")

    def multi(self, element):
        if sum(child.tag in GEOMETRIES for child in element) < 2:
            self.problem("ATC-66", "a MultiGeometry has fewer than two geometries")

    def span(self, element):
        begin, end = element.find(KML + "begin"), element.find(KML + "end")
        if begin is None and end is None:
            self.problem("ATC-4", "a TimeSpan has neither begin nor end")
        times = [moment(bound.text or "") for bound in (begin, end) if bound is not None]
        if None in times:
            self.problem("ATC-4", "a TimeSpan's bound is not a time")
        elif len(times) == 2 and times[0] >= times[1]:
            self.problem("ATC-4", f"a TimeSpan ends at {end.text}, not after {begin.text}")

    def style_url(self, element):
        path, _, fragment = (element.text or "").strip(WHITE).partition("#")
        if path or fragment not in self.styles:
            self.problem("ATC-6", f"styleUrl {element.text} leads to no style")

    def style_map(self, element):
        keys = sorted(pair.findtext(KML + "key") or "" for pair in element.iter(KML + "Pair"))
        if keys != ["highlight", "normal"]:
            self.problem("ATC-68", f"the StyleMap {element.get('id')} has not normal and highlight")

    def schema_data(self, element):
        url = element.get("schemaUrl") or ""
        fields = self.schemas.get(url.removeprefix("#")) if url.startswith("#") else None
        if fields is None:
            self.problem("ATC-27", f"schemaUrl {url} leads to no Schema")
            return
        seen = set()
        for data in element.iter(KML + "SimpleData"):
            name, text = data.get("name"), data.text or ""
            if name not in fields:
                self.problem("ATC-27", f"no SimpleField is named {name}")
            elif not conforms(text, fields[name]):
                self.problem("ATC-27", f"{name} is '{text[:60]}', not {fields[name]}")
            if name in seen:
                self.problem("ATC-28", f"{name} is told twice")
            seen.add(name)

    def extended_data(self, element):
        names = [data.get("name") for data in element.findall(KML + "Data")]
        for name in {name for name in names if names.count(name) > 1}:
            self.problem("ATC-28", f"{name} is told twice")

    def atom_link(self, element):
        if element.get("rel") != "related":
            self.problem("ATC-31", "an atom:link is not rel=\"related\"")

    def look_at(self, element):
        for name in ("longitude", "latitude", "range"):
            if element.find(KML + name) is None:
                self.problem("ATC-38", f"a LookAt has no {name}")
        tilt = element.findtext(KML + "tilt")
        if tilt is not None and not 0 <= float(tilt) <= 90:
            self.problem("ATC-38", f"a LookAt's tilt is {tilt}")
        mode = element.findtext(KML + "altitudeMode")
        if mode not in (None, "clampToGround") and element.find(KML + "altitude") is None:
            self.problem("ATC-38", "a LookAt above the ground has no altitude")

    def region(self, element):
        if element.find(KML + "LatLonAltBox") is None or element.find(KML + "Lod") is None:
            self.problem("ATC-41", "a Region has not LatLonAltBox and Lod")

    def box(self, element):
        sides = {
            name: float(element.findtext(KML + name) or "nan")
            for name in ("north", "south", "east", "west")
        }
        if not (sides["north"] > sides["south"] and sides["east"] > sides["west"]):
            self.problem("ATC-8", f"a LatLonAltBox has no area: {sides}")

    def lod(self, element):
        fewest = element.findtext(KML + "minLodPixels")
        most = float(element.findtext(KML + "maxLodPixels") or "-1")
        if fewest is None or (most != -1 and float(fewest) >= most):
            self.problem("ATC-39", "a Lod has no minLodPixels below its maxLodPixels")

    def link(self, element):
        if not (element.findtext(KML + "href") or "").strip(WHITE):
            self.problem("ATC-40", "a Link or an Icon has no href")

    def snippet(self, element):
        self.problem("ATC-76", "Snippet is deprecated")


CHECKS = {
    KML + "Point": Checker.point,
    KML + "LineString": Checker.line,
    KML + "LinearRing": Checker.ring,
    KML + "Polygon": Checker.polygon,
    KML + "MultiGeometry": Checker.multi,
    KML + "TimeSpan": Checker.span,
    GX + "TimeSpan": Checker.span,
    KML + "styleUrl": Checker.style_url,
    KML + "StyleMap": Checker.style_map,
    KML + "SchemaData": Checker.schema_data,
    KML + "ExtendedData": Checker.extended_data,
    ATOM + "link": Checker.atom_link,
    KML + "LookAt": Checker.look_at,
    KML + "Region": Checker.region,
    KML + "LatLonAltBox": Checker.box,
    KML + "Lod": Checker.lod,
    KML + "Link": Checker.link,
    KML + "Icon": Checker.link,
    KML + "Snippet": Checker.snippet,
}


class Archive:
    """Looks through a KMZ: every file, and how links and icons lead from one to another."""

    def __init__(self, path, folder):
        self.problems = []
        self.files = {}
        self.links = {}
        self.most = 0
        self.placemarks = 0
        self.ids = {}
        self.principal = []
        self.depth = 0
        with zipfile.ZipFile(path) as archive:
            self.entries(archive)
            archive.extractall(folder)
            self.names = set(archive.namelist())
            for name in archive.namelist():
                if name.endswith(".kml"):
                    self.read(name, archive.read(name))
        self.follow()

    def problem(self, text):
        if len(self.problems) < 20:
            self.problems.append(text)

    def entries(self, archive):
        entries = archive.infolist()
        if not entries or entries[0].filename != "doc.kml":
            self.problem("KML14: doc.kml is not the first entry")
        for entry in entries:
            if entry.compress_type != zipfile.ZIP_DEFLATED:
                self.problem(f"KML14: {entry.filename} is not deflated")
            if entry.date_time != (1980, 1, 1, 0, 0, 0):
                self.problem(f"KML14: {entry.filename} has the time stamp {entry.date_time}")
            if entry.filename.endswith(".kml") and entry.file_size > MOST_BYTES:
                self.problem(f"KML15: {entry.filename} has {entry.file_size} bytes")
        if len(set(archive.namelist())) != len(entries):
            self.problem("KML14: two entries have one name")

    def read(self, name, content):
        root = ElementTree.fromstring(content)
        for problem in Checker(root).check():
            self.problem(f"{name}: {problem}")
        placemarks = list(root.iter(KML + "Placemark"))
        self.most = max(self.most, len(placemarks))
        self.placemarks += len(placemarks)
        for placemark in placemarks:
            identifier = placemark.get("id")
            if identifier in self.ids:
                self.problem(f"KML15: {identifier} is in {self.ids[identifier]} and in {name}")
            self.ids[identifier] = name
            data = {
                field.get("name"): field.text for field in placemark.iter(KML + "SimpleData")
            }
            if data.get("primary") == "0":
                if not data.get("role"):
                    self.problem(f"{name}: {identifier} has no role")
            else:
                self.principal.append(data.get("id") or "")
        base = posixpath.dirname(name)
        self.links[name] = [
            posixpath.normpath(posixpath.join(base, link.findtext(KML + "Link/" + KML + "href")))
            for link in root.iter(KML + "NetworkLink")
        ]
        for icon in root.iter(KML + "Icon"):
            target = posixpath.normpath(posixpath.join(base, icon.findtext(KML + "href") or ""))
            if target not in self.names:
                self.problem(f"KML14: the icon {target} is not in the archive")
            elif not target.endswith(".png"):
                self.problem(f"ATC-18: {target} is no image")

    def follow(self):
        """Every file is reached by one link, ten links deep at most."""
        seen = {"doc.kml"}
        level, next_level = ["doc.kml"], []
        while level:
            for name in level:
                for target in self.links.get(name, []):
                    if target not in self.links:
                        self.problem(f"KML15: a link of {name} leads to {target}, which is not there")
                    elif target in seen:
                        self.problem(f"KML15: two links lead to {target}")
                    else:
                        seen.add(target)
                        next_level.append(target)
            level, next_level = next_level, []
            self.depth += bool(level)
        if self.depth > MOST_LINKS:
            self.problem(f"KML15: files are {self.depth} links deep")
        for name in set(self.links) - seen:
            self.problem(f"KML15: no link leads to {name}")

    def answer(self):
        return {
            "problems": self.problems,
            "files": sorted(self.links),
            "placemarks": self.placemarks,
            "most": self.most,
            "depth": self.depth,
            "events": sorted(self.principal),
        }


def main():
    if sys.argv[1:2] == ["--archive"]:
        print(json.dumps(Archive(sys.argv[3], sys.argv[2]).answer()))
        return
    for name in sys.argv[1:]:
        try:
            problems = Checker(ElementTree.fromstring(Path(name).read_bytes())).check()
        except ElementTree.ParseError as error:
            problems = [f"not XML: {error}"]
        print("; ".join(problems).replace("\n", " ") or "valid")


sys.setrecursionlimit(10_000)
sys.stdout.reconfigure(encoding="utf-8")
main()
