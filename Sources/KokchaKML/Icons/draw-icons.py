#!/usr/bin/env python3
"""Draws the icons of a KMZ (rule KML14): one shape a type of event, full, hollow and dashed.

usage: draw-icons.py            writes the PNGs beside this file, and ../EventIcons.swift
       draw-icons.py --sheet F  writes a sheet of all icons on grey into F, to be looked at

The shapes are white on nothing: KML's IconStyle colours them. A shape is a signed distance, negative
inside; its edge is smoothed over one pixel. A hollow shape is the rim of a full one, a dashed one that
rim with gaps.
Standard library only.
"""

import base64
import struct
import sys
import zlib
from math import cos, hypot, pi, sin
from pathlib import Path

SIZE = 64
RIM = 4.5
DASH = 10


# Distances, in pixels from the middle of the icon; y goes down.


def disc(x, y, radius, at=(0, 0)):
    return hypot(x - at[0], y - at[1]) - radius


def bar(x, y, start, end, half_width):
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy)
    along = max(0.0, min(1.0, along))
    return hypot(x - start[0] - along * dx, y - start[1] - along * dy) - half_width


def polygon(x, y, corners):
    nearest, inside = 1e9, False
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        nearest = min(nearest, bar(x, y, (ax, ay), (bx, by), 0))
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return -nearest if inside else nearest


def star(points, outer, inner, turn=0.0):
    return [
        (
            (outer if index % 2 == 0 else inner) * sin(pi * index / points + turn),
            -(outer if index % 2 == 0 else inner) * cos(pi * index / points + turn),
        )
        for index in range(2 * points)
    ]


# Shapes.


def battles(x, y):
    """Crossed swords."""
    x = abs(x)
    blades = min(bar(x, y, (-19, 21), (21, -22), 7), bar(x, y, (19, 21), (-21, -22), 7))
    guard = bar(x, y, (8, 22), (24, 7), 4.5)
    grip = bar(x, y, (17, 15), (23, 24), 6.5)
    return min(blades, guard, grip)


def explosions(x, y):
    """A burst."""
    return polygon(x, y, star(8, 29, 15, pi / 16))


def violence(x, y):
    """A drop."""
    sides = polygon(x, y, [(0, -29), (15.5, 0), (0, 20), (-15.5, 0)])
    return min(sides, disc(x, y, 18, (0, 9)))


def protests(x, y):
    """A raised placard."""
    board = max(abs(x) - 25, abs(y + 11) - 15) - 2
    return min(board, bar(x, y, (0, -4), (0, 25), 5.5))


def riots(x, y):
    """A flame."""
    body = min(disc(x, y, 18, (0, 10)), polygon(x, y, [(-2, -29), (16, 2), (0, 20), (-16.5, 2)]))
    tongue = polygon(x, y, [(17, -17), (18.2, 9), (0, 16), (3, 2)])
    hollow = min(disc(x, y, 7, (1, 18)), polygon(x, y, [(2, -3), (7.5, 16), (-5.5, 16)]))
    return max(min(body, tongue), -hollow)


def strategic(x, y):
    """A flag."""
    cloth = polygon(x, y, [(-16, -26), (26, -14), (-16, -1)]) - 1
    return min(bar(x, y, (-17, -25), (-17, 26), 5.5), cloth)


def law(x, y):
    """A shield."""
    corners = [(0, -28), (22, -20), (21, 2), (14, 17), (0, 28), (-14, 17), (-21, 2), (-22, -20)]
    return polygon(x, y, corners) - 1


def statement(x, y):
    """A speech bubble."""
    box = hypot(max(abs(x) - 19, 0), max(abs(y + 6) - 11, 0)) - 9
    return min(box, polygon(x, y, [(-14, 8), (4, 8), (-16, 28)]))


def other(x, y):
    """A disc."""
    return disc(x, y, 22)


SHAPES = {
    "battles": battles,
    "explosions": explosions,
    "violence": violence,
    "protests": protests,
    "riots": riots,
    "strategic": strategic,
    "law": law,
    "statement": statement,
    "other": other,
}

VARIANTS = ("full", "hollow", "dashed")


def alpha(distance):
    return round(255 * max(0.0, min(1.0, 0.5 - distance)))


def gap(x, y):
    """The distance to the nearest gap between two dashes: slanting stripes, which cut edges of any direction."""
    across = 0.42 * x + 0.91 * y
    return abs((across + DASH / 2) % DASH - DASH / 2) - DASH / 6


def pixels(shape, variant):
    middle = (SIZE - 1) / 2
    for row in range(SIZE):
        for column in range(SIZE):
            x, y = column - middle, row - middle
            distance = shape(x, y)
            if variant != "full":
                # The rim is the middle of the edge's inside, so that all variants are equally large.
                distance = abs(distance + RIM / 2) - RIM / 2
            if variant == "dashed":
                distance = max(distance, -gap(x, y))
            yield alpha(distance)


def png(width, height, grey_type, rows):
    """A PNG (ISO 15948) of eight bits a channel."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data))
            + kind
            + data
            + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, grey_type, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def icon(shape, variant):
    values = list(pixels(shape, variant))
    rows = [
        bytes(byte for value in values[start : start + SIZE] for byte in (255, value))
        for start in range(0, SIZE * SIZE, SIZE)
    ]
    return png(SIZE, SIZE, 4, rows)


def sheet():
    colours = [(0xD7, 0x1A, 0x1C), (0xE6, 0x73, 0), (0xA8, 0x0F, 0x7B), (0x2B, 0x8C, 0xD9)]
    height, width = len(VARIANTS) * SIZE, len(SHAPES) * SIZE
    rows = [bytearray((0x90, 0x98, 0x90) * width) for _ in range(height)]
    for index, shape in enumerate(SHAPES.values()):
        for line, variant in enumerate(VARIANTS):
            for place, value in enumerate(pixels(shape, variant)):
                row = rows[place // SIZE + SIZE * line]
                start = 3 * (index * SIZE + place % SIZE)
                for channel in range(3):
                    under = row[start + channel]
                    over = colours[index % 4][channel]
                    row[start + channel] = under + (over - under) * value // 255
    return png(width, height, 2, [bytes(row) for row in rows])


def swift(icons):
    lines = [
        "// Made by Icons/draw-icons.py; do not edit.",
        "",
        "/// The icons of a KMZ, as PNG in base64 (RFC 4648 §4), by file name.",
        "enum EventIcons {",
        "  static let all: [(name: String, base64: String)] = [",
    ]
    for name, content in icons.items():
        text = base64.b64encode(content).decode()
        lines.append("    (")
        lines.append(f'      "{name}",')
        lines.append('      """')
        lines += [f"      {text[start:start + 88]}\\" for start in range(0, len(text), 88)]
        lines[-1] = lines[-1].removesuffix("\\")
        lines.append('      """')
        lines.append("    ),")
    return "\n".join(lines + ["  ]", "}", ""])


def main():
    here = Path(__file__).parent
    if sys.argv[1:2] == ["--sheet"]:
        Path(sys.argv[2]).write_bytes(sheet())
        return
    icons = {}
    for name, shape in SHAPES.items():
        for variant in VARIANTS:
            ending = "" if variant == "full" else f"-{variant}"
            icons[f"{name}{ending}.png"] = icon(shape, variant)
    for name, content in icons.items():
        (here / name).write_bytes(content)
    (here.parent / "EventIcons.swift").write_text(swift(icons), "utf-8")


main()
