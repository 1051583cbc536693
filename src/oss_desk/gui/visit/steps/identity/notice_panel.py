"""The notice about personal data in plain words, large enough to be read across the counter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.key_cap import KeyCap

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NoticePanel(CardFrame):
    """Shows the notice; ``closed`` is emitted when its button is pressed. Hidden until opened."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("เราเก็บข้อมูลอะไร และใช้ทำอะไร")
        self.set_title(title)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(title)
        text = QWidget()
        text.setProperty("surface", "")
        column = QVBoxLayout(text)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(12)
        sentences = self._sentences()
        self._area.setAccessibleDescription(" ".join(sentences))
        for sentence in sentences:
            line = QLabel(sentence)
            line.setWordWrap(True)
            line.setProperty("role", Role.PAGE_TITLE.value)
            column.addWidget(line)
        column.addStretch(1)
        self._area.setWidget(text)
        self.close_button = ActionButton(self)
        self.close_button.set_small(True)
        self.close_button.setText(self.tr("กลับไปที่ช่อง"))
        # The workspace listens to Esc and asks the step first; two listeners would silence both.
        self.close_button.setAccessibleDescription("Esc")
        cap = KeyCap(self)
        cap.set_key_text("Esc")
        self.header_layout.addWidget(self.close_button)
        self.header_layout.addWidget(cap)
        self.close_button.clicked.connect(self.closed)
        body = self.body_layout()
        body.addWidget(self._area, 1)
        self.hide()

    def open(self) -> None:
        """Show the notice from its beginning, the keyboard in the text so that the arrows scroll."""
        self._area.verticalScrollBar().setValue(0)
        self.show()
        self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Enter or Space as well: there is nothing else to do here."""
        if event.key() in _KEYS and not event.modifiers():
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _sentences(self) -> tuple[str, ...]:
        return (
            self.tr("เราเก็บชื่อ เลขบัตรประชาชน วันเกิด ที่อยู่ เบอร์โทร รูปถ่าย และข้อมูลความพิการของคุณ"),
            self.tr("ใช้ทำบัตรประจำตัวคนพิการ และดูแลสิทธิที่คุณควรได้"),
            self.tr("คนที่เห็นได้คือเจ้าหน้าที่ที่ทำเรื่องนี้ และหน่วยงานรัฐที่ออกบัตรและให้สิทธิ เราไม่ขายข้อมูล และไม่ให้คนอื่นดู"),
            self.tr("เก็บไว้ตามเวลาที่กฎหมายกำหนด ทุกครั้งที่มีคนเปิดดู เครื่องจะจดชื่อคนนั้นไว้"),
            self.tr("คุณขอดู ขอสำเนา หรือขอแก้ข้อมูลที่ผิดได้ บอกเจ้าหน้าที่ที่เคาน์เตอร์นี้"),
            self.tr("ถ้าไม่เข้าใจตรงไหน ถามได้เลย ขอให้ผู้ดูแลหรือล่ามช่วยฟังด้วยก็ได้"),
        )
