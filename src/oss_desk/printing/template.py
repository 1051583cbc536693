"""The card's layout as data: one file per effective date, read into frozen values.

Places are millimetres from the top-left corner of a face, y downwards; type sizes, leading and
tracking are points (1/72 inch); colours are ``#RRGGBB``.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from oss_desk.assets import asset
from oss_desk.domain.errors import UnknownSetting

BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Slot:
    """A rectangle kept for a picture, a code, or nothing at all."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle with corners of *radius*, filled or outlined; the outline lies wholly inside.

    Attributes:
        dash: length of the dashes, gaps are half as long; 0 draws the outline through.
        flat_top: only the lower corners are round.
        only_marked: drawn only on a card that a marking lies across.
    """

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str = ""
    stroke: str = ""
    line: float = 0.0
    dash: float = 0.0
    flat_top: bool = False
    only_marked: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A line icon in a square of *size*; *stroke* is in the icon's own grid of 24."""

    name: str
    x: float
    y: float
    size: float
    colour: str
    stroke: float


@dataclass(frozen=True, slots=True)
class TextBox:
    """A place for one text of one or more lines; its ink must stay inside, grown by 0.3 mm.

    Attributes:
        font: a name of the template's ``[fonts]``.
        minimum: the smallest size it may shrink to; 0 means it never shrinks.
        pad: millimetres from the box's top to the first line's; room for stacked marks.
        leading: height of a line, and so the distance from one baseline to the next.
        align: ``left``, ``centre`` or ``right``.
        tracking: added after every letter, never inside a stack of marks.
        rotation: degrees against the clock around the middle of the text.
        text: what is printed when it is the same on every card; empty otherwise.
    """

    x: float
    y: float
    width: float
    height: float
    font: str
    size: float
    leading: float
    minimum: float = 0.0
    pad: float = 0.0
    colour: str = BLACK
    align: str = "left"
    tracking: float = 0.0
    rotation: float = 0.0
    text: str = ""


@dataclass(frozen=True, slots=True)
class TypeWording:
    """How the card names a type of disability: in full, short, and its icon."""

    full: str
    short: str
    icon: str


@dataclass(frozen=True, slots=True)
class FaceTemplate:
    """One side of the card; everything by name, in drawing order."""

    slots: Mapping[str, Slot]
    shapes: Mapping[str, Shape]
    icons: Mapping[str, Icon]
    texts: Mapping[str, TextBox]
    variants: Mapping[str, Mapping[str, Mapping[str, Any]]]

    def varied(self, name: str) -> "FaceTemplate":
        """Return this side with the changes of the variant *name*."""
        changes = self.variants[name]
        return replace(
            self,
            shapes={key: replace(shape, **changes.get(key, {})) for key, shape in self.shapes.items()},
            texts={key: replace(text, **changes.get(key, {})) for key, text in self.texts.items()},
        )


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """A whole card.

    Attributes:
        standing: how sure we are of it; a proposal says so.
        code_module: width of the thinnest bar of the Code 128.
        words: the fixed words by key.
        types: the seven types' official wording by the type's code.
    """

    name: str
    standing: str
    effective_from: date
    page_width: float
    page_height: float
    code_module: float
    fonts: Mapping[str, str]
    words: Mapping[str, str]
    types: Mapping[str, TypeWording]
    front: FaceTemplate
    back: FaceTemplate


Record = TypeVar("Record", Slot, Shape, Icon, TextBox, TypeWording)

_WORDS = (
    "male", "female", "sex_unknown", "no_expiry", "no_caregiver", "several_types", "specimen", "training",
)  # fmt: skip
_FONTS = ("regular", "semibold", "bold")
_CARD = tuple(field.name for field in fields(CardTemplate))
_FACE = tuple(field.name for field in fields(FaceTemplate))


@cache
def shipped_template() -> CardTemplate:
    """Return the template that ships with the program."""
    return read_template(asset("card/template-2569.toml").read_text("utf-8"))


def read_template(text: str) -> CardTemplate:
    """Read a template file's *text*.

    Raises:
        UnknownSetting: a key that nobody reads; its *nearest* known neighbour is named.
        ValueError: a key is missing, or the text is no TOML.
    """
    table = tomllib.loads(text)
    _check(table, _CARD, _CARD, "")
    _check(table["fonts"], _FONTS, _FONTS, "fonts.")
    _check(table["words"], _WORDS, _WORDS, "words.")
    plain = {key: value for key, value in table.items() if key not in {"types", "front", "back"}}
    return CardTemplate(
        **plain,
        types=_records(TypeWording, table["types"], "types."),
        front=_face(table["front"], "front."),
        back=_face(table["back"], "back."),
    )


def _face(table: dict[str, Any], where: str) -> FaceTemplate:
    _check(table, _FACE, _FACE, where)
    face = FaceTemplate(
        slots=_records(Slot, table["slots"], f"{where}slots."),
        shapes=_records(Shape, table["shapes"], f"{where}shapes."),
        icons=_records(Icon, table["icons"], f"{where}icons."),
        texts=_records(TextBox, table["texts"], f"{where}texts."),
        variants=table["variants"],
    )
    for variant, changes in face.variants.items():
        place = f"{where}variants.{variant}."
        _check(changes, (*face.shapes, *face.texts), (), place)
        for key, values in changes.items():
            kind = TextBox if key in face.texts else Shape
            _check(values, tuple(field.name for field in fields(kind)), (), f"{place}{key}.")
    return face


def _records(kind: type[Record], tables: dict[str, Any], where: str) -> dict[str, Record]:
    known = tuple(field.name for field in fields(kind))
    needed = tuple(field.name for field in fields(kind) if field.default is MISSING)
    for name, table in tables.items():
        _check(table, known, needed, f"{where}{name}.")
    return {name: kind(**table) for name, table in tables.items()}


def _check(table: Mapping[str, Any], known: tuple[str, ...], needed: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            nearest = get_close_matches(key, known, n=1)
            raise UnknownSetting(where + key, nearest[0] if nearest else "")
    for key in needed:
        if key not in table:
            raise ValueError(f"the template lacks {where}{key}")
