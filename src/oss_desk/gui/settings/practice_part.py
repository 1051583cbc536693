"""What only a practice desk has among its settings: every part of the screens on one page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.card_frame import CardFrame


class PracticePart(CardFrame):
    """Opens the gallery.

    Signals:
        gallery_wanted: the page of all parts is to be shown.
    """

    gallery_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("ฝึกหัด"))
        words = QLabel(self.tr("ดูปุ่ม ช่อง และตารางทุกชิ้นของโปรแกรมในทุกสภาพ คนและตัวเลขเป็นเรื่องสมมุติ"))
        words.setWordWrap(True)
        words.setProperty("role", Role.BODY.value)
        button = ActionButton()
        button.setObjectName("gallery_button")
        button.setText(self.tr("ชิ้นส่วนหน้าจอ"))
        button.set_icon_name("stack-2")
        button.clicked.connect(self.gallery_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(button)
        column.addStretch(1)
        restyle(self)
