"""Every colour, type size and measure of the desk; nothing here knows Qt.

Lengths are logical pixels at 96 dpi. The contrast of the colours against the grounds they stand
on is checked by a test against WCAG 2.2 (text 4.5:1, borders of controls 3:1).
"""

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """The three ways the desk can be coloured."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Colour(StrEnum):
    """The name of a colour by what it is for; the theme decides what it looks like."""

    BACKGROUND = "background"
    SURFACE = "surface"
    SUNKEN = "sunken"
    LINE = "line"
    CONTROL = "control"
    TEXT = "text"
    TEXT_SECONDARY = "text_secondary"
    PRIMARY = "primary"
    PRIMARY_HOVER = "primary_hover"
    PRIMARY_SOFT = "primary_soft"
    ON_PRIMARY = "on_primary"
    NAV = "nav"
    NAV_TEXT = "nav_text"
    NAV_CURRENT = "nav_current"
    NAV_CURRENT_TEXT = "nav_current_text"
    NAV_MARK = "nav_mark"
    BADGE = "badge"
    ON_BADGE = "on_badge"
    FOCUS = "focus"
    OK = "ok"
    OK_SOFT = "ok_soft"
    WARN = "warn"
    WARN_SOFT = "warn_soft"
    WARN_BORDER = "warn_border"
    ERROR = "error"
    ERROR_SOFT = "error_soft"
    INFO = "info"
    INFO_SOFT = "info_soft"
    CHART_1 = "chart_1"
    CHART_2 = "chart_2"
    CHART_3 = "chart_3"
    PHOTO_GROUND = "photo_ground"


class Tone(StrEnum):
    """What a mark says; never by colour alone, always with an icon or a word."""

    NEUTRAL = "neutral"
    OK = "ok"
    WARN = "warn"
    ERROR = "error"
    INFO = "info"
    PRIMARY = "primary"


TONE_INK: dict[Tone, Colour] = {
    Tone.NEUTRAL: Colour.TEXT_SECONDARY,
    Tone.OK: Colour.OK,
    Tone.WARN: Colour.WARN,
    Tone.ERROR: Colour.ERROR,
    Tone.INFO: Colour.INFO,
    Tone.PRIMARY: Colour.PRIMARY,
}
TONE_GROUND: dict[Tone, Colour] = {
    Tone.NEUTRAL: Colour.SUNKEN,
    Tone.OK: Colour.OK_SOFT,
    Tone.WARN: Colour.WARN_SOFT,
    Tone.ERROR: Colour.ERROR_SOFT,
    Tone.INFO: Colour.INFO_SOFT,
    Tone.PRIMARY: Colour.PRIMARY_SOFT,
}
TONE_BORDER: dict[Tone, Colour] = {**TONE_INK, Tone.NEUTRAL: Colour.CONTROL, Tone.WARN: Colour.WARN_BORDER}
TONE_ICON: dict[Tone, str] = {
    Tone.NEUTRAL: "info-circle",
    Tone.OK: "circle-check",
    Tone.WARN: "alert-triangle",
    Tone.ERROR: "alert-circle",
    Tone.INFO: "info-circle",
    Tone.PRIMARY: "info-circle",
}

_LIGHT: dict[Colour, str] = {
    Colour.BACKGROUND: "#F3F6F5",
    Colour.SURFACE: "#FFFFFF",
    Colour.SUNKEN: "#E9EFED",
    Colour.LINE: "#CFDAD7",
    Colour.CONTROL: "#6E807C",
    Colour.TEXT: "#13211E",
    Colour.TEXT_SECONDARY: "#43544F",
    Colour.PRIMARY: "#0B6B5D",
    Colour.PRIMARY_HOVER: "#085448",
    Colour.PRIMARY_SOFT: "#DCEFEA",
    Colour.ON_PRIMARY: "#FFFFFF",
    Colour.NAV: "#0F2E29",
    Colour.NAV_TEXT: "#C9DEDA",
    Colour.NAV_CURRENT: "#1F5148",
    Colour.NAV_CURRENT_TEXT: "#FFFFFF",
    Colour.NAV_MARK: "#5FD3BE",
    Colour.BADGE: "#FFC44D",
    Colour.ON_BADGE: "#2B1B00",
    Colour.FOCUS: "#1D4ED8",
    Colour.OK: "#1B7040",
    Colour.OK_SOFT: "#E0F2E7",
    Colour.WARN: "#7A4B00",
    Colour.WARN_SOFT: "#FFF1D0",
    Colour.WARN_BORDER: "#A86C00",
    Colour.ERROR: "#B3261E",
    Colour.ERROR_SOFT: "#FCE9E7",
    Colour.INFO: "#1B5A9E",
    Colour.INFO_SOFT: "#E2EEFA",
    Colour.CHART_1: "#0B6B5D",
    Colour.CHART_2: "#C56A00",
    Colour.CHART_3: "#3B5BA9",
    Colour.PHOTO_GROUND: "#D3E0E8",
}
_DARK: dict[Colour, str] = {
    Colour.BACKGROUND: "#0F1615",
    Colour.SURFACE: "#18211F",
    Colour.SUNKEN: "#212C2A",
    Colour.LINE: "#34423F",
    Colour.CONTROL: "#8DA09B",
    Colour.TEXT: "#E9F1EF",
    Colour.TEXT_SECONDARY: "#B4C4C0",
    Colour.PRIMARY: "#4CC3AE",
    Colour.PRIMARY_HOVER: "#6AD4C1",
    Colour.PRIMARY_SOFT: "#173A34",
    Colour.ON_PRIMARY: "#06231E",
    Colour.NAV: "#0A1110",
    Colour.NAV_TEXT: "#B4C4C0",
    Colour.NAV_CURRENT: "#1D3B36",
    Colour.NAV_CURRENT_TEXT: "#FFFFFF",
    Colour.NAV_MARK: "#5FD3BE",
    Colour.BADGE: "#FFC44D",
    Colour.ON_BADGE: "#2B1B00",
    Colour.FOCUS: "#8FB4FF",
    Colour.OK: "#6FD196",
    Colour.OK_SOFT: "#16331F",
    Colour.WARN: "#F3C461",
    Colour.WARN_SOFT: "#3A2C0B",
    Colour.WARN_BORDER: "#B98A24",
    Colour.ERROR: "#FF9A90",
    Colour.ERROR_SOFT: "#43191A",
    Colour.INFO: "#8EC1F5",
    Colour.INFO_SOFT: "#152C44",
    Colour.CHART_1: "#4CC3AE",
    Colour.CHART_2: "#F0A24B",
    Colour.CHART_3: "#8FA8EE",
    Colour.PHOTO_GROUND: "#34423F",
}
_HIGH_CONTRAST: dict[Colour, str] = {
    Colour.BACKGROUND: "#000000",
    Colour.SURFACE: "#000000",
    Colour.SUNKEN: "#000000",
    Colour.LINE: "#FFFFFF",
    Colour.CONTROL: "#FFFFFF",
    Colour.TEXT: "#FFFFFF",
    Colour.TEXT_SECONDARY: "#FFFFFF",
    Colour.PRIMARY: "#FFE600",
    Colour.PRIMARY_HOVER: "#FFF27A",
    Colour.PRIMARY_SOFT: "#1A1A00",
    Colour.ON_PRIMARY: "#000000",
    Colour.NAV: "#000000",
    Colour.NAV_TEXT: "#FFFFFF",
    Colour.NAV_CURRENT: "#333300",
    Colour.NAV_CURRENT_TEXT: "#FFFFFF",
    Colour.NAV_MARK: "#FFE600",
    Colour.BADGE: "#FFC44D",
    Colour.ON_BADGE: "#2B1B00",
    Colour.FOCUS: "#00E5FF",
    Colour.OK: "#7CFF9B",
    Colour.OK_SOFT: "#000000",
    Colour.WARN: "#FFD000",
    Colour.WARN_SOFT: "#000000",
    Colour.WARN_BORDER: "#FFD000",
    Colour.ERROR: "#FF9C94",
    Colour.ERROR_SOFT: "#000000",
    Colour.INFO: "#8FD3FF",
    Colour.INFO_SOFT: "#000000",
    Colour.CHART_1: "#FFFFFF",
    Colour.CHART_2: "#FFFFFF",
    Colour.CHART_3: "#FFFFFF",
    Colour.PHOTO_GROUND: "#333333",
}
PALETTES: dict[Theme, dict[Colour, str]] = {
    Theme.LIGHT: _LIGHT,
    Theme.DARK: _DARK,
    Theme.HIGH_CONTRAST: _HIGH_CONTRAST,
}
# The ink of the printed card where a screen draws over its picture: paper has no theme.
CARD_INK = "#10201D"
# What lies over a camera's picture must be seen on any picture, so it is alike in every theme.
VIEW_GROUND = "#1B2624"
VIEW_SHADE = "#0F1615"
VIEW_LINE = "#FFFFFF"
VIEW_GUIDE = "#8DF0B0"
VIEW_MARK = "#FFC44D"
VIEW_MARK_INK = "#2B1B00"
# The lamp of the drawn reader shines alike in every theme.
READER_LAMP = "#8DF0B0"


@dataclass(frozen=True, slots=True)
class TypeSize:
    """How one kind of text is set: *pixels* high, of *weight* 400–700, on a line of *line* pixels."""

    pixels: int
    weight: int
    line: int


class Role(StrEnum):
    """What a piece of text is for; the only way to choose a size."""

    CAPTION = "caption"
    CAPTION_STRONG = "caption_strong"
    KEY = "key"
    BODY = "body"
    BUTTON = "button"
    BODY_STRONG = "body_strong"
    CARD_TITLE = "card_title"
    PAGE_TITLE = "page_title"
    SIGN_IN_TITLE = "sign_in_title"
    NUMBER = "number"
    HERO = "hero"


TYPE: dict[Role, TypeSize] = {
    Role.CAPTION: TypeSize(15, 400, 22),
    Role.CAPTION_STRONG: TypeSize(15, 600, 22),
    Role.KEY: TypeSize(15, 500, 22),
    Role.BODY: TypeSize(16, 400, 24),
    Role.BUTTON: TypeSize(16, 500, 24),
    Role.BODY_STRONG: TypeSize(16, 600, 24),
    Role.CARD_TITLE: TypeSize(17, 600, 26),
    Role.PAGE_TITLE: TypeSize(21, 600, 32),
    Role.SIGN_IN_TITLE: TypeSize(24, 600, 36),
    Role.NUMBER: TypeSize(28, 600, 40),
    Role.HERO: TypeSize(34, 600, 50),
}
# How far stacked Thai marks (กุ้ง ปี่ ฏึ๊) reach from the baseline of the screen font, as parts of its
# pixel size: measured, and more than the ascent and descent the font itself declares.
INK_ASCENT = 1.21
INK_DESCENT = 0.57
SCREEN_FAMILY = "IBM Plex Sans Thai Looped"
PAPER_FAMILY = "Sarabun"


class Radius:
    """How round a corner is."""

    TAG_BOX = 4
    CONTROL = 6
    CARD = 8


class Size:
    """Heights and widths of the standing parts."""

    ICON = 20
    ICON_INLINE = 18
    ICON_TAG = 16
    ICON_HERO = 28
    BUTTON = 40
    BUTTON_SMALL = 34
    BUTTON_BIG = 48
    TAG = 26
    KEY_CAP = 20
    SEGMENT = 32
    TABLE_ROW = 45
    TABLE_ROW_TWO_LINES = 60
    TABLE_HEAD = 36
    GROUP_HEAD = 34
    CARD_HEAD = 46
    NAV_ITEM = 62
    NAV_WIDTH = 100
    NAV_WIDTH_COMPACT = 60
    TOP_BAR = 60
    STEPPER = 50
    ACTION_BAR = 64
    STATUS_STRIP = 36
    TYPE_TILE = 48
    PHOTO_WIDTH = 52
    PHOTO_HEIGHT = 62
    FOCUS_RING = 2
    BORDER = 1
    BORDER_SELECTED = 2
    MARK_BAR = 4
    INK_MARGIN = 2  # Thai tone marks reach past the font's own ascent


class Window:
    """Logical sizes of the window and where its layout changes."""

    START_WIDTH = 1366
    START_HEIGHT = 768
    MINIMUM_WIDTH = 911
    MINIMUM_HEIGHT = 512
    COMPACT_BELOW = 1024
    MEDIUM_BELOW = 1280
