"""The sign-in page: who works here, and is the desk fit to open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.gui.forms.sign_in.sign_in_page import Ui_SignInPage
from oss_desk.gui.sign_in.form_ground import fit_form
from oss_desk.gui.theme.tokens import Colour, Tone


class SignInPage(QWidget):
    """Shows the desk and asks for an officer's PIN; also what lies over the work while it is locked.

    It is the first thing painted, so it needs no desk: officers, place and devices come later.

    Signals:
        sign_in_requested(str, str): user name and PIN.
        training_requested: F11, except over a locked desk.
    """

    sign_in_requested = Signal(str, str)
    training_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_SignInPage()
        self._form.setupUi(self)
        self._training_offered = True
        self._form.training_icon.set_icon("school", Colour.TEXT_SECONDARY)
        self._form.credential_part.submitted.connect(self.sign_in_requested)
        self.setAccessibleName(self.tr("เข้าสู่ระบบ"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._form.credential_part)
        self.setProperty("focus_ring", False)
        self.show_open()

    def show_open(self) -> None:
        """Ask who begins to work."""
        self._form.credential_part.set_words(self.tr("เข้าสู่ระบบ"), self.tr("เข้าสู่ระบบ"))
        self._form.banner.clear()
        self._offer_training(offered=True)

    def show_locked(self) -> None:
        """Ask who goes on, and say that nothing is lost meanwhile."""
        self._form.credential_part.set_words(self.tr("ล็อกหน้าจออยู่"), self.tr("ทำงานต่อ"))
        self._form.banner.show_message(Tone.INFO, self.tr("งานค้างยังอยู่ครบ"), icon_name="lock")
        # Training puts another desk in place of this one, so it cannot begin over open work.
        self._offer_training(offered=False)

    def show_waiting(self, count: int, queue_number: str) -> None:
        """Tell that *count* matters were left open, *queue_number* first; none takes the line away."""
        if not count:
            self._form.banner.clear()
            return
        words = self.tr("มีเรื่องค้าง {n} เรื่อง ({q}) จะเปิดต่อให้")
        sentence = words.replace("{n}", str(count)).replace("{q}", queue_number)
        self._form.banner.show_message(Tone.INFO, sentence, icon_name="device-floppy")

    def note(self) -> str:
        """Return what the line under the button says; empty without one."""
        banner = self._form.banner
        return banner.accessibleName() if banner.isVisibleTo(self) else ""

    def show_place(self, point: ServicePoint) -> None:
        """Name the hospital, where in it the desk stands, and the counter."""
        self._form.place_panel.show_place(point)

    def show_reader(self, ok: bool, words: str) -> None:  # noqa: FBT001 - also a signal's slot
        """Tell in *words* how the card reader is."""
        self._form.place_panel.show_reader(ok=ok, words=words)

    def show_printer(self, ok: bool, words: str) -> None:  # noqa: FBT001 - also a signal's slot
        """Tell in *words* how printer and stock are."""
        self._form.place_panel.show_printer(ok=ok, words=words)

    def show_registry(self, ok: bool, words: str) -> None:  # noqa: FBT001 - also a signal's slot
        """Tell in *words* when the provincial registry was last in step."""
        self._form.place_panel.show_registry(ok=ok, words=words)

    def show_officers(self, officers: tuple[Officer, ...], chosen: str = "") -> None:
        """Offer *officers*, the one with the user name *chosen*, or the first, in hand."""
        self._form.credential_part.show_officers(officers, chosen)

    def show_problem(self, sentence: str, *, wrong: bool = False) -> None:
        """Say under the PIN what is wrong; *wrong* when it is the PIN itself. The digits are forgotten."""
        self._form.credential_part.show_problem(sentence, wrong=wrong)

    def reset(self) -> None:
        """Forget digits and complaint, and wait for the PIN."""
        self._form.credential_part.reset()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the page."""
        super().resizeEvent(event)
        fit_form(self._form.right_area, self.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin training with F11; hand arrows and digits to the part that wants them."""
        if event.key() == Qt.Key.Key_F11 and not event.isAutoRepeat():
            if self._training_offered:
                self.training_requested.emit()
        elif not self._form.credential_part.take_key(event):
            super().keyPressEvent(event)

    def _offer_training(self, *, offered: bool) -> None:
        self._training_offered = offered
        for part in (self._form.training_icon, self._form.training_label, self._form.training_cap):
            part.setVisible(offered)
