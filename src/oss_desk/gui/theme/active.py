"""Which theme and text scale the running application has, and the tokens as Qt values.

Both are kept on the ``QApplication`` itself, so that a widget can be painted without being told.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QFontMetrics

from oss_desk.gui.theme.tokens import (
    INK_ASCENT,
    INK_DESCENT,
    PALETTES,
    SCREEN_FAMILY,
    TYPE,
    Colour,
    Role,
    Theme,
)

_THEME_PROPERTY = "oss_desk_theme"
_SCALE_PROPERTY = "oss_desk_text_scale"


def active_theme() -> Theme:
    """Return the theme in force; light until another was chosen."""
    application = QCoreApplication.instance()
    chosen = application.property(_THEME_PROPERTY) if application else None
    return Theme(chosen) if chosen else Theme.LIGHT


def remember_theme(theme: Theme) -> None:
    """Make *theme* the one painted from now on; widgets already shown must be repainted."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_THEME_PROPERTY, theme.value)


def text_scale() -> float:
    """Return how much larger than designed text is drawn: 1.0, 1.15 or 1.3."""
    application = QCoreApplication.instance()
    chosen = application.property(_SCALE_PROPERTY) if application else None
    return float(chosen) if chosen else 1.0


def remember_text_scale(scale: float) -> None:
    """Draw text *scale* times as large as designed from now on."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_SCALE_PROPERTY, scale)


def colour(token: Colour) -> QColor:
    """Return what *token* looks like in the theme in force."""
    return QColor(PALETTES[active_theme()][token])


def font(role: Role) -> QFont:
    """Return the screen font for *role* at the text scale in force."""
    return QFont(_font(role, text_scale()))


@lru_cache(maxsize=64)
def _font(role: Role, scale: float) -> QFont:
    size = TYPE[role]
    chosen = QFont(SCREEN_FAMILY)
    chosen.setPixelSize(round(size.pixels * scale))
    chosen.setWeight(QFont.Weight(size.weight))
    return chosen


# A layout asks for the same widths over and over, and the window waits for the answer.
@lru_cache(maxsize=4096)
def _text_width(text: str, role: Role, scale: float) -> int:
    return QFontMetrics(_font(role, scale)).horizontalAdvance(text)


@lru_cache(maxsize=64)
def _ink_room(role: Role, scale: float) -> tuple[int, int]:
    metrics = QFontMetrics(_font(role, scale))
    pixels, line = TYPE[role].pixels * scale, round(TYPE[role].line * scale)
    baseline = round((line + metrics.ascent() - metrics.descent()) / 2)
    above = ceil(pixels * INK_ASCENT) + 1 - baseline
    below = ceil(pixels * INK_DESCENT) + 1 - (line - baseline)
    return max(above, 0), max(below, 0)


@lru_cache(maxsize=64)
def _line_spacing(role: Role, scale: float) -> int:
    return QFontMetrics(_font(role, scale)).lineSpacing()


@lru_cache(maxsize=64)
def _above_middle(role: Role, scale: float) -> int:
    metrics = QFontMetrics(_font(role, scale))
    return metrics.ascent() - metrics.descent()


def above_middle(role: Role) -> int:
    """Return by how many pixels a line of *role* rises higher than it reaches down."""
    return _above_middle(role, text_scale())


def line_height(role: Role) -> int:
    """Return the pixels from one line of *role* to the next."""
    return round(TYPE[role].line * text_scale())


def ink_room(role: Role) -> tuple[int, int]:
    """Return the pixels that marks may reach above and below one line of *role*."""
    return _ink_room(role, text_scale())


def text_height(role: Role) -> int:
    """Return the pixels one line of *role* needs so that no mark of it is cut."""
    # A line is centred: what its marks need at one side is left free at the other as well.
    return line_height(role) + 2 * max(ink_room(role))


def text_width(text: str, role: Role) -> int:
    """Return the pixels *text* takes on one line in *role*."""
    return _text_width(text, role, text_scale())


def control_height(designed: int, role: Role = Role.BODY) -> int:
    """Return *designed*, or more when text of *role* at the scale in force would not fit."""
    scale = text_scale()
    return max(designed, round(_line_spacing(role, scale) * 1.3)) if scale > 1 else designed


def forget_measures() -> None:
    """Measure anew: another font was loaded since."""
    for measured in (_font, _text_width, _ink_room, _line_spacing, _above_middle):
        measured.cache_clear()
