"""The approver's page: a second officer, for one matter, at somebody else's desk."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.forms.sign_in.approver_page import Ui_ApproverPage
from oss_desk.gui.sign_in.credential_page import CredentialPage
from oss_desk.gui.theme.tokens import Tone


class ApproverPage(CredentialPage):
    """Asks for the PIN of an officer who may approve; nobody is signed in or out by it.

    Signals:
        proof_requested(str, str): user name and PIN.
        cancel_requested: Esc, or its button.
        left: something else took its place, such as the lock.
    """

    proof_requested = Signal(str, str)
    cancel_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_ApproverPage()
        self._form.setupUi(self)
        self._form.credential_part.set_words(self.tr("ตรวจอนุมัติที่เครื่องนี้"), self.tr("ยืนยันตัวผู้ตรวจ"))
        self._form.credential_part.submitted.connect(self.proof_requested)
        self._form.place_panel.hide_devices()
        self._form.cancel_button.clicked.connect(self.cancel_requested)
        sentence = self.tr("เจ้าหน้าที่คนเดิมยังเข้าสู่ระบบอยู่")
        self._form.banner.show_message(Tone.INFO, sentence, icon_name="user-check")
        self.setAccessibleName(self.tr("ตรวจอนุมัติที่เครื่องนี้"))
        self.hold(self._form.place_panel, self._form.credential_part, self._form.right_area)

    def forget(self) -> None:
        """Forget digits and complaint, and leave the keyboard where it is."""
        self._form.credential_part.forget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the question is over, unless the whole window was only put aside."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()
