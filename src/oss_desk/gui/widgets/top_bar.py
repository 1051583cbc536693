"""The head of a page of the rail: title, a quiet line, and what stands at the right."""

from PySide6.QtCore import Property, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.text_lines import Line, TextLines


class TopBar(QFrame):
    """Title and subtitle at the left; ``left_layout`` after the title, ``right_layout`` at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_text = ""
        self._subtitle_text = ""
        self._title = TextLines(self)
        self._subtitle = TextLines(self)
        self.left_layout = QHBoxLayout()
        self.right_layout = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 1)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addLayout(self.left_layout)
        self._key = KeyCap()
        self._key.hide()
        quiet = QHBoxLayout()
        quiet.setSpacing(6)
        quiet.addWidget(self._subtitle)
        quiet.addWidget(self._key)
        row.addLayout(quiet)
        row.addStretch(1)
        row.addLayout(self.right_layout)
        self.left_layout.setSpacing(12)
        self.right_layout.setSpacing(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _get_title(self) -> str:
        return self._title_text

    def set_title(self, text: str) -> None:
        """Write the name of the page."""
        self._title_text = text
        self._title.set_lines(Line(text, Role.PAGE_TITLE))
        self._title.setMinimumWidth(self._title.sizeHint().width())
        self.setAccessibleName(text)

    def _get_subtitle(self) -> str:
        return self._subtitle_text

    def set_subtitle(self, text: str) -> None:
        """Write what is quietly told beside the name."""
        self._subtitle_text = text
        self._subtitle.set_lines(Line(text, Role.BODY, Colour.TEXT_SECONDARY))

    def _get_key_text(self) -> str:
        return str(self._key.key_text)

    def set_key_text(self, key: str) -> None:
        """Draw the key *key*, of which the quiet line speaks, after it."""
        self._key.set_key_text(key)
        self._key.show()

    title = Property(str, _get_title, set_title)
    subtitle = Property(str, _get_subtitle, set_subtitle)
    key_text = Property(str, _get_key_text, set_key_text)

    def sizeHint(self) -> QSize:
        """Return the designed height."""
        return QSize(super().sizeHint().width(), control_height(Size.TOP_BAR, Role.PAGE_TITLE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line below."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=0, fill=Colour.SURFACE)
        draw_box(painter, QRect(0, self.height() - 1, self.width(), 1), radius=0, fill=Colour.LINE)
