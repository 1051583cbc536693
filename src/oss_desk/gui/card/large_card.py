"""The card at the size of the plastic, or twice that, to be looked at closely."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.gui.card.card_picture import CARD_WIDTH_MM, CardPicture
from oss_desk.gui.theme.tokens import Role
from oss_desk.gui.widgets.action_button import ActionButton

_MM_PER_INCH = 25.4


class LargeCard(QDialog):
    """Both faces, whole number included: this is where it is checked.

    F9 changes between real size and twice that, or as much as the screen has room for; Esc closes.
    """

    def __init__(self, front: bytes, back: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("บัตรขนาดใหญ่"))
        self._twice = True
        self._pictures = (CardPicture(), CardPicture())
        self._caption = QLabel()
        self._caption.setProperty("role", Role.CAPTION.value)
        self._caption.setProperty("tone", "secondary")
        size_button, close_button = ActionButton(), ActionButton()
        size_button.setText(self.tr("เปลี่ยนขนาด"))
        size_button.set_key_text("F9")
        size_button.clicked.connect(self._change_size)
        close_button.setText(self.tr("ปิด"))
        close_button.set_key_text("Esc")
        close_button.clicked.connect(self.accept)
        sheet = QFrame(self)
        sheet.setProperty("surface", "sunken")
        faces = QHBoxLayout(sheet)
        faces.setSpacing(16)
        for picture, encoded, name in zip(
            self._pictures, (front, back), (self.tr("ด้านหน้า"), self.tr("ด้านหลัง")), strict=True
        ):
            picture.set_face(encoded)
            picture.setAccessibleName(name)
            faces.addWidget(picture)
        foot = QHBoxLayout()
        foot.addWidget(self._caption, 1)
        foot.addWidget(size_button)
        foot.addWidget(close_button)
        column = QVBoxLayout(self)
        column.addWidget(sheet, 1)
        column.addLayout(foot)
        self._change_size()
        close_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)

    def _change_size(self) -> None:
        screen = self.screen()
        per_mm = screen.physicalDotsPerInch() / _MM_PER_INCH / screen.devicePixelRatio()
        fitting = (screen.availableGeometry().width() - 120) // 2
        self._twice = not self._twice
        real = round(CARD_WIDTH_MM * per_mm)
        width = min(2 * real, fitting) if self._twice else real
        for picture in self._pictures:
            picture.set_shown_width(width)
        times = f"{width / real:.1f}".removesuffix(".0")
        self._caption.setText(
            self.tr("ขยาย {n} เท่า").replace("{n}", times) if self._twice else self.tr("ขนาดจริง 85.6 × 54 มม.")
        )
        self.adjustSize()
