"""An honest page for what a later version brings."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oss_desk.gui.theme.tokens import Colour, Tone
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.shortcut_keys import key_sequences
from oss_desk.gui.widgets.top_bar import TopBar


class LaterPage(QWidget):
    """Says what will stand here, and what to do until then; ``Ctrl+Enter`` has it told once more.

    Args:
        title: the page's name.
        icon: name of the icon.
        sentence: what will be here.
        meanwhile: what to do until then.
    """

    def __init__(self, title: str, icon: str, sentence: str, meanwhile: str) -> None:
        super().__init__()
        self._title, self._sentence = title, sentence
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
        self._banner = Banner()
        around = QVBoxLayout()
        around.setContentsMargins(20, 12, 20, 0)
        around.addWidget(self._banner)
        column.addWidget(bar)
        column.addLayout(around)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(said)
        column.addWidget(self.meanwhile_label)
        column.addStretch(3)
        # A page without a field gets the keyboard as a whole; a ring around it would be cut at its edges.
        self.setAccessibleName(title)
        self.setProperty("focus_ring", False)
        # There is nothing to do here yet, but no page lets its first key go unanswered.
        asked = QShortcut(self)
        asked.setKeys(key_sequences("Ctrl+Enter"))
        asked.activated.connect(self._tell)

    def say(self, meanwhile: str) -> None:
        """Say *meanwhile* instead of what was said before."""
        self.meanwhile_label.setText(meanwhile)
        if self._banner.isVisible():
            self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the answer away with the page."""
        self._banner.clear()
        super().hideEvent(event)

    @Slot()
    def _tell(self) -> None:
        words = f"{self._title}: {self._sentence} · {self.meanwhile_label.text()}"
        self._banner.show_message(Tone.INFO, words)
