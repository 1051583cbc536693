"""Strokes shared by the painted widgets: boxes that stay crisp and Thai text that is never cut."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from oss_desk.gui.theme.active import above_middle, active_theme, colour, font, text_width
from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.tokens import Colour, Role, Size, Theme

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


def draw_box(
    painter: QPainter,
    area: QRect,
    *,
    radius: float,
    fill: Colour | None = None,
    border: Colour | None = None,
    width: int = Size.BORDER,
    dashed: bool = False,
) -> None:
    """Draw a rounded box wholly inside *area*, its border on whole pixels.

    A *dashed* border tells what cannot be used in high contrast, where every ground is black.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if border else 0.0
    line = Qt.PenStyle.SolidLine
    if dashed and active_theme() is Theme.HIGH_CONTRAST:
        line = Qt.PenStyle.DashLine
    painter.setPen(QPen(colour(border), width, line) if border else Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        QRectF(area).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset
    )
    painter.restore()


def draw_text(
    painter: QPainter,
    area: QRect,
    text: str,
    role: Role,
    token: Colour,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """Write one line centred on the height of *area* and return the width it took.

    Text wider than the area ends in an ellipsis. Tone marks may reach above the area; they are
    not cut, so leave 2 pixels there.
    """
    # Thai is laid out for each width asked of it, so every width is measured once and kept.
    chosen, shown, taken = font(role), text, text_width(text, role)
    if taken > area.width():
        shown = QFontMetrics(chosen).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        taken = text_width(shown, role)
    if align == RIGHT:
        left = area.right() + 1 - taken
    elif align == CENTRE:
        left = area.left() + (area.width() - taken) // 2
    else:
        left = area.left()
    baseline = area.top() + (area.height() + above_middle(role)) / 2
    painter.setFont(chosen)
    painter.setPen(colour(token))
    painter.drawText(QPointF(left, round(baseline)), shown)
    return taken


def draw_icon(painter: QPainter, area: QRect, name: str, token: Colour, size: int = Size.ICON) -> None:
    """Draw the icon *name* in the middle of *area*."""
    left = area.left() + (area.width() - size) // 2
    top = area.top() + (area.height() - size) // 2
    painter.drawPixmap(left, top, icon_pixmap(name, token, size))
