"""Shows the balloon of each Placemark of a KML document as Google Earth does, as far as is known of it.

usage: show-balloons.py FILE…     a JSON list of balloons

A style's text is taken, the value of each `$[…]` is put in raw, and the whole is read as HTML. What has no value stays as
it stands. Nobody says whether values are looked at again, so a balloon is shown both ways. Standard library only.
"""

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

KML = "{http://www.opengis.net/kml/2.2}"
ENTITY = re.compile(r"\$\[([^\]]*)\]")


class Page(HTMLParser):
    """Elements with their attributes, the links, and the lines of the table that the style sheet does not hide."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.links = []
        self.lines = []
        self.title = ""
        self.inside = []
        self.lists = []
        self.cells = None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.elements.append([tag, [name for name, _ in attributes]])
        self.inside.append(tag)
        if tag == "a":
            self.links.append(values.get("href") or "")
        if tag == "table":
            self.lists = (values.get("class") or "").split()
        if tag == "tr":
            marked = values.get("data-v")
            if marked is None:
                self.shown = values.get("class") in self.lists
            else:
                self.shown = marked != "" and not marked.startswith("$[")
            self.cells = []
        if tag == "td" and self.cells is not None:
            self.cells.append("")

    def handle_endtag(self, tag):
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass
        if tag == "tr" and self.cells is not None:
            if self.shown:
                self.lines.append(self.cells)
            self.cells = None

    def handle_data(self, text):
        if self.cells:
            self.cells[-1] += text
        elif "h3" in self.inside:
            self.title += text


def show(html):
    page = Page()
    page.feed(html)
    page.close()
    return {
        "elements": page.elements,
        "links": page.links,
        "title": page.title,
        "lines": page.lines,
    }


def balloons(root):
    texts, maps, schemas = {}, {}, {}
    for style in root.iter(KML + "Style"):
        texts[style.get("id")] = style.findtext(KML + "BalloonStyle/" + KML + "text")
    for style in root.iter(KML + "StyleMap"):
        for pair in style.iter(KML + "Pair"):
            if pair.findtext(KML + "key") == "highlight":
                maps[style.get("id")] = pair.findtext(KML + "styleUrl")[1:]
    for schema in root.iter(KML + "Schema"):
        schemas["#" + schema.get("id")] = schema.get("name")
    for placemark in root.iter(KML + "Placemark"):
        style = (placemark.findtext(KML + "styleUrl") or "#")[1:]
        text = texts.get(maps.get(style, style))
        if text is None:
            continue
        values = {"name": placemark.findtext(KML + "name"), "id": placemark.get("id")}
        for data in placemark.iter(KML + "Data"):
            values[data.get("name")] = data.findtext(KML + "value") or ""
        for schema_data in placemark.iter(KML + "SchemaData"):
            schema = schemas[schema_data.get("schemaUrl")]
            for data in schema_data.iter(KML + "SimpleData"):
                values[f"{schema}/{data.get('name')}"] = data.text or ""

        def put(html):
            return ENTITY.sub(lambda found: values.get(found[1], found[0]), html)

        once = put(text)
        yield {
            "id": placemark.get("id"),
            "isEscaped": any(name.startswith("balloon_") for name in values),
            "once": show(once),
            "again": show(put(once)),
        }


sys.stdout.reconfigure(encoding="utf-8")
made = []
for name in sys.argv[1:]:
    made += balloons(ElementTree.fromstring(Path(name).read_bytes()))
print(json.dumps(made))
