#!/usr/bin/env python3
"""Looks whether all that an input says is in an output or in the messages.

    find-missing.py FILE...

For each FILE there are FILE.out, an export as JSON lines, and FILE.said, what was said of it. Reads the input with lxml, json and
csv, by none of Kokcha's ways. A text counts as carried where its own word ("zq…") stands in the output, and as told
where the messages have the word, or the name of the element or member that holds it, or of one around it. A
coordinate is carried where its digits stand in the output. A line for each FILE: "valid", or what is missing.
"""

import csv
import io
import json
import re
import sys
import zipfile

from lxml import etree

WORD = re.compile(r"zq[a-z]{4}\d{3,}")
# Every element of KML is in one of these, so that their names tell of nothing.
EVERYWHERE = {"kml", "Document", "Folder", "Placemark", "features", "events", "properties"}


def xml_leaves(data):
    """Words of an XML document, each with the names of what holds it, and its numbers."""
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, strip_cdata=False))
    for node in root.iter():
        if not isinstance(node.tag, str):
            continue
        names = []
        above = node
        while above is not None:
            name = etree.QName(above)
            prefix = f"{above.prefix}:" if above.prefix else ""
            names += [name.localname, prefix + name.localname, above.get("name") or ""]
            above = above.getparent()
        for text in [node.text] + [child.tail for child in node]:
            for found in WORD.findall(text or ""):
                yield found, names
        for value in node.attrib.values():
            for found in WORD.findall(value):
                yield found, names


def xml_numbers(data):
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True))
    for node in root.iter("{*}coordinates", "{*}coord"):
        for number in re.findall(r"\d+\.\d{3,}", node.text or ""):
            yield number


def json_leaves(value, names=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            # A name whose value is null says nothing.
            for found in WORD.findall(key) if inner is not None else []:
                yield found, [*names, key]
            yield from json_leaves(inner, [*names, key])
    elif isinstance(value, list):
        for inner in value:
            yield from json_leaves(inner, names)
    elif isinstance(value, str):
        for found in WORD.findall(value):
            yield found, list(names)


def json_numbers(value, inside=False):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from json_numbers(inner, inside or key == "coordinates")
    elif isinstance(value, list):
        for inner in value:
            yield from json_numbers(inner, inside)
    elif inside and isinstance(value, float):
        yield repr(value)


def table_leaves(text):
    lines = text.split("\r\n")
    separator = None
    while lines and (lines[0].startswith("sep=") or lines[0].startswith("# ")):
        if lines[0].startswith("sep="):
            separator = lines[0][4:]
        for found in WORD.findall(lines[0]):
            yield found, ["comment"]
        lines.pop(0)
    if separator is None:
        separator = max(",;\t", key=lines[0].count)
    rows = list(csv.reader(io.StringIO("\r\n".join(lines), newline=""), delimiter=separator))
    for row in rows[1:]:
        for name, cell in zip(rows[0] + [""] * len(row), row):
            for found in WORD.findall(cell):
                yield found, [name]


def read(path):
    """The words with what holds them, and the numbers, of a file."""
    with open(path, "rb") as file:
        data = file.read()
    if path.endswith(".kml"):
        return list(xml_leaves(data)), list(xml_numbers(data))
    if path.endswith(".kmz"):
        leaves, numbers = [], []
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if name.endswith(".kml") and not name.startswith("__MACOSX/"):
                    leaves += xml_leaves(archive.read(name))
                    numbers += xml_numbers(archive.read(name))
        return leaves, numbers
    if path.endswith(".csv"):
        return list(table_leaves(data.decode("utf-8-sig"))), []
    value = json.loads(data)
    return list(json_leaves(value)), list(json_numbers(value))


def main():
    for path in sys.argv[1:]:
        with open(path + ".out", encoding="utf-8") as file:
            out = file.read()
        with open(path + ".said", encoding="utf-8") as file:
            said = file.read()
        # What stands in the output in any way, escaped or not.
        carried = set(WORD.findall(out))
        told = set(WORD.findall(said))
        named = set(re.findall(r"[\w:]+", said))
        missing = []
        leaves, numbers = read(path)
        for found, names in leaves:
            if found in carried or found in told:
                continue
            if any(name in named or (name and f"'{name}'" in said) for name in names if name and name not in EVERYWHERE):
                continue
            missing.append(f"{found} in {'/'.join(dict.fromkeys(name for name in reversed(names) if name))}")
        for number in numbers:
            if number.rstrip("0") not in out:
                missing.append(number)
        if not out.strip():
            missing.append("nothing was exported: " + " ".join(said.split())[:300])
        print("valid" if not missing else "; ".join(missing))


main()
