"""Reads a page as a browser does: its elements, its policy, and the parts that its program unpacks.

usage: read-page.py PAGE

The answer is JSON. The script fails where a browser would run or fetch what it must not, or find a part damaged.
"""

import base64
import gzip
import hashlib
import html.parser
import json
import re
import struct
import sys

WIDE = ["begin", "end", "longitude", "latitude"]
MIDDLE = ["radius", "source", "place", "admin1", "admin2", "country", "claimant", "area"]
NARROW = [
    "type", "subtype", "occurrence", "status", "reliability", "credibility", "precision", "match", "time_precision", "flags",
]
VOID = {"meta"}


class Page(html.parser.HTMLParser):
    """The elements in their order, each with its attributes and its text."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.open = []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.elements.append([tag, dict(attributes), ""])
        if tag not in VOID:
            self.open.append(self.elements[-1])

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if self.open:
            self.open[-1][2] += data

    def handle_comment(self, data):
        raise AssertionError("a comment")


def policy_hash(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def unpacked(text):
    """A member of gzip in Base64; gzip's CRC and length are checked by what unpacks it."""
    packed = base64.b64decode(text, validate=True)
    assert packed[:4] == b"\x1f\x8b\x08\x00" and packed[4:8] == b"\0\0\0\0", "a name or a time"
    return gzip.decompress(packed)


def columns(part):
    count, length = struct.unpack_from("<II", part)
    offset = 8 + length
    assert offset % 4 == 0
    found = {"n": count, "head": json.loads(part[8:offset]), "columns": {}}
    for names, letter, size in [(WIDE, "i", 4), (MIDDLE, "H", 2), (NARROW, "B", 1)]:
        for name in names:
            found["columns"][name] = struct.unpack_from(f"<{count}{letter}", part, offset)
            offset += size * count
    assert offset == len(part)
    for name, numbers in found["columns"].items():
        if name in found["head"]:
            assert found["head"][name][0] == "" and max(numbers, default=0) < len(found["head"][name])
    return found


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        text = file.read()
    page = Page(text)
    parts, plain, programs = [], {}, []
    for tag, attributes, content in page.elements:
        assert set(attributes) <= {"lang", "dir", "charset", "http-equiv", "content", "name", "type", "class", "id"}, attributes
        kind = attributes.get("type")
        if tag != "script":
            continue
        if kind is None:
            programs.append(content)
        elif attributes.get("class") == "columns":
            parts.append(columns(unpacked(content)))
        elif attributes.get("class") == "details":
            assert "details" not in parts[-1]
            parts[-1]["details"] = json.loads(unpacked(content))
        else:
            plain[attributes["id"]] = content
    assert len(programs) == 1
    (style,) = [content for tag, _, content in page.elements if tag == "style"]
    (policy,) = [a["content"] for tag, a, _ in page.elements if "http-equiv" in a]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["script-src"] == policy_hash(programs[0]) and rules["style-src"] == policy_hash(style)
    assert not re.search("[<>&]", plain["facts"] + plain["strings"])
    facts = json.loads(plain["facts"])
    assert facts["parts"] == [part["n"] for part in parts] and facts["events"] == sum(facts["parts"])
    json.dump({
        "tags": [tag for tag, _, _ in page.elements],
        "attributes": page.elements[0][1],
        "title": next(content for tag, _, content in page.elements if tag == "title"),
        "rules": rules,
        "facts": facts,
        "strings": json.loads(plain["strings"]),
        "ground": json.loads(unpacked(plain["ground"])),
        "parts": parts,
    }, sys.stdout)


main()
