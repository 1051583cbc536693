"""A line edit that offers what is meant while somebody types; anything else may be typed as well."""

from typing import Protocol

from PySide6.QtCore import Property, QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QStyle, QStyleOptionFrame, QWidget

from oss_desk.gui.theme.paint import draw_icon
from oss_desk.gui.theme.tokens import Colour, Size
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.suggestion_list import Suggestion, SuggestionList, draw_line

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
_CHEVRON_ROOM = Size.ICON_INLINE + 12
_TEXT_INSET = 2  # QLineEdit's own margin inside its contents


class Hints(Protocol):
    """What a field knows about the texts that are typed into it."""

    def find(self, text: str) -> tuple[Suggestion, ...]:
        """Return what *text* may mean, best first; an empty text asks for what is usual."""
        ...

    def shown(self, value: str) -> Suggestion | None:
        """Return how the stored *value* is shown, or None when nothing is known of it."""
        ...

    def value_of(self, text: str) -> str:
        """Return what is stored for a *text* that was typed and stands on no list."""
        ...


class _NoHints:
    def find(self, _text: str) -> tuple[Suggestion, ...]:
        return ()

    def shown(self, _value: str) -> Suggestion | None:
        return None

    def value_of(self, text: str) -> str:
        return text


class TypeAhead(QLineEdit):
    """Types freely, or takes a line of the list that opens while typing.

    Enter takes the highlighted line and passes on to the page, which goes to the next field; the
    arrows move the highlight, ``Alt+↓`` opens the list, ``Esc`` closes it. Leaving the field with Tab
    keeps what was typed: only a line somebody moved to, or one that says exactly what was typed, is
    taken then, for nothing is to be guessed.

    Signals:
        value_changed: what is to be stored now; never while a value is set in code.
    """

    value_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: Hints = _NoHints()
        self._taken: Suggestion | None = None
        self._told = ""
        self._moved = False
        self._is_writing = False
        self._chevron = False
        self._area: QScrollArea | None = None
        self._list = SuggestionList(self)
        self._list.picked.connect(self._pick)
        # Not textEdited: assistive technology writes a text without editing it.
        self.textChanged.connect(self._typed)

    def _get_chevron(self) -> bool:
        return self._chevron

    def set_chevron(self, shown: bool) -> None:  # noqa: FBT001
        """Show an arrow at the end that opens the list."""
        self._chevron = shown
        self.setTextMargins(0, 0, _CHEVRON_ROOM if shown else 0, 0)
        self.update()

    chevron = Property(bool, _get_chevron, set_chevron)

    def set_hints(self, hints: Hints) -> None:
        """Offer what *hints* find; the value stays and is shown anew."""
        value = self.value()
        self._hints = hints
        if not self.hasFocus():
            self.set_value(value)

    def set_value(self, value: str) -> None:
        """Show the stored *value*, silently."""
        self._taken = self._hints.shown(value) if value else None
        self._told = value
        self._write(self._taken.line if self._taken else value)
        self.setToolTip(self.text())
        self._list.hide()

    def value(self) -> str:
        """Return what is to be stored: that of the line taken, else what was typed."""
        text = self.text().strip()
        if self._taken is not None and text == self._taken.line.strip():
            return self._taken.value
        return self._hints.value_of(text) if text else ""

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return what is offered now."""
        return self._list.offered()

    def open_list(self) -> None:
        """Offer what the text may mean; after a line was taken, all that is usual."""
        if self.isReadOnly() or not self.isEnabled():
            return
        text = "" if self._taken is not None else self.text()
        self._offer(self._hints.find(text.strip()))

    def event(self, event: QEvent) -> bool:
        """Keep ``Esc`` for the list while it is open, before anything else listens to it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.suggestions()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take a line, or type."""
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Down and (
            event.modifiers() & Qt.KeyboardModifier.AltModifier or (plain and not self.suggestions())
        ):
            self.open_list()
        elif plain and key in _MOVES and self.suggestions():
            self._list.move_highlight(_MOVES[key])
            self._moved = True
            self._speak()
        elif plain and key == Qt.Key.Key_Escape and self.suggestions():
            self._list.hide()
        elif plain and key in _ENTER:
            if highlighted := self._list.highlighted():
                self._take(highlighted)
            else:
                self._settle()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close the list by the arrow at the end."""
        super().mousePressEvent(event)
        if self._chevron and event.position().x() >= self.width() - _CHEVRON_ROOM:
            if self.suggestions():
                self._list.hide()
            else:
                self.open_list()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list; take what was moved to or typed in full."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            highlighted = self._list.highlighted()
            if highlighted is not None and self._moved:
                self._take(highlighted)
            else:
                self._settle()
        self._list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        super().hideEvent(event)
        self._list.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show a value at rest with its code first and a long end left out; while typing, the plain text."""
        if self.hasFocus() or not self.text():
            super().paintEvent(event)
            painter = QPainter(self)
        else:
            frame = QStyleOptionFrame()
            self.initStyleOption(frame)
            painter = QPainter(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, self)
            area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, self)
            area = area.marginsRemoved(self.textMargins()).adjusted(_TEXT_INSET, 0, -_TEXT_INSET, 0)
            ink = Colour.TEXT if self.isEnabled() else Colour.TEXT_SECONDARY
            at_rest = self._taken or Suggestion("", self.text())
            draw_line(painter, area, at_rest, ink, whole=True)
        if self._chevron:
            end = QRect(self.width() - _CHEVRON_ROOM, 0, Size.ICON_INLINE, self.height())
            draw_icon(painter, end, "chevron-down", Colour.TEXT_SECONDARY, Size.ICON_INLINE)

    def _write(self, text: str) -> None:
        self._is_writing = True
        self.setText(text)
        self._is_writing = False
        self.setCursorPosition(0)

    @Slot(str)
    def _typed(self, text: str) -> None:
        if self._is_writing:
            return
        self._taken = None
        self._tell()
        if self.hasFocus():
            self._offer(self._hints.find(text.strip()) if text.strip() else ())

    def _offer(self, offered: tuple[Suggestion, ...]) -> None:
        self._moved = False
        self._follow_scrolling()
        self._list.offer(offered)
        self._speak()

    def _speak(self) -> None:
        """Say how many lines there are and which one Enter takes."""
        offered, highlighted = self.suggestions(), self._list.highlighted()
        if highlighted is not None:
            place = offered.index(highlighted) + 1
            sentence = self.tr("{line} รายการที่ {place} จาก {count} กด Enter เลือก")
            announce(self, sentence.format(line=highlighted.line, place=place, count=len(offered)))

    def _pick(self, suggestion: object) -> None:
        if isinstance(suggestion, Suggestion):
            self._take(suggestion)

    def _take(self, suggestion: Suggestion) -> None:
        self._list.hide()
        # What is offered may say more than what stands in the field afterwards.
        self._taken = self._hints.shown(suggestion.value) or suggestion
        self._write(self._taken.line)
        self.setToolTip(self._taken.line)
        self._tell()

    def _settle(self) -> None:
        """Write a text that means a known line as that line says it."""
        value = self.value()
        known = self._hints.shown(value) if value else None
        if known is not None and self._taken is None:
            self._take(known)

    def _tell(self) -> None:
        value = self.value()
        if value != self._told:
            self._told = value
            self.value_changed.emit(value)

    def _follow_scrolling(self) -> None:
        """Close the list when the field is scrolled away from it."""
        if self._area is not None:
            return
        widget = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        if widget is not None:
            self._area = widget
            widget.verticalScrollBar().valueChanged.connect(self._list.hide)
