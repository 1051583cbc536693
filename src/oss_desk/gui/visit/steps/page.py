"""What the pages of the first steps share: words beside fields, and Enter for the next field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QScrollArea, QWidget

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.check_row import CheckRow
from oss_desk.gui.widgets.form_field import FormField


class StepPage(QWidget):
    """A page of fields, each known by its name in the draft.

    Signals:
        left_field: the keyboard left one of the fields.
        entered_field: name of the field the keyboard came into.
    """

    left_field = Signal()
    entered_field = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QWidget] = {}
        self._wrapped: dict[str, FormField] = {}
        self._standing: dict[str, tuple[str, str]] = {}
        self._notice: Banner | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def set_notice_banner(self, banner: Banner) -> None:
        """Say what concerns the whole page in *banner*."""
        self._notice = banner

    @staticmethod
    def keep_width(area: QScrollArea, layout: QLayout) -> None:
        """Let a scroll bar stand in the right margin of *layout*, so that the fields stay as wide."""
        bar, margins = area.verticalScrollBar(), layout.contentsMargins()

        def give_room(_least: int, most: int) -> None:
            room = bar.sizeHint().width() if most else 0
            layout.setContentsMargins(
                margins.left(), margins.top(), max(margins.right() - room, 0), margins.bottom()
            )

        bar.rangeChanged.connect(give_room)

    def add_field(self, name: str, widget: QWidget, wrapped: FormField | None = None) -> None:
        """Make *widget* known as the draft's field *name*, with the form field around it."""
        self._fields[name] = widget
        if wrapped is not None:
            self._wrapped[name] = wrapped

    def show_notice(self, tone: Tone, sentence: str) -> None:
        """Say *sentence* above the fields."""
        if self._notice is not None:
            self._notice.show_message(tone, sentence)

    def clear_notice(self) -> None:
        """Take the sentence above the fields away."""
        if self._notice is not None:
            self._notice.clear()

    def show_problem(self, field: str, sentence: str) -> None:
        """Say beside *field* what is wrong."""
        widget = self._fields.get(field)
        if field in self._wrapped:
            self._wrapped[field].show_error(sentence)
        elif isinstance(widget, CheckRow):
            widget.show_problem(sentence)

    def clear_problem(self, field: str) -> None:
        """Take the words beside *field* away."""
        if field in self._wrapped:
            self._wrapped[field].clear()
            self._show_standing(field)
            return
        widget = self._fields.get(field)
        if isinstance(widget, CheckRow):
            widget.show_problem("")

    def set_standing(self, field: str, kind: str, sentence: str) -> None:
        """Let *sentence* stand under *field* while nothing is wrong there.

        *kind* is ``hint``, ``ok``, ``warning`` or ``difference``; an empty sentence takes it away.
        """
        if self._standing.get(field) != (kind, sentence):
            self._standing[field] = (kind, sentence)
            self.clear_problem(field)

    def clear_problems(self) -> None:
        """Take the words beside all fields away."""
        for field in self._fields:
            self.clear_problem(field)

    def focus_field(self, field: str) -> None:
        """Put the keyboard into *field*."""
        widget = self._fields.get(field)
        if widget is None:
            return
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            # With its label and what stands under it.
            area.ensureWidgetVisible(self._wrapped.get(field, widget))

    def focused_field(self) -> str:
        """Return the field that has the keyboard, or an empty text."""
        focused = QApplication.focusWidget()
        for name, widget in self._fields.items():
            if focused is not None and (widget is focused or widget.isAncestorOf(focused)):
                return name
        return ""

    def _show_standing(self, field: str) -> None:
        kind, sentence = self._standing.get(field, ("", ""))
        wrapped = self._wrapped[field]
        if sentence and kind == "difference":
            wrapped.show_difference(sentence)
        elif sentence and kind == "warning":
            wrapped.show_warning(sentence)
        elif sentence and kind == "ok":
            wrapped.show_ok(sentence)
        elif sentence:
            wrapped.show_hint(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def open_fields(self) -> tuple[str, ...]:
        """Return the fields that can be typed in now, in the order in which they were made known."""
        return tuple(
            name
            for name, widget in self._fields.items()
            if widget.isEnabled()
            and widget.isVisibleTo(self)
            and not (isinstance(widget, QLineEdit) and widget.isReadOnly())
        )

    def has_field(self, field: str) -> bool:
        """Tell whether *field* is on the page and can be typed in now."""
        widget = self._fields.get(field)
        return widget is not None and widget.isEnabled()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and any(
            widget is old or widget.isAncestorOf(old) for widget in self._fields.values()
        ):
            self.left_field.emit()
        if new is not None and (name := self.focused_field()):
            self.entered_field.emit(name)
