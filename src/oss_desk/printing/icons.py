"""The shipped line icons as strokes on a PDF page.

Understands what the icon set uses of SVG 1.1 path data: M, L, H, V, C, A and Z in both cases.
"""

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from oss_desk.assets import asset

GRID = 24
Point = tuple[float, float]
# A drawing step is one point (move), two (line: mark and end), or three (cubic curve).
Step = tuple[str, tuple[Point, ...]]

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}


@cache
def icon_steps(name: str) -> tuple[Step, ...]:
    """Return the strokes of the shipped icon *name* on its grid of 24, y downwards.

    Raises:
        FileNotFoundError: no such icon ships.
        ValueError: its path uses a command that is not understood.
    """
    root = ET.fromstring(asset(f"icons/{name}.svg").read_text("utf-8"))  # noqa: S314 - our own file
    return tuple(
        step
        for element in root.iter()
        if element.tag.endswith("path")
        for step in path_steps(element.attrib["d"])
    )


def draw_icon(
    canvas: Canvas, name: str, left: float, top: float, size: float, colour: str, stroke: float
) -> None:
    """Draw the icon *name* into a square of *size* points whose upper left corner is given.

    *stroke* is the line's width on the icon's own grid.
    """
    scale = size / GRID
    canvas.saveState()
    canvas.setStrokeColor(HexColor(colour))
    canvas.setLineWidth(stroke * scale)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    for kind, points in icon_steps(name):
        flat = [value for x, y in points for value in (left + x * scale, top - y * scale)]
        if kind == "move":
            path.moveTo(*flat)
        elif kind == "line":
            path.lineTo(*flat)
        elif kind == "curve":
            path.curveTo(*flat)
        else:
            path.close()
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def path_steps(data: str) -> Iterator[Step]:
    """Read SVG path *data* as absolute moves, lines and cubic curves.

    Raises:
        ValueError: an unknown command.
    """
    at: Point = (0.0, 0.0)
    begun: Point = at
    for command, values in _commands(data):
        kind = command.upper()
        x, y = at if command.islower() else (0.0, 0.0)
        if kind == "M":
            at = begun = (x + values[0], y + values[1])
            yield "move", (at,)
        elif kind == "Z":
            at = begun
            yield "close", ()
        elif kind == "C":
            first, second, end = ((x + values[i], y + values[i + 1]) for i in (0, 2, 4))
            yield "curve", (first, second, end)
            at = end
        elif kind == "A":
            end = (x + values[5], y + values[6])
            yield from _arc(at, values, end)
            at = end
        else:
            if kind == "H":
                at = (x + values[0], at[1])
            elif kind == "V":
                at = (at[0], y + values[0])
            else:
                at = (x + values[0], y + values[1])
            yield "line", (at,)


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(data)
    place, command = 0, ""
    while place < len(tokens):
        if tokens[place].isalpha():
            command = tokens[place]
            place += 1
            if command.upper() not in _ARGUMENTS:
                raise ValueError(f"path command {command}")
        count = _ARGUMENTS[command.upper()]
        yield command, [float(token) for token in tokens[place : place + count]]
        place += count
        # A second pair after a move is a line to it.
        command = {"M": "L", "m": "l"}.get(command, command)


def _arc(start: Point, values: list[float], end: Point) -> Iterator[Step]:
    """Turn one arc (circles only: the icons use no ellipse) into curves of at most a quarter turn.

    SVG 1.1, appendix F.6.5.
    """
    radius, _, _, large, sweep = values[:5]
    (x1, y1), (x2, y2) = start, end
    half = math.dist(start, end) / 2
    if half == 0 or radius == 0:
        return
    radius = max(radius, half)
    away = math.sqrt(max(radius * radius - half * half, 0.0)) * (-1 if bool(large) == bool(sweep) else 1)
    # The centre lies on the perpendicular through the middle of the chord.
    cx = (x1 + x2) / 2 - away * (y2 - y1) / (2 * half)
    cy = (y1 + y2) / 2 + away * (x2 - x1) / (2 * half)
    angle = math.atan2(y1 - cy, x1 - cx)
    turn = (math.atan2(y2 - cy, x2 - cx) - angle) % (2 * math.pi)
    if not sweep:
        turn -= 2 * math.pi
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    piece = turn / pieces
    handle = 4 / 3 * math.tan(piece / 4) * radius
    for _ in range(pieces):
        after = angle + piece
        ax, ay = cx + radius * math.cos(angle), cy + radius * math.sin(angle)
        bx, by = cx + radius * math.cos(after), cy + radius * math.sin(after)
        yield (
            "curve",
            (
                (ax - handle * math.sin(angle), ay + handle * math.cos(angle)),
                (bx + handle * math.sin(after), by - handle * math.cos(after)),
                (bx, by),
            ),
        )
        angle = after
