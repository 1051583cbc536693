"""One face of the card, scaled from the very picture that prints."""

import tomllib
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from oss_desk.assets import asset
from oss_desk.gui.theme.paint import draw_box, draw_icon
from oss_desk.gui.theme.tokens import CARD_INK, PAPER_FAMILY, Colour, Size

CARD_WIDTH_MM, CARD_HEIGHT_MM = 85.60, 53.98
_CORNER_MM = 3.18  # ISO/IEC 7810 ID-1
_POINTS_PER_MM = 72 / 25.4
_LABEL_ABOVE_MM = 0.9  # the label's box reaches into the number's; its digits begin lower
_TEMPLATE = "card/template-2569.toml"


@lru_cache(maxsize=1)
def _number_box() -> tuple[QRectF, float]:
    """Return where the front shows the number, in millimetres, and its size in points."""
    place = tomllib.loads(asset(_TEMPLATE).read_text(encoding="utf-8"))["front"]["texts"]["citizen_id"]
    return QRectF(place["x"], place["y"], place["width"], place["height"]), float(place["size"])


class CardPicture(QWidget):
    """Shows a face of the card with its round corners, as wide as it is told or as there is room.

    A *masked_number* is written over the number the picture holds: lists and small previews show
    the last four digits only.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = QPixmap()
        self._masked = ""
        self._width = 200
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_shown_width(self, width: int) -> None:
        """Take *width* logical pixels and the height that belongs to it."""
        self._width = width
        self.updateGeometry()
        self.update()

    def set_face(self, encoded: bytes, masked_number: str = "") -> None:
        """Show the PNG *encoded*; empty bytes show an empty card."""
        self._face = QPixmap()
        if encoded:
            self._face.loadFromData(encoded)
        self._masked = masked_number
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at the width it was told."""
        return QSize(self._width, round(self._width * CARD_HEIGHT_MM / CARD_WIDTH_MM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the face within its outline."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        card = self._card_area()
        radius = card.width() * _CORNER_MM / CARD_WIDTH_MM
        if self._face.isNull():
            draw_box(painter, card, radius=radius, fill=Colour.SUNKEN, border=Colour.LINE)
            draw_icon(painter, card, "credit-card", Colour.TEXT_SECONDARY, Size.ICON_HERO)
            return
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(card), radius, radius)
        painter.setClipPath(outline)
        # Smooth scaling in one step: the picture has several dots for each pixel shown.
        ratio = self.devicePixelRatioF()
        shown = self._face.scaled(
            card.size() * ratio,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        painter.drawPixmap(card.topLeft(), shown)
        if self._masked:
            self._mask(painter, card)
        painter.setClipping(False)
        draw_box(painter, card, radius=radius, border=Colour.LINE)

    def _card_area(self) -> QRect:
        """Return where the card is drawn: never stretched, for the mask must lie on the number."""
        height = min(self.height(), round(self.width() * CARD_HEIGHT_MM / CARD_WIDTH_MM))
        width = min(self.width(), round(height * CARD_WIDTH_MM / CARD_HEIGHT_MM))
        return QRect((self.width() - width) // 2, 0, width, height)

    def _mask(self, painter: QPainter, card: QRect) -> None:
        scale = card.width() / CARD_WIDTH_MM
        box, points = _number_box()
        area = QRect(
            int(box.left() * scale) - 1,
            int((box.top() + _LABEL_ABOVE_MM) * scale),
            int(box.width() * scale) + 2,
            int((box.height() - _LABEL_ABOVE_MM) * scale) + 1,
        )
        painter.fillRect(area, QColor(Qt.GlobalColor.white))
        area.translate(card.topLeft())
        font = QFont(PAPER_FAMILY)
        font.setPixelSize(max(round(points / _POINTS_PER_MM * scale), 1))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(CARD_INK))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(1, 0, 0, 0), align, self._masked)
