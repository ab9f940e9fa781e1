"""Inputs in which one thing grows: an event's lists, a table's columns, a shape's points, an XML tag."""

import io
import json
import zipfile
from typing import Callable, NamedTuple


class Growing(NamedTuple):
    """An input of one kind: how it ends, how much of it there is at first, and what writes it."""

    suffix: str
    size: int
    text: Callable
    # The exit status, the same for four times as much: 1 where it is refused.
    status: int = 0
    options: tuple = ()


# MARK: event logs


# Every problem in full, in a report that nobody reads.
REPORTED = ("--report", "/dev/null")


def rows(head, row, count):
    """A log of one event in so many rows."""
    return f"id,title,date,{head}\n" + "".join(f"A,t,2022,{row(i)}\n" for i in range(count))


def cell(column, value):
    """A log whose only event has one long cell."""
    return f'id,title,date,{column}\nA,t,2022,"{value}"\n'


def columns(name, count, value="1"):
    """A log of one event in so many columns of its own."""
    head = ",".join(name(i) for i in range(count))
    return f"id,title,date,{head}\nA,t,2022,{','.join([value] * count)}\n"


def events(row, count, head="id,title,date,place"):
    """A log of so many events."""
    return head + "\n" + "".join(row(i) + "\n" for i in range(count))


def zigzag(count, span=0.9):
    """Points that go to and fro, each a little further north, and back to the first."""
    points = [(69 + i % 2 * span, 36 + i / 1e6) for i in range(count)]
    return points + points[:1]


def wkt(points):
    """Points as Well-Known Text has them."""
    return ",".join(f"{x:.6f} {y:.6f}" for x, y in points)


