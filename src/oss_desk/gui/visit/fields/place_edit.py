"""One field for subdistrict, district, province and postcode, found by the first letters."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from oss_desk.domain.people.address import Place
from oss_desk.gui.keyboard import row_digits, western_digits
from oss_desk.gui.theme.paint import draw_icon
from oss_desk.gui.theme.tokens import Colour, Size

FindPlaces = Callable[[str], tuple[Place, ...]]

_CHEVRON_ROOM = Size.ICON_INLINE + 12


class PlaceEdit(QLineEdit):
    """Chooses a place of the national list; ``place_chosen`` carries the `Place`, or None when emptied.

    Give it the list with :meth:`set_find`. What matches no place stays on screen as typed until the
    field is left, and then gives way to the place chosen last.
    """

    place_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: FindPlaces = lambda _text: ()
        self._found: tuple[Place, ...] = ()
        self._shown = ""
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._popup = QListView()
        self._popup.setObjectName("suggestions")
        self._completer.setPopup(self._popup)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take_text)
        self.setTextMargins(0, 0, _CHEVRON_ROOM, 0)
        self.textEdited.connect(self._suggest)

    def set_find(self, find: FindPlaces) -> None:
        """Look places up with *find*, which returns the best for a beginning of text."""
        self._find = find

    def show_path(self, path: str) -> None:
        """Show *path* (``พิชัย › เมืองลำปาง › ลำปาง``) as chosen, silently."""
        self._shown = path
        self.setText(path)
        self.setCursorPosition(0)

    def suggestions(self) -> tuple[str, ...]:
        """Return what is offered now."""
        return tuple(self._model.stringList())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Tab take the first suggestion, arrows move in the list."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._popup.isVisible():
            self._take_first()
            return
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._suggest(self.text())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow at the end."""
        super().paintEvent(event)
        place = QRect(self.width() - _CHEVRON_ROOM, 0, Size.ICON_INLINE, self.height())
        draw_icon(QPainter(self), place, "chevron-down", Colour.TEXT_SECONDARY, Size.ICON_INLINE)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the only suggestion, or go back to the place chosen last."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason or self.text() == self._shown:
            return
        if not self.text().strip():
            self._shown = ""
            self.place_chosen.emit(None)
        elif self._found:
            self._take_first()
        else:
            self.show_path(self._shown)

    def _take_first(self) -> None:
        row = self._popup.currentIndex().row()
        self._take(self._found[max(row, 0)])

    def _suggest(self, text: str) -> None:
        wanted = western_digits(text).strip()
        self._found = self._find(wanted) if wanted else ()
        if not self._found and (postcode := row_digits(wanted)):
            self._found = self._find(postcode)
        self._model.setStringList([_line(place) for place in self._found])
        if self._found:
            self._completer.complete()
        else:
            self._popup.hide()

    def _take_text(self, line: str) -> None:
        for place in self._found:
            if _line(place) == line:
                self._take(place)
                return

    def _take(self, place: Place) -> None:
        self._popup.hide()
        self._found = ()
        self.show_path(place.path)
        self.place_chosen.emit(place)


def _line(place: Place) -> str:
    return f"{place.path} {place.postcode}"
