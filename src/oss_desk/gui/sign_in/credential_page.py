"""What the sign-in page and the approver's page have in common: a place, officers and a PIN."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.service_point import ServicePoint
from oss_desk.gui.sign_in.credential_part import CredentialPart
from oss_desk.gui.sign_in.form_ground import fit_form
from oss_desk.gui.sign_in.place_panel import PlacePanel


class CredentialPage(QWidget):
    """A dark half that names the place and a light half that asks for an officer's PIN.

    Whoever derives from it builds the form and then calls :meth:`hold`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: PlacePanel
        self._credential: CredentialPart
        self._area: QScrollArea

    def hold(self, place: PlacePanel, credential: CredentialPart, area: QScrollArea) -> None:
        """Take note of the parts of the form; the keyboard belongs to *credential*."""
        self._place, self._credential, self._area = place, credential, area
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(credential)
        self.setProperty("focus_ring", False)

    def show_place(self, point: ServicePoint) -> None:
        """Name the hospital, where in it the desk stands, and the counter."""
        self._place.show_place(point)

    def show_officers(self, officers: tuple[Officer, ...], chosen: str = "") -> None:
        """Offer *officers*, the one with the user name *chosen*, or the first, in hand."""
        self._credential.show_officers(officers, chosen)

    def show_problem(self, sentence: str, *, wrong: bool = False) -> None:
        """Say under the PIN what is wrong; *wrong* when it is the PIN itself. The digits are forgotten."""
        self._credential.show_problem(sentence, wrong=wrong)

    def reset(self) -> None:
        """Forget digits and complaint, and wait for the PIN."""
        self._credential.reset()

    def officers(self) -> tuple[Officer, ...]:
        """Return who is offered."""
        return self._credential.officers()

    def current(self) -> Officer | None:
        """Return who is chosen."""
        return self._credential.current()

    def problem(self) -> str:
        """Return what stands under the PIN."""
        return self._credential.sentence()

    def focus_first(self) -> None:
        """Put the keyboard on the PIN; the arrows choose a name from there too."""
        self._credential.reset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the page."""
        super().resizeEvent(event)
        fit_form(self._area, self.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand arrows and digits to the part that wants them."""
        if not self._credential.take_key(event):
            super().keyPressEvent(event)