LOGS = {
    "sources": Growing("csv", 20_000, lambda n: rows("source", lambda i: f"s{i}", n)),
    "claims": Growing(
        "csv", 20_000, lambda n: rows("claimant,claim_verb", lambda i: f"c{i},says", n)
    ),
    "actors": Growing("csv", 20_000, lambda n: rows("actor1,actor2", lambda i: f"a{i},b{i}", n)),
    "places": Growing("csv", 10_000, lambda n: rows("place", lambda i: f"Nowhere {i}", n)),
    "points": Growing(
        "csv",
        10_000,
        lambda n: rows(
            "latitude,longitude", lambda i: f"{36 + i / n:.6f},{69 + i / n:.6f}", n
        ),
    ),
    "shapes": Growing(
        "csv",
        10_000,
        lambda n: rows("geometry", lambda i: f'"LINESTRING(69 36,{69 + i / n:.6f} 37)"', n),
    ),
    "trajectories": Growing(
        "csv", 20_000, lambda n: rows("from_place,to_place", lambda i: f"a{i},b{i}", n)
    ),
    "casualties": Growing(
        "csv", 20_000, lambda n: rows("casualty_group,killed", lambda i: f"g{i},{i}", n)
    ),
    "equal sources": Growing("csv", 20_000, lambda n: rows("source", lambda i: "s", n)),
    "rows at odds": Growing("csv", 10_000, lambda n: rows("type", lambda i: f"t{i}", n), 1),
    "bad cells in one event": Growing(
        "csv", 10_000, lambda n: rows("latitude,longitude", lambda i: "x,y", n), 1
    ),
    "quotes in one event": Growing(
        "csv", 10_000, lambda n: rows("source,latitude,longitude", lambda i: '"s""q",x,y', n), 1
    ),
    "bad cells in one event, reported": Growing(
        "csv", 10_000, lambda n: rows("latitude,longitude", lambda i: "x,y", n), 1, REPORTED
    ),
    "titles at odds, reported": Growing(
        "csv",
        20_000,
        lambda n: "id,title,date\n" + "A,,2022\n" * n + "A,t,2022\n" + "A,u,2022\n" * n,
        1,
        REPORTED,
    ),
    "bad rows, reported": Growing(
        "csv", 20_000, lambda n: "id,title,date\n" + "x\n" * n, 1, REPORTED
    ),
    "places at odds, reported": Growing(
        "csv", 10_000, lambda n: rows("place", lambda i: f"Nowhere {i}", n), 0, REPORTED
    ),
    "versions of many columns": Growing(
        "csv",
        1_000,
        lambda n: "id,title,date," + ",".join(f"own {i}" for i in range(n)) + "\n"
        + ("A,t,2022," + ",".join(["1"] * n) + "\n") * 30,
        0,
        ("--same-id", "last"),
    ),
    "country as id": Growing(
        "csv",
        10_000,
        lambda n: events(
            lambda i: f"Tajikistan,t{i},2022-01-{i % 28 + 1:02},Rustaq", n, "country,title,date,place"
        ),
        1,
        ("--map", "id=country"),
    ),
    "countries as ids": Growing(
        "csv",
        10_000,
        lambda n: events(
            lambda i: f"c{i % 7},t{i},2022-01-{i % 28 + 1:02},Rustaq", n, "country,title,date,place"
        ),
        1,
        ("--map", "id=country"),
    ),
    "ids twice": Growing(
        "csv", 20_000, lambda n: events(lambda i: f"{i % 2},t{i},2022,Rustaq", n), 1
    ),
    "columns": Growing("csv", 1_000, lambda n: columns(lambda i: f"own {i}", n)),
    "columns, too many": Growing("csv", 10_000, lambda n: columns(lambda i: f"own {i}", n), 1),
    "columns without a name": Growing("csv", 1_000, lambda n: columns(lambda i: "", n)),
    "columns of one name": Growing("csv", 10_000, lambda n: columns(lambda i: "same", n), 1),
    "columns like ours": Growing("csv", 1_000, lambda n: columns(lambda i: f"summari{i}", n)),
    "columns of synonyms": Growing(
        "csv", 1_000, lambda n: columns(lambda i: "lat" + f" ({i})", n)
    ),
    "columns x_": Growing(
        # Names grow with their number: so many bytes are those of the square root of it.
        "csv", 40_000, lambda n: columns(lambda i: "x_" * i + "begin", int(n**0.5))
    ),
    "columns named as made": Growing(
        "csv", 1_000, lambda n: columns(lambda i: "" if i % 2 else f"column_{i + 5}", n)
    ),
    "tags": Growing("csv", 50_000, lambda n: cell("tags", ";".join(f"t{i}" for i in range(n)))),
    "links": Growing(
        "csv", 20_000, lambda n: cell("links", ";".join(f"see:e{i}" for i in range(n))), 1
    ),
    "good links": Growing(
        "csv", 20_000, lambda n: cell("links", ";".join(f"follows:e{i}" for i in range(n)))
    ),
    "dates in a set": Growing(
        "csv",
        20_000,
        lambda n: 'id,title,date\nA,t,"{'
        + ",".join(f"{2000 + i % 20}-{i % 12 + 1:02}-{i % 28 + 1:02}" for i in range(n))
        + '}"\n',
    ),
    "a long date": Growing("csv", 200_000, lambda n: f"id,title,date\nA,t,{'1 ' * n}\n", 1),
    "a long date of words": Growing("csv", 50_000, lambda n: f"id,title,date\nA,t,{'may ' * n}\n", 1),
    "a long type": Growing("csv", 1_000_000, lambda n: cell("type", "airstrik" * (n // 8))),
    "types": Growing(
        "csv", 10_000, lambda n: events(lambda i: f"{i},t,2022,ty{i}", n, "id,title,date,type")
    ),
    "a long status": Growing("csv", 1_000_000, lambda n: cell("status", "x" * n), 1),
    "a long place": Growing("csv", 200_000, lambda n: cell("place", "Rus" * n)),
    "a long place of words": Growing("csv", 50_000, lambda n: cell("place", "Rustaq " * n)),
    "a long place of commas": Growing("csv", 50_000, lambda n: cell("place", "Rustaq, " * n)),
    "a long province": Growing("csv", 200_000, lambda n: cell("admin1", "Takh" * n)),
    "a long code": Growing("csv", 1_000_000, lambda n: cell("pcode", "AF" * (n // 2))),
    "a long count": Growing("csv", 1_000_000, lambda n: cell("killed", "1" * n), 1),
    "a long number": Growing(
        "csv", 1_000_000, lambda n: f"id,title,date,latitude,longitude\nA,t,2022,{'3' * n},69\n", 1
    ),
    "places unknown": Growing(
        "csv", 5_000, lambda n: events(lambda i: f"{i},t,2022,Abcqx{i}", n)
    ),
    "places by sound": Growing(
        "csv", 5_000, lambda n: events(lambda i: f"{i},t,2022,Rost{'aeiou'[i % 5]}q {i}", n)
    ),
    "quotes": Growing("csv", 500_000, lambda n: cell("summary", '""' * n)),
    "a quote never closed": Growing(
        "csv", 2_000_000, lambda n: 'id,title,date\nA,t,"' + "x\n" * (n // 2), 1
    ),
    "blank lines": Growing("csv", 500_000, lambda n: "id,title,date\n" + "\n" * n + "A,t,2022\n"),
    "blank rows": Growing("csv", 200_000, lambda n: "id,title,date\n" + ",,\n" * n + "A,t,2022\n"),
    "blank lines before": Growing("csv", 200_000, lambda n: "\n" * n + "id,title,date\nA,t,2022\n"),
    "bad rows": Growing("csv", 50_000, lambda n: "id,title,date\n" + "x\n" * n, 1),
    "warnings": Growing(
        "csv", 20_000, lambda n: events(lambda i: f"{i},t,1401-04-{i % 28 + 1:02},Rustaq", n)
    ),
    "line text": Growing(
        "csv",
        50_000,
        lambda n: cell("geometry", f"LINESTRING({wkt(zigzag(n)[:-1])})"),
    ),
    "comb text": Growing(
        "csv", 20_000, lambda n: cell("geometry", f"POLYGON(({wkt(zigzag(n))}))")
    ),
    "holes text": Growing(
        "csv",
        5_000,
        lambda n: cell(
            "geometry",
            "POLYGON((60 30,80 30,80 40,60 40,60 30),"
            + ",".join(
                f"({61 + i / n * 9:.6f} 31,{61 + i / n * 9:.6f} 31.1,"
                f"{61 + (i + 0.5) / n * 9:.6f} 31.1,{61 + i / n * 9:.6f} 31)"
                for i in range(n)
            )
            + ")",
        ),
    ),
    "parts text": Growing(
        "csv",
        5_000,
        lambda n: cell(
            "geometry",
            "MULTIPOLYGON("
            + ",".join(
                f"(({61 + i / n * 9:.6f} 31,{61 + (i + 0.5) / n * 9:.6f} 31.1,"
                f"{61 + i / n * 9:.6f} 31.1,{61 + i / n * 9:.6f} 31))"
                for i in range(n)
            )
            + ")",
        ),
    ),
    "collection text": Growing(
        "csv",
        20_000,
        lambda n: cell(
            "geometry",
            "GEOMETRYCOLLECTION("
            + ",".join(f"POINT({60 + i / n:.6f} 36)" for i in range(n))
            + ")",
        ),
    ),
    "nested text": Growing(
        "csv",
        20_000,
        lambda n: cell("geometry", "GEOMETRYCOLLECTION(" * n + "POINT(69 36)" + ")" * n),
        1,
    ),
}


# MARK: JSON


def event(**members):
    """A document of one event."""
    base = {"id": "A", "title": "t", "time": {"edtf": "2022"}}
    return json.dumps({"kokcha": 1, "events": [{**base, **members}]})


JSONS = {
    "sources": Growing(
        "json", 20_000, lambda n: event(sources=[{"publisher": f"s{i}"} for i in range(n)])
    ),
    "sources with ids": Growing(
        "json",
        20_000,
        lambda n: event(
            sources=[{"id": f"s{i}", "publisher": "p"} for i in range(n)],
            claims=[{"claimant": f"c{i}", "source_id": f"s{i}"} for i in range(n)],
        ),
    ),
    "sources shared": Growing(
        "json",
        20_000,
        lambda n: json.dumps(
            {
                "kokcha": 1,
                "sources": [{"id": f"s{i}", "publisher": "p"} for i in range(n)],
                "events": [
                    {
                        "id": f"{i}",
                        "title": "t",
                        "time": {"edtf": "2022"},
                        "sources": [{"id": f"s{i}"}],
                    }
                    for i in range(n)
                ],
            }
        ),
    ),
    "claims": Growing(
        "json", 20_000, lambda n: event(claims=[{"claimant": f"c{i}"} for i in range(n)])
    ),
    "actors": Growing("json", 20_000, lambda n: event(actors=[{"name": f"a{i}"} for i in range(n)])),
    "places": Growing(
        "json", 10_000, lambda n: event(places=[{"verbatim": f"Nowhere {i}"} for i in range(n)])
    ),
    "points": Growing(
        "json",
        10_000,
        lambda n: event(
            places=[{"coordinate": {"longitude": 60 + i / n, "latitude": 36}} for i in range(n)]
        ),
    ),
    "trajectories": Growing(
        "json", 20_000, lambda n: event(trajectories=[{"from": f"a{i}"} for i in range(n)])
    ),
    "casualties": Growing(
        "json",
        20_000,
        lambda n: event(casualties=[{"kind": "killed", "group": f"g{i}"} for i in range(n)]),
    ),
    "tags": Growing("json", 50_000, lambda n: event(tags=[f"t{i}" for i in range(n)])),
    "links": Growing(
        "json",
        20_000,
        lambda n: event(links=[{"kind": "follows", "event_id": f"e{i}"} for i in range(n)]),
    ),
    "keys": Growing("json", 1_000, lambda n: event(extra={f"k{i}": "v" for i in range(n)})),
    "keys, too many": Growing(
        "json", 20_000, lambda n: event(extra={f"k{i}": "v" for i in range(n)}), 1
    ),
    "unknown keys": Growing("json", 1_000, lambda n: event(**{f"k{i}": "v" for i in range(n)})),
    "keys alike": Growing("json", 1_000, lambda n: event(**{f"titl{i}": "v" for i in range(n)})),
    "keys twice": Growing(
        "json",
        20_000,
        lambda n: '{"kokcha":1,"events":[{"id":"A","title":"t","time":{"edtf":"2022"},'
        + ",".join('"extra":{"a":"1"}' for i in range(n))
        + "}]}",
        1,
    ),
    "keys each its own": Growing(
        "json",
        1_000,
        lambda n: json.dumps(
            {
                "kokcha": 1,
                "events": [
                    {"id": f"{i}", "title": "t", "time": {"edtf": "2022"}, "extra": {f"k{i}": "v"}}
                    for i in range(n)
                ],
            }
        ),
    ),
    "nested": Growing(
        "json", 200_000, lambda n: '{"kokcha":1,"events":' + "[" * n + "]" * n + "}", 1
    ),
    "nested inside": Growing("json", 200_000, lambda n: event(x=0)[:-4] + "[" * n + "]" * n + "}]}", 1),
    "long text": Growing("json", 2_000_000, lambda n: event(summary="\\n\u00e9" * (n // 5))),
    "bad events in one line": Growing(
        "json",
        10_000,
        lambda n: json.dumps(
            {"kokcha": 1, "events": [{"id": f"{i}", "title": "t", "time": {"edtf": "x"}} for i in range(n)]}
        ),
        1,
    ),
    "bad members in one event": Growing(
        "json",
        10_000,
        lambda n: event(places=[{"coordinate": {"longitude": 690, "latitude": 36}} for i in range(n)]),
        1,
    ),
    "bad members in one event, reported": Growing(
        "json",
        10_000,
        lambda n: event(places=[{"coordinate": {"longitude": 690, "latitude": 36}} for i in range(n)]),
        1,
        REPORTED,
    ),
    "bad events in one line, reported": Growing(
        "json",
        10_000,
        lambda n: json.dumps(
            {"kokcha": 1, "events": [{"id": f"{i}", "title": "t", "time": {"edtf": "x"}} for i in range(n)]}
        ),
        1,
        REPORTED,
    ),
    "line": Growing(
        "json",
        50_000,
        lambda n: event(
            places=[{"geometry": {"type": "LineString", "coordinates": zigzag(n)[:-1]}}]
        ),
    ),
}


# MARK: GeoJSON


def feature(geometry=None, properties=None, more=""):
    """A feature."""
    named = {"title": "x", "date": "2022", **(properties or {})}
    return (
        f'{{"type":"Feature","id":1,"properties":{json.dumps(named)},{more}"geometry":'
        f"{json.dumps(geometry or {'type': 'Point', 'coordinates': [69, 36]})}}}"
    )


def collection(one, count):
    """A collection of features."""
    return (
        '{"type":"FeatureCollection","features":['
        + ",".join(json.dumps(one(i)) for i in range(count))
        + "]}"
    )


def dated(index, **properties):
    """A feature with an id."""
    return {
        "type": "Feature",
        "id": index,
        "properties": {"title": "x", "date": "2022", **properties},
        "geometry": {"type": "Point", "coordinates": [69, 36]},
    }


MAPS = {
    "comb": Growing(
        "geojson", 20_000, lambda n: feature({"type": "Polygon", "coordinates": [zigzag(n)]})
    ),
    "comb around the Earth": Growing(
        "geojson",
        20_000,
        lambda n: feature(
            {
                "type": "Polygon",
                "coordinates": [[(i % 2 * 340 - 170, i / n * 80) for i in range(n)] + [(-170, 0)]],
            }
        ),
    ),
    "line": Growing(
        "geojson",
        50_000,
        lambda n: feature({"type": "LineString", "coordinates": zigzag(n)[:-1]}),
    ),
    "line around the Earth": Growing(
        "geojson",
        20_000,
        lambda n: feature(
            {
                "type": "LineString",
                "coordinates": [((i * 170) % 360 - 180, i / n * 80) for i in range(n)],
            }
        ),
    ),
    "points": Growing(
        "geojson",
        20_000,
        lambda n: feature(
            {"type": "MultiPoint", "coordinates": [(60 + i / n, 36) for i in range(n)]}
        ),
    ),
    "parts": Growing(
        "geojson",
        5_000,
        lambda n: feature(
            {
                "type": "MultiPolygon",
                "coordinates": [
                    [[(60 + i / n, 36), (60 + i / n, 37), (60.00001 + i / n, 37), (60 + i / n, 36)]]
                    for i in range(n)
                ],
            }
        ),
    ),
    "properties": Growing(
        "geojson", 1_000, lambda n: feature(properties={f"p{i}": "v" for i in range(n)})
    ),
    "properties, too many": Growing(
        "geojson", 20_000, lambda n: feature(properties={f"p{i}": "v" for i in range(n)}), 1
    ),
    "properties in depth": Growing(
        "geojson",
        20_000,
        lambda n: feature(properties={"a": {f"p{i}": {"b": "v"} for i in range(n)}}),
    ),
    "properties each its own": Growing(
        "geojson", 1_000, lambda n: collection(lambda i: dated(i, **{f"p{i}": "v"}), n)
    ),
    "members": Growing(
        "geojson", 20_000, lambda n: feature(more="".join(f'"m{i}":1,' for i in range(n)))
    ),
    "features of one id": Growing(
        "geojson", 10_000, lambda n: collection(lambda i: dated(1, n=i), n), 1
    ),
    "bad features in one line": Growing(
        "geojson", 10_000, lambda n: collection(lambda i: dated(i, date="x"), n), 1
    ),
    "features without ids": Growing(
        "geojson",
        10_000,
        lambda n: collection(lambda i: {**dated(i), "id": None}, n),
        1,
        ("--make-ids",),
    ),
}


# MARK: KML


def kml(inside):
    """A document of KML."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2" '
        f'xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>{inside}</Document></kml>'
    )


def placemark(index=1, inside=""):
    """A Placemark."""
    return (
        f'<Placemark id="{index}"><name>n</name><TimeStamp><when>2022</when></TimeStamp>'
        f"{inside}</Placemark>"
    )


def spelled(count, one):
    """So many pieces, one after the other."""
    return "".join(map(one, range(count)))


KMLS = {
    "attributes": Growing(
        "kml",
        25_000,
        lambda n: kml(f"<Folder {spelled(n, lambda i: f'a{i}=' + chr(34) + chr(34) + ' ')}>{placemark()}</Folder>"),
        1,
    ),
    "attributes of one name": Growing(
        "kml",
        25_000,
        lambda n: kml(f"<Folder {'a=' + chr(34) + chr(34) + ' '}" * 1 + f"{('a=' + chr(34) * 2 + ' ') * n}>{placemark()}</Folder>"),
        1,
    ),
    "namespaces": Growing(
        "kml",
        25_000,
        lambda n: kml(
            f"<Folder {spelled(n, lambda i: f'xmlns:a{i}=' + chr(34) + f'u{i}' + chr(34) + ' ')}>{placemark()}</Folder>"
        ),
        1,
    ),
    "namespaces in depth": Growing(
        "kml",
        20,
        lambda n: kml(
            spelled(n, lambda i: f'<Folder xmlns:a{i}="u{i}">') + placemark() + "</Folder>" * n
        ),
    ),
    "a long attribute": Growing(
        "kml", 2_000_000, lambda n: kml(f'<Folder a="{"x" * n}">{placemark()}</Folder>')
    ),
    "a long comment": Growing("kml", 2_000_000, lambda n: kml(f"<!--{'x ' * (n // 2)}-->{placemark()}")),
    "comments": Growing("kml", 100_000, lambda n: kml("<!--x-->" * n + placemark())),
    "a long CDATA": Growing(
        "kml",
        2_000_000,
        lambda n: kml(placemark(1, f"<description><![CDATA[{'x ' * (n // 2)}]]></description>")),
    ),
    "CDATAs": Growing(
        "kml",
        50_000,
        lambda n: kml(placemark(1, f"<description>{'<![CDATA[x]]>' * n}</description>")),
    ),
    "a long text": Growing(
        "kml", 2_000_000, lambda n: kml(placemark(1, f"<description>{'x ' * (n // 2)}</description>"))
    ),
    "entities": Growing(
        "kml", 200_000, lambda n: kml(placemark(1, f"<description>{'&amp;' * n}</description>"))
    ),
    "markup": Growing(
        "kml",
        100_000,
        lambda n: kml(placemark(1, f"<description>{'&lt;b&gt;x ' * n}</description>")),
    ),
    "markup never closed": Growing(
        "kml",
        100_000,
        lambda n: kml(placemark(1, f"<description>{'&lt;b x' * n}</description>")),
    ),
    "comments never closed": Growing(
        "kml",
        100_000,
        lambda n: kml(placemark(1, f"<description>{'&lt;!--' * n}</description>")),
    ),
    "ampersands": Growing(
        "kml",
        100_000,
        lambda n: kml(placemark(1, f"<description>&lt;p&gt;{'&amp;' * n}</description>")),
    ),
    "styles": Growing(
        "kml",
        20_000,
        lambda n: kml(
            spelled(
                n,
                lambda i: f'<Style id="s{i}"><IconStyle><color>ff0000ff</color></IconStyle></Style>',
            )
            + placemark()
        ),
    ),
    "schema fields": Growing(
        "kml",
        1_000,
        lambda n: kml(
            f'<Schema id="s">{spelled(n, lambda i: f"<SimpleField name={chr(34)}f{i}{chr(34)} type={chr(34)}string{chr(34)}/>")}</Schema>'
            + placemark(
                1,
                '<ExtendedData><SchemaData schemaUrl="#s">'
                + spelled(n, lambda i: f'<SimpleData name="f{i}">v</SimpleData>')
                + "</SchemaData></ExtendedData>",
            )
        ),
    ),
    "schemas": Growing(
        "kml",
        10_000,
        lambda n: kml(
            spelled(
                n,
                lambda i: f'<Schema id="s{i}"><SimpleField name="f" type="string"><displayName>d{i}</displayName></SimpleField></Schema>',
            )
            + spelled(
                n,
                lambda i: placemark(
                    i,
                    f'<ExtendedData><SchemaData schemaUrl="#s{i}"><SimpleData name="f">v</SimpleData></SchemaData></ExtendedData>',
                ),
            )
        ),
    ),
    "data": Growing(
        "kml",
        1_000,
        lambda n: kml(
            placemark(
                1,
                f"<ExtendedData>{spelled(n, lambda i: f'<Data name={chr(34)}d{i}{chr(34)}><value>v</value></Data>')}</ExtendedData>",
            )
        ),
    ),
    "data, too many": Growing(
        "kml",
        10_000,
        lambda n: kml(
            placemark(
                1,
                f"<ExtendedData>{spelled(n, lambda i: f'<Data name={chr(34)}d{i}{chr(34)}><value>v</value></Data>')}</ExtendedData>",
            )
        ),
        1,
    ),
    "data of one name": Growing(
        "kml",
        10_000,
        lambda n: kml(
            placemark(
                1,
                f"<ExtendedData>{'<Data name=' + chr(34) + 'd' + chr(34) + '><value>v</value></Data>'}"
                + f"{'<Data name=' + chr(34) + 'd' + chr(34) + '><value>v</value></Data>'}" * n
                + "</ExtendedData>",
            )
        ),
    ),
    "data each its own": Growing(
        "kml",
        1_000,
        lambda n: kml(
            spelled(
                n,
                lambda i: placemark(
                    i, f'<ExtendedData><Data name="d{i}"><value>v</value></Data></ExtendedData>'
                ),
            )
        ),
    ),
    "folders": Growing("kml", 20_000, lambda n: kml(f"<Folder><name>f</name></Folder>" * n + placemark())),
    "folders in depth": Growing(
        "kml",
        20,
        lambda n: kml("<Folder><name>f</name>" * n + placemark() + "</Folder>" * n),
    ),
    "folders in depth, too deep": Growing(
        "kml",
        50_000,
        lambda n: kml("<Folder>" * n + placemark() + "</Folder>" * n), 1
    ),
    "names": Growing("kml", 20_000, lambda n: kml(placemark(1, "<name>n</name>" * n))),
    "elements unknown": Growing("kml", 20_000, lambda n: kml(placemark(1, spelled(n, lambda i: f"<e{i}/>")))),
    "line": Growing(
        "kml",
        50_000,
        lambda n: kml(
            placemark(
                1,
                "<LineString><coordinates>"
                + " ".join(f"{x:.6f},{y:.6f}" for x, y in zigzag(n)[:-1])
                + "</coordinates></LineString>",
            )
        ),
    ),
    "lines": Growing(
        "kml",
        10_000,
        lambda n: kml(
            placemark(
                1,
                "<MultiGeometry>"
                + "<LineString><coordinates>69,36 70,37</coordinates></LineString>" * n
                + "</MultiGeometry>",
            )
        ),
    ),
    "comb": Growing(
        "kml",
        20_000,
        lambda n: kml(
            placemark(
                1,
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>"
                + " ".join(f"{x:.6f},{y:.6f}" for x, y in zigzag(n))
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon>",
            )
        ),
    ),
    "track": Growing(
        "kml",
        10_000,
        lambda n: kml(
            '<Placemark id="1"><name>n</name><gx:Track>'
            + spelled(n, lambda i: f"<when>2022-01-01T{i // 3600 % 24:02}:{i // 60 % 60:02}:{i % 60:02}Z</when>")
            + spelled(n, lambda i: f"<gx:coord>{69 + i / n:.6f} 36 0</gx:coord>")
            + "</gx:Track></Placemark>"
        ),
    ),
    "placemarks without ids": Growing(
        "kml",
        10_000,
        lambda n: kml(placemark(1).replace(' id="1"', "") * n),
        1,
        ("--make-ids",),
    ),
    "outsides of a polygon": Growing(
        "kml",
        20_000,
        lambda n: kml(
            placemark(
                1,
                "<Polygon>"
                + "<outerBoundaryIs><LinearRing><coordinates>69,36 70,36 70,37 69,36</coordinates>"
                "</LinearRing></outerBoundaryIs>" * n
                + "</Polygon>",
            )
        ),
    ),
    "maps of columns": Growing(
        "kml",
        1_000,
        lambda n: kml(placemark(1, "<ExtendedData>" + spelled(n, lambda i: f'<Data name="d{i}"><value>v</value></Data>') + "</ExtendedData>")),
    ),
}


# MARK: KMZ


def kmz(entries):
    """An archive of so many files, by name and text."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries:
            archive.writestr(name, text)
    return made.getvalue()


KMZS = {
    "entries": Growing(
        "kmz",
        2_000,
        lambda n: kmz([("doc.kml", kml(placemark()))] + [(f"files/{i}.png", "x") for i in range(n)]),
    ),
    "entries, too many": Growing(
        "kmz",
        20_000,
        lambda n: kmz([("doc.kml", kml(placemark()))] + [(f"files/{i}.png", "x") for i in range(n)]),
        1,
    ),
    "documents": Growing(
        "kmz",
        1_000,
        lambda n: kmz(
            [("doc.kml", kml(spelled(n, lambda i: f"<NetworkLink><Link><href>t/{i}.kml</href></Link></NetworkLink>")))]
            + [(f"t/{i}.kml", kml(placemark(i))) for i in range(n)]
        ),
    ),
}

KINDS = {"log": LOGS, "json": JSONS, "map": MAPS, "kml": KMLS, "kmz": KMZS}
INPUTS = {f"{kind}, {name}": made for kind, all in KINDS.items() for name, made in all.items()}
