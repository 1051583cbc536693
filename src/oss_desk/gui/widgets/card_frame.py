"""A surface with a border, a head with a title, and room for content."""

from PySide6.QtCore import Property, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size

_SIDE = 16


class CardFrame(QWidget):
    """A card: its own layout holds the content below the head, which the card draws itself.

    Lay it out like any widget (in Designer, promoted from QWidget, or with :meth:`body_layout`);
    the head is kept free by the contents margins. ``header_layout`` takes what stands at the right
    end of the head.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._hint = ""
        self._slot = QWidget(self)
        self.header_layout = QHBoxLayout(self._slot)
        self.header_layout.setContentsMargins(0, 0, 0, 0)
        self.header_layout.setSpacing(8)
        self.header_layout.addStretch(1)
        self._keep_head_free()

    def body_layout(self) -> QVBoxLayout:
        """Return the column the content goes into, padded as designed; made on first use.

        Raises:
            TypeError: the card has been given another kind of layout.
        """
        made = self.layout()
        if made is None:
            made = QVBoxLayout(self)
            made.setContentsMargins(_SIDE, 14, _SIDE, 14)
            made.setSpacing(10)
        if not isinstance(made, QVBoxLayout):
            raise TypeError(type(made).__name__)
        return made

    def _get_title(self) -> str:
        return self._title

    def set_title(self, title: str) -> None:
        """Write *title* in the head; without title and hint there is no head."""
        self._title = title
        self.setAccessibleName(title)
        self._place_slot()
        self._keep_head_free()

    def _get_hint(self) -> str:
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Write *hint* small and quiet after the title."""
        self._hint = hint
        self._keep_head_free()

    title = Property(str, _get_title, set_title)
    hint = Property(str, _get_hint, set_hint)

    def minimumSizeHint(self) -> QSize:
        """Return room for the head as well as the content."""
        size = super().minimumSizeHint()
        head = text_width(self._title, Role.CARD_TITLE) + self._slot.sizeHint().width() + 3 * _SIDE
        return size.expandedTo(QSize(head if self._title else 0, self._head_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the right-hand slot at the right."""
        super().resizeEvent(event)
        self._place_slot()

    def _place_slot(self) -> None:
        left = _SIDE + text_width(self._title, Role.CARD_TITLE) + 12
        self._slot.setGeometry(left, 1, max(self.width() - left - _SIDE, 0), max(self._head_height() - 2, 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface, its border and the head."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=Radius.CARD, fill=Colour.SURFACE, border=Colour.LINE)
        head = self._head_height()
        if not head:
            return
        line = QRect(1, head - 1, self.width() - 2, 1)
        draw_box(painter, line, radius=0, fill=Colour.LINE)
        words = QRect(_SIDE, 0, self.width() - 2 * _SIDE, head)
        taken = draw_text(painter, words, self._title, Role.CARD_TITLE, Colour.TEXT)
        words.setLeft(words.left() + taken + (8 if taken else 0))
        words.setRight(words.right() - self._slot_width())
        draw_text(painter, words, self._hint, Role.CAPTION, Colour.TEXT_SECONDARY)

    def _slot_width(self) -> int:
        return self._slot.sizeHint().width() if self.header_layout.count() > 1 else 0

    def _head_height(self) -> int:
        has_head = self._title or self._hint or self.header_layout.count() > 1
        return control_height(Size.CARD_HEAD, Role.CARD_TITLE) if has_head else 0

    def _keep_head_free(self) -> None:
        self.setContentsMargins(1, max(self._head_height(), 1), 1, 1)
        self._slot.setVisible(bool(self._title or self._hint))
        self.updateGeometry()
        self.update()
