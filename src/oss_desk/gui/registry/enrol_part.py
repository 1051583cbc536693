"""Binds the desk to a registry: where it is, and the one-time code; or says who can."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.words.segmenter import breakable

_WIDTH = 460


class EnrolPart(QWidget):
    """Two fields for an administrator, one sentence for everybody else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_enrol = False
        self._banner, self._teaching = Banner(), QLabel()
        self._teaching.setWordWrap(True)
        self._address, self._code = QLineEdit(), QLineEdit()
        self._address.setObjectName("registry_address_edit")
        self._code.setObjectName("one_time_code_edit")
        self._code.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._address_field, self._code_field = FormField(), FormField()
        for whole, edit, label in (
            (self._address_field, self._address, self.tr("ที่อยู่ทะเบียนจังหวัด (ขึ้นต้นด้วย https://)")),
            (self._code_field, self._code, self.tr("รหัสครั้งเดียวจากสำนักงานจังหวัด")),
        ):
            whole.set_field(edit)
            whole.set_label(label)
            whole.set_required(True)
            whole.setMaximumWidth(_WIDTH)
        card = CardFrame()
        card.set_title(self.tr("เชื่อมทะเบียนจังหวัด"))
        column = card.body_layout()
        column.setSpacing(14)
        for part in (self._banner, self._teaching, self._address_field, self._code_field):
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.offer(may_enrol=False, address="")

    def offer(self, *, may_enrol: bool, address: str) -> None:
        """Ask for address and code, or say who can; *address* is what an installer chose, or empty."""
        self._may_enrol = may_enrol
        if not self._address.text():
            self._address.setText(address)
        for field in (self._address_field, self._code_field):
            field.setVisible(may_enrol)
        self._teaching.setText(
            breakable(
                self.tr("ขอรหัสครั้งเดียวจากสำนักงานจังหวัด พิมพ์ในช่องด้านล่าง รายการรอส่งในเครื่องนี้จะส่งต่อครบ")
                if may_enrol
                else self.tr(
                    "ทำงานต่อได้ตามปกติ รายการรอส่งเก็บไว้ครบในเครื่องนี้ ให้ผู้ดูแลระบบเข้าสู่ระบบแล้วเปิดหน้านี้ "
                    "หรือใช้คำสั่ง oss-desk sync enrol"
                )
            )
        )

    def typed(self) -> tuple[str, str] | None:
        """Return address and code; None, the keyboard in the first empty field, where one is missing."""
        for field, edit, sentence in (
            (self._address_field, self._address, self.tr("พิมพ์ที่อยู่ทะเบียนจังหวัด")),
            (self._code_field, self._code, self.tr("พิมพ์รหัสครั้งเดียว")),
        ):
            if not edit.text().strip():
                field.show_error(sentence)
                edit.setFocus()
                return None
            field.clear()
        return self._address.text().strip(), self._code.text().strip()

    def clear_code(self) -> None:
        """Forget the code, which works once."""
        self._code.clear()
        self._banner.clear()

    def show_problem(self, sentence: str) -> None:
        """Say why it did not work."""
        self._banner.show_message(Tone.ERROR, sentence)

    def focus_first(self) -> bool:
        """Put the keyboard into the first field; return False where there is none."""
        if not self._may_enrol:
            return False
        (self._code if self._address.text() else self._address).setFocus()
        return True
