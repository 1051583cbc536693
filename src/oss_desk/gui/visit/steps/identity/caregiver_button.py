"""Shows the caregiver like a filled field; pressing it opens the fields behind it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size

_SIDE = 12


class CaregiverButton(QPushButton):
    """A push button that looks like an input with a pencil at its end; Space opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = False
        self._label = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_caregiver(self, words: str) -> None:
        """Show name and relation, or how to enter them when *words* is empty."""
        self._filled = bool(words)
        self.setText(words or self.tr("ไม่มี (เสียบบัตรผู้ดูแล หรือกด Space)"))
        self.setAccessibleName(self._label)

    def setAccessibleName(self, name: str) -> None:
        """Say the value as well as its label *name*: a button has no other place for a value."""
        self._label = name
        super().setAccessibleName(": ".join(part for part in (name, self.text()) if part))

    def sizeHint(self) -> QSize:
        """Return the height of an input."""
        return QSize(160, control_height(Size.BUTTON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field, its words and the pencil."""
        painter = QPainter(self)
        ground = Colour.SURFACE if self.isEnabled() else Colour.SUNKEN
        draw_box(painter, self.rect(), radius=Radius.CONTROL, fill=ground, border=Colour.CONTROL)
        icon = QRect(self.width() - _SIDE - Size.ICON_INLINE, 0, Size.ICON_INLINE, self.height())
        area = QRect(_SIDE, 0, icon.left() - _SIDE - 8, self.height())
        ink = Colour.TEXT if self._filled else Colour.TEXT_SECONDARY
        words = self.text()
        if not self._filled and text_width(words, Role.BODY) > area.width():
            words = self.tr("ไม่มี (กด Space)")
        draw_text(painter, area, words, Role.BODY, ink)
        draw_icon(painter, icon, "pencil", Colour.PRIMARY, Size.ICON_INLINE)
