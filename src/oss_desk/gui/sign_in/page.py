"""The sign-in page: who works here, and is the desk fit to open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from oss_desk.gui.forms.sign_in.sign_in_page import Ui_SignInPage
from oss_desk.gui.sign_in.credential_page import CredentialPage
from oss_desk.gui.theme.tokens import Tone


class SignInPage(CredentialPage):
    """Shows the desk and asks for an officer's PIN; also what lies over the work while it is locked.

    It is the first thing painted, so it needs no desk: officers, place and devices come later.

    Signals:
        sign_in_requested(str, str): user name and PIN.
        officer_chosen(object): another `Officer` is in hand.
        training_requested: F11 or its button, except over a locked desk.
        theme_requested: the next of the three themes is wanted.
    """

    sign_in_requested = Signal(str, str)
    officer_chosen = Signal(object)
    training_requested = Signal()
    theme_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_SignInPage()
        self._form.setupUi(self)
        self._training_offered, self._locked = True, False
        form = self._form
        self.hold(form.place_panel, form.credential_part, form.right_area)
        self.setAccessibleName(self.tr("เข้าสู่ระบบ"))
        form.credential_part.submitted.connect(self.sign_in_requested)
        form.credential_part.chosen.connect(self.officer_chosen)
        form.training_button.clicked.connect(self.training_requested)
        form.theme_button.clicked.connect(self.theme_requested)
        form.theme_button.setAccessibleDescription("Ctrl+Alt+T")
        form.theme_button.setToolTip("Ctrl+Alt+T")
        self.show_open()

    def show_open(self) -> None:
        """Ask who begins to work."""
        self._form.credential_part.set_words(self.tr("เข้าสู่ระบบ"), self.tr("เข้าสู่ระบบ"))
        self._locked = False
        self._form.banner.clear()
        self._offer_training(offered=True)

    def show_locked(self) -> None:
        """Ask who goes on, and say that nothing is lost meanwhile."""
        self._form.credential_part.set_words(self.tr("ล็อกหน้าจออยู่"), self.tr("ทำงานต่อ"))
        self._form.banner.show_message(Tone.INFO, self.tr("งานค้างยังอยู่ครบ"), icon_name="lock")
        self._locked = True
        # Training puts another desk in place of this one, so it cannot begin over open work.
        self._offer_training(offered=False)

    def show_waiting(self, count: int, queue_number: str) -> None:
        """Tell that *count* matters were left open, *queue_number* first; none takes the line away.

        Over a locked desk the line goes on saying that nothing is lost.
        """
        if self._locked:
            return
        if not count:
            self._form.banner.clear()
            return
        words = self.tr("มีเรื่องค้าง {n} เรื่อง ({q}) จะเปิดต่อให้")
        sentence = words.format(n=count, q=queue_number)
        self._form.banner.show_message(Tone.INFO, sentence, icon_name="device-floppy")

    def note(self) -> str:
        """Return what the line under the button says; empty without one."""
        banner = self._form.banner
        return banner.accessibleName() if banner.isVisibleTo(self) else ""

    def show_reader(self, ok: bool, words: str) -> None:  # noqa: FBT001 - also a signal's slot
        """Tell in *words* how the card reader is."""
        self._form.place_panel.show_reader(ok=ok, words=words)

    def show_printer(self, ok: bool, words: str) -> None:  # noqa: FBT001 - also a signal's slot
        """Tell in *words* how printer and stock are."""
        self._form.place_panel.show_printer(ok=ok, words=words)

    def show_registry(self, ok: bool, words: str) -> None:  # noqa: FBT001 - also a signal's slot
        """Tell in *words* when the provincial registry was last in step."""
        self._form.place_panel.show_registry(ok=ok, words=words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin training with F11."""
        if event.key() == Qt.Key.Key_F11 and not event.isAutoRepeat():
            if self._training_offered:
                self.training_requested.emit()
        else:
            super().keyPressEvent(event)

    def _offer_training(self, *, offered: bool) -> None:
        self._training_offered = offered
        self._form.training_button.setVisible(offered)
