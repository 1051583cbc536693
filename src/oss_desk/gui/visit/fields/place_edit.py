"""One field for subdistrict, district, province and postcode, found by the first letters."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from oss_desk.domain.people.address import Place
from oss_desk.gui.keyboard import row_digits, western_digits
from oss_desk.gui.theme.paint import draw_icon
from oss_desk.gui.theme.tokens import Colour, Size

FindPlaces = Callable[[str], tuple[Place, ...]]

_FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_CHEVRON_ROOM = Size.ICON_INLINE + 12


class PlaceEdit(QLineEdit):
    """Chooses a place of the national list, which :meth:`set_find` gives.

    What was typed and not chosen stays as it is, also when the field is left: the page says what is
    to be done about it. Leaving the field takes a place only where no other one matches. Assistive
    technology may write the text at once: whatever :meth:`show_path` did not write is by hand.

    Signals:
        place_chosen: the `Place`, or None when the field was emptied.
        text_typed: the text as it stands, while it is not that of a chosen place.
    """

    place_chosen = Signal(object)
    text_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: FindPlaces = lambda _text: ()
        self._found: tuple[Place, ...] = ()
        self._shown = ""
        self._is_writing = False
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
        self.textChanged.connect(self._edited)

    def set_find(self, find: FindPlaces) -> None:
        """Look places up with *find*, which returns the best for a beginning of text."""
        self._find = find

    def show_path(self, path: str) -> None:
        """Show *path* (``พิชัย › เมืองลำปาง › ลำปาง``, or text as it was typed), silently."""
        self._shown = path
        if path != self.text():
            self._is_writing = True
            self.setText(path)
            self._is_writing = False
        self.setCursorPosition(0)

    def suggestions(self) -> tuple[str, ...]:
        """Return what is offered now."""
        return tuple(self._model.stringList())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter take the suggestion moved to, or the first; ``Alt+↓`` opens the list."""
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

    def event(self, event: QEvent) -> bool:
        """Close the list before the keyboard goes elsewhere: while it is open, Qt tells nobody of it."""
        if (
            event.type() == QEvent.Type.FocusAboutToChange
            and isinstance(event, QFocusEvent)
            and event.reason() not in _FOR_A_MOMENT
        ):
            self._popup.hide()
        return super().event(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001
        """Take what was typed before Tab leads on: without the keyboard, a window tells of no leaving."""
        self._settle()
        return super().focusNextPrevChild(forwards)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the place that was typed if it can be no other; else leave what was typed."""
        super().focusOutEvent(event)
        if event.reason() not in _FOR_A_MOMENT:
            self._settle()

    @Slot(str)
    def _edited(self, text: str) -> None:
        if self._is_writing:
            return
        if text.strip():
            self.text_typed.emit(text)
        else:
            self.place_chosen.emit(None)
        self._suggest(text)

    def _settle(self) -> None:
        if self.text() != self._shown and len(self._found) == 1:
            self._take(self._found[0])

    def _take_first(self) -> None:
        row = self._popup.currentIndex().row()
        self._take(self._found[max(row, 0)])

    def _suggest(self, text: str) -> None:
        wanted = western_digits(text).strip()
        self._found = self._find(wanted) if wanted else ()
        if not self._found and (postcode := row_digits(wanted)):
            self._found = self._find(postcode)
        self._model.setStringList([_line(place) for place in self._found])
        if self._found and self.hasFocus():
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
