"""An honest page for what a later version brings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oss_desk.gui.theme.tokens import Colour
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.top_bar import TopBar


class LaterPage(QWidget):
    """Says what will stand here, and what to do until then.

    Args:
        title: the page's name.
        icon: name of the icon.
        sentence: what will be here.
        meanwhile: what to do until then.
    """

    def __init__(self, title: str, icon: str, sentence: str, meanwhile: str) -> None:
        super().__init__()
        bar = TopBar()
        bar.set_title(title)
        picture = IconLabel()
        picture.set_icon(icon, Colour.TEXT_SECONDARY)
        said = QLabel(sentence)
        said.setProperty("role", "card_title")
        self.meanwhile_label = QLabel(meanwhile)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.meanwhile_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(bar)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(said)
        column.addWidget(self.meanwhile_label)
        column.addStretch(3)
        # A page without a field gets the keyboard as a whole; a ring around it would be cut at its edges.
        self.setAccessibleName(title)
        self.setProperty("focus_ring", False)

    def say(self, meanwhile: str) -> None:
        """Say *meanwhile* instead of what was said before."""
        self.meanwhile_label.setText(meanwhile)
