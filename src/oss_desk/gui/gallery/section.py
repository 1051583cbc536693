"""A part of the gallery: a heading, and specimens with the name of their state above each."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.widgets.flow_layout import FlowLayout
from oss_desk.gui.widgets.window_keys import SPECIMEN

_GAP = 20


def words(text: str) -> str:
    """Return *text* of the gallery in the language of the window."""
    return QCoreApplication.translate("Gallery", text)


class Section(QWidget):
    """A heading with the name of a component and its specimens; short ones stand beside each other."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        title = QLabel(heading)
        title.setProperty("role", Role.CARD_TITLE.value)
        title.setProperty("tone", "primary")
        self._column.addWidget(title)
        self._flow: FlowLayout | None = None

    def add(self, state: str, widget: QWidget, width: int = 0) -> None:
        """Show *widget* with the name of its *state* above, *width* pixels wide or as wide as it likes."""
        if self._flow is None:
            row = QWidget()
            self._flow = FlowLayout(row, gap=_GAP)
            self._column.addWidget(row)
        box = _specimen(state, widget)
        if width:
            box.setFixedWidth(round(width * text_scale()))
        self._flow.addWidget(box)

    def add_wide(self, state: str, widget: QWidget, height: int = 0) -> None:
        """Show *widget* over the whole width, *height* pixels high or as high as it likes."""
        if height:
            widget.setFixedHeight(round(height * text_scale()))
        self._flow = None
        self._column.addWidget(_specimen(state, widget))


def _specimen(state: str, widget: QWidget) -> QWidget:
    box = QWidget()
    # A specimen shows its keys and does not answer them: they belong to the window around it.
    box.setProperty(SPECIMEN, True)
    for shortcut in widget.findChildren(QShortcut):
        shortcut.setEnabled(False)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    name = QLabel(state)
    name.setProperty("role", Role.CAPTION.value)
    name.setProperty("tone", "secondary")
    column.addWidget(name)
    column.addWidget(widget)
    return box
