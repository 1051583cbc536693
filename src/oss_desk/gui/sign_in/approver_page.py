"""The approver's page: a second officer, for one matter, at somebody else's desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.gui.forms.sign_in.approver_page import Ui_ApproverPage
from oss_desk.gui.sign_in.form_ground import fit_form
from oss_desk.gui.theme.tokens import Tone


class ApproverPage(QWidget):
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._form.credential_part)
        self.setProperty("focus_ring", False)

    def show_place(self, point: ServicePoint) -> None:
        """Name the hospital, where in it the desk stands, and the counter."""
        self._form.place_panel.show_place(point)

    def show_officers(self, officers: tuple[Officer, ...], chosen: str = "") -> None:
        """Offer *officers*, the one with the user name *chosen*, or the first, in hand."""
        self._form.credential_part.show_officers(officers, chosen)

    def show_problem(self, sentence: str, *, wrong: bool = False) -> None:
        """Say under the PIN what is wrong; *wrong* when it is the PIN itself. The digits are forgotten."""
        self._form.credential_part.show_problem(sentence, wrong=wrong)

    def reset(self) -> None:
        """Forget digits and complaint, and wait for the PIN."""
        self._form.credential_part.reset()

    def forget(self) -> None:
        """Forget digits and complaint, and leave the keyboard where it is."""
        self._form.credential_part.forget()

    def officers(self) -> tuple[Officer, ...]:
        """Return who is offered."""
        return self._form.credential_part.officers()

    def current(self) -> Officer | None:
        """Return who is chosen."""
        return self._form.credential_part.current()

    def problem(self) -> str:
        """Return what stands under the PIN."""
        return self._form.credential_part.sentence()

    def focus_first(self) -> None:
        """Put the keyboard on the PIN; the arrows choose a name from there too."""
        self._form.credential_part.reset()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the question is over, unless the whole window was only put aside."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the page."""
        super().resizeEvent(event)
        fit_form(self._form.right_area, self.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand arrows and digits to the part that wants them."""
        if not self._form.credential_part.take_key(event):
            super().keyPressEvent(event)
