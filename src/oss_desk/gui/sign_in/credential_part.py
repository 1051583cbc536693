"""Name, PIN and the button: what signing in and approving beside the desk have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from oss_desk.domain.trust.officer import Officer
from oss_desk.gui.forms.sign_in.credential_part import Ui_CredentialPart
from oss_desk.gui.keyboard import digit_of
from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import Colour, Size
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.pin_edit import PIN_LENGTH


class CredentialPart(QWidget):
    """Takes who and the six digits; arrows choose and digits go to the PIN wherever the keyboard is.

    Signals:
        submitted(str, str): user name and PIN, when Enter was pressed on six digits.
        chosen(object): another `Officer` was chosen.
    """

    submitted = Signal(str, str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_CredentialPart()
        self._form.setupUi(self)
        form = self._form
        self._hint = form.hint_label.text()
        form.problem_icon.set_icon("alert-circle", Colour.ERROR, Size.ICON_INLINE)
        form.problem_icon.hide()
        form.submit_button.clicked.connect(self._submit)
        form.pin_edit.edited.connect(self._take_back_problem)
        form.officer_tiles.chosen.connect(self._choose)
        form.pin_label.setBuddy(form.pin_edit)
        self.setTabOrder(form.officer_tiles, form.pin_edit)
        self.setTabOrder(form.pin_edit, form.submit_button)

    def set_words(self, title: str, button: str) -> None:
        """Call the part *title* and its action *button*."""
        self._form.title_label.setText(title)
        self._form.submit_button.setText(button)

    def show_officers(self, officers: tuple[Officer, ...], chosen: str) -> None:
        """Offer *officers*, the one with the user name *chosen* first in hand; the PIN stays as typed."""
        before = self._form.officer_tiles.current()
        self._form.officer_tiles.show_officers(officers, chosen)
        after = self._form.officer_tiles.current()
        if before is not None and (after is None or after.user_name != before.user_name):
            self._form.pin_edit.clear()

    def officers(self) -> tuple[Officer, ...]:
        """Return who is offered."""
        return self._form.officer_tiles.officers()

    def current(self) -> Officer | None:
        """Return who is chosen."""
        return self._form.officer_tiles.current()

    def show_problem(self, sentence: str, *, wrong: bool = False) -> None:
        """Say under the PIN why it did not work; *wrong* marks the boxes until the next key."""
        form = self._form
        form.pin_edit.clear()
        form.pin_edit.set_wrong(wrong=wrong)
        form.problem_icon.show()
        self._say(form.hint_label, sentence, "error")
        announce(form.hint_label, sentence)
        form.pin_edit.setFocus()

    def reset(self) -> None:
        """Forget the digits and what was wrong with them, and wait for the PIN."""
        self.forget()
        self._form.pin_edit.setFocus()

    def forget(self) -> None:
        """Forget the digits and what was wrong with them."""
        self._form.pin_edit.clear()
        self._take_back_problem()

    def sentence(self) -> str:
        """Return what stands under the PIN."""
        return self._form.hint_label.text()

    def typed(self) -> int:
        """Return how many digits of the PIN have been typed."""
        return self._form.pin_edit.count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows and hand digits to the PIN."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Use *event* if it means something here, and tell whether it did."""
        if self._form.officer_tiles.take_arrow(event):
            return True
        pin = self._form.pin_edit
        if digit_of(event) is not None and not pin.hasFocus():
            pin.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(pin, event)
            return True
        return False

    def _choose(self, officer: Officer) -> None:
        self._form.pin_edit.clear()
        self._take_back_problem()
        self.chosen.emit(officer)

    def _submit(self) -> None:
        officer = self._form.officer_tiles.current()
        pin = self._form.pin_edit.digits()
        if officer is None:
            return
        if len(pin) < PIN_LENGTH:
            sentence = self.tr("พิมพ์รหัสให้ครบ 6 หลัก")
            self._say(self._form.hint_label, sentence, "error")
            announce(self._form.hint_label, sentence)
            self._form.problem_icon.show()
            self._form.pin_edit.setFocus()
            return
        self.submitted.emit(officer.user_name, pin)

    def _take_back_problem(self) -> None:
        if self._form.problem_icon.isVisibleTo(self):
            self._form.problem_icon.hide()
            self._form.pin_edit.set_wrong(wrong=False)
            self._say(self._form.hint_label, self._hint, "secondary")

    @staticmethod
    def _say(label: QLabel, sentence: str, tone: str) -> None:
        label.setText(sentence)
        label.setProperty("tone", tone)
        restyle(label)
