"""The page of step 6: says what will stand here, and that this matter can be closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from oss_desk.gui.forms.visit.rights_page import Ui_RightsPage
from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.tokens import Colour, Size
from oss_desk.gui.visit.steps.page import StepPage
from oss_desk.gui.widgets.announce import spoken


class RightsPage(StepPage):
    """Shows how the matter ended; there is nothing to fill in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_RightsPage()
        self._form.setupUi(self)
        self.set_notice_banner(self._form.notice_banner)
        self._form.icon_label.setPixmap(icon_pixmap("heart-handshake", Colour.PRIMARY, Size.ICON_HERO))
        self._form.teaching_label.setText(
            self.tr(
                "ขั้นนี้จะแสดงสิทธิที่เหมาะกับแต่ละคน พร้อมเหตุผลและสถานะ เช่น เบี้ยความพิการ กายอุปกรณ์ "
                "และพิมพ์แบบส่งต่อ ตอนนี้แจ้งสิทธิด้วยวาจาหรือแผ่นพับของศูนย์ก่อน"
            )
        )
        # The whole page takes the keyboard; a ring around it would only be noise.
        self.setProperty("focus_ring", False)
        self.setAccessibleName(self.tr("สิทธิและส่งต่อ"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_done(self, sentence: str) -> None:
        """Say how the matter ended."""
        self._form.done_label.setText(sentence)
        self.setAccessibleDescription(spoken(sentence))
