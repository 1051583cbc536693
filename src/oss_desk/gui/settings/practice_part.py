"""What only a practice desk has among its settings: odd cards to put in, and every part of the screens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oss_desk.gui.settings.practice_cards import PracticeCards
from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.card_frame import CardFrame


class PracticePart(CardFrame):
    """Offers odd cards, and opens the gallery.

    Signals:
        card_wanted: the id of the card that is to be put in.
        gallery_wanted: the page of all parts is to be shown.
    """

    card_wanted = Signal(str)
    gallery_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("บัตรฝึกหัด"))
        gallery = ActionButton()
        gallery.setObjectName("gallery_button")
        gallery.setText(self.tr("ชิ้นส่วนหน้าจอ"))
        gallery.setToolTip(self.tr("ดูปุ่ม ช่อง และตารางทุกชิ้นของโปรแกรมในทุกสภาพ"))
        gallery.set_icon_name("stack-2")
        gallery.set_small(True)
        gallery.clicked.connect(self.gallery_wanted)
        self.header_layout.addWidget(gallery)
        words = QLabel(
            self.tr("เลือกด้วยลูกศร กด Enter เสียบเข้าเครื่องอ่านจำลอง กด F4 เสียบบัตรธรรมดาใบถัดไป คนในบัตรเป็นคนสมมุติ")
        )
        words.setWordWrap(True)
        words.setProperty("role", Role.BODY.value)
        words.setContentsMargins(15, 10, 15, 10)
        self.cards = PracticeCards()
        self.cards.opened.connect(self.card_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(self.cards, 1)
        restyle(self)

    def offer_cards(self, families: dict[str, tuple[str, ...]]) -> None:
        """Offer the cards of *families*, ids by the family's name."""
        self.cards.offer(families)
