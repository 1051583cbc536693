"""What only a practice desk has among its settings: odd cards to put in, and every part of the screens."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oss_desk.gui.settings.practice_cards import PracticeCards
from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.card_frame import CardFrame


class PracticePart(QWidget):
    """Offers odd cards, and opens the gallery.

    Signals:
        card_wanted: the id of the card that is to be put in.
        gallery_wanted: the page of all parts is to be shown.
    """

    card_wanted = Signal(str)
    gallery_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = PracticeCards()
        self.cards.opened.connect(self.card_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._cards_frame = self._make_cards()
        column.addWidget(self._cards_frame, 1)
        column.addWidget(self._make_gallery())
        restyle(self)

    def offer_cards(self, families: dict[str, tuple[str, ...]]) -> None:
        """Offer the cards of *families*, ids by the family's name."""
        self.cards.offer(families)

    def _make_cards(self) -> CardFrame:
        frame = CardFrame()
        frame.set_title(self.tr("บัตรฝึกหัด"))
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        words = _words(
            self.tr("เลือกด้วยลูกศร กด Enter เสียบเข้าเครื่องอ่านจำลอง กด F4 เสียบบัตรธรรมดาใบถัดไป คนในบัตรเป็นคนสมมุติ")
        )
        words.setContentsMargins(16, 10, 16, 10)
        column.addWidget(words)
        column.addWidget(self.cards, 1)
        return frame

    def _make_gallery(self) -> CardFrame:
        frame = CardFrame()
        frame.set_title(self.tr("ชิ้นส่วนหน้าจอ"))
        button = ActionButton()
        button.setObjectName("gallery_button")
        button.setText(self.tr("ดูชิ้นส่วนหน้าจอ"))
        button.set_icon_name("stack-2")
        button.clicked.connect(self.gallery_wanted)
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(16)
        column.addWidget(_words(self.tr("ดูปุ่ม ช่อง และตารางทุกชิ้นของโปรแกรมในทุกสภาพ คนและตัวเลขเป็นเรื่องสมมุติ")))
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return frame


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", Role.BODY.value)
    return label
