"""A label above a field and a message under it that says what is wrong and what to do."""

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.theme.active import line_height, text_scale, text_width
from oss_desk.gui.theme.paint import draw_icon, draw_text
from oss_desk.gui.theme.stylesheet import restyle
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.rich_room import breakable_text, rich_room
from oss_desk.words.segmenter import strip_breaks

_LABEL, _MARKS = 28, 4
_MESSAGE_GAP = 1
# The message reaches so far over the room kept for it, for the marks of its first and last line.
_OVER = 2
_STAR_GAP = 6
# A menu, a list that opens or another window takes the keyboard only for a moment.
_FOR_A_MOMENT = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
_ICON_ROOM = Size.ICON_INLINE + 4


class FormField(QWidget):
    """Wraps one input: label with buddy, ``*`` when required, the input, a message line.

    Give it the input with :meth:`set_field`, or lay a single input out in it in Designer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._required = False
        self._source = ""
        self._locked = False
        self._tone = Tone.NEUTRAL
        self._message_icon = ""
        self._sentence = ""
        self._check: Callable[[], str] | None = None
        self._label = QLabel(self)
        self._label.setProperty("role", Role.CAPTION.value)
        self._label.setProperty("tight", True)
        self._message = QLabel(self)
        self._message.setProperty("role", Role.CAPTION.value)
        self._message.setProperty("tight", True)
        self._message.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._message.setWordWrap(True)
        self._message.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._place()

    def field(self) -> QWidget | None:
        """Return the input, or None while there is none."""
        layout = self.layout()
        if layout is None:
            return None
        for place in range(layout.count()):
            item = layout.itemAt(place)
            widget = item.widget() if item else None
            if widget is not None:
                return widget
        return None

    def set_field(self, field: QWidget) -> None:
        """Put the input *field* under the label."""
        if self.layout() is None:
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(field)
        self._adopt()

    def _get_label(self) -> str:
        return self._text

    def set_label(self, text: str) -> None:
        """Write *text* above the input; it is the input's accessible name."""
        self._text = text
        self._adopt()

    def _get_required(self) -> bool:
        return self._required

    def set_required(self, required: bool) -> None:  # noqa: FBT001
        """Mark the input as one that must be filled."""
        self._required = required
        self._adopt()

    def _get_source(self) -> str:
        return self._source

    def set_source(self, source: str) -> None:
        """Say where the value comes from: ``"chip"`` (sunken, locked), ``"differs"`` or ``""``."""
        self._source = source
        self._adopt()

    label = Property(str, _get_label, set_label)
    required = Property(bool, _get_required, set_required)
    source = Property(str, _get_source, set_source)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and what to do; the input gets the error border. Spoken once."""
        self._show(Tone.ERROR, sentence, "alert-circle")
        announce(self, sentence)

    def show_busy(self, sentence: str) -> None:
        """Say what is being done with the value: ``"กำลังค้นทะเบียน"``."""
        self._show(Tone.INFO, sentence, "refresh")

    def set_check(self, check: Callable[[], str]) -> None:
        """Look at the value with *check* when the input is left: it returns what is wrong, or nothing.

        While something is typed nothing is said; what was wrong is cleared as soon as it is right.
        """
        self._check = check
        field = self.field()
        if field is not None:
            field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textChanged.connect(self._clear_if_right)
        elif isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._clear_if_right)

    def validate(self) -> bool:
        """Check now, as the primary action does, and say what is wrong; True when nothing is."""
        wrong = self._check() if self._check is not None else ""
        if wrong and wrong != self.message():
            self.show_error(wrong)
        elif not wrong:
            self._clear_if_right()
        return not wrong

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Check when the input is left."""
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and watched is self.field()
            and event.reason() not in _FOR_A_MOMENT
        ):
            self.validate()
        return super().eventFilter(watched, event)

    @Slot()
    def _clear_if_right(self) -> None:
        if self._tone is Tone.ERROR and self._check is not None and not self._check():
            self.clear()

    def show_hint(self, sentence: str) -> None:
        """Say something helpful, quietly."""
        self._show(Tone.NEUTRAL, sentence, "")

    def show_ok(self, sentence: str) -> None:
        """Say that the value is right."""
        self._show(Tone.OK, sentence, "circle-check")

    def show_difference(self, sentence: str) -> None:
        """Say what another source holds; the input is marked as differing."""
        self._show(Tone.WARN, sentence, "arrows-exchange")
        announce(self, sentence)

    def show_warning(self, sentence: str) -> None:
        """Say what is to be looked at; the input is marked, and nothing is in the way of going on."""
        self._show(Tone.WARN, sentence, "alert-triangle")
        announce(self, sentence)

    def clear(self) -> None:
        """Take the message and its marks away."""
        self._show(Tone.NEUTRAL, "", "")

    def message(self) -> str:
        """Return the message that stands under the input, or an empty text."""
        return strip_breaks(self._sentence)

    def sizeHint(self) -> QSize:
        """Return room for label, input and message."""
        label, inner, message = self._heights()
        field = self.field()
        width = 0 if field is None else field.sizeHint().width()
        height = label + inner + (message + _MESSAGE_GAP if message else 0)
        return QSize(max(width, self._label_width()), height)

    def minimumSizeHint(self) -> QSize:
        """Return the full height; the width may shrink to what label and input allow."""
        field = self.field()
        width = 0 if field is None else field.minimumSizeHint().width()
        return QSize(max(width, self._label_width()), self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Tie label and input together, in case Designer put the input in."""
        super().showEvent(event)
        self._adopt()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep label and message at their places; another width may wrap the message otherwise."""
        super().resizeEvent(event)
        self._place()
        if event.oldSize().width() != self.width() and not self._message.isHidden():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the star of a required input and the icon of the message."""
        painter = QPainter(self)
        if self._required:
            # The label itself is plain text: rich text would be cut at its line's height.
            left = text_width(self._text, Role.CAPTION) + _STAR_GAP
            area = QRect(left, 0, max(self.width() - left, 0), self._label.height())
            draw_text(painter, area, "*", Role.CAPTION, Colour.ERROR)
        if self._message_icon and not self._message.isHidden():
            top = self._message.y() + rich_room(self._sentence)[0] + _OVER
            area = QRect(0, top, Size.ICON_INLINE, line_height(Role.CAPTION) + 3)
            draw_icon(painter, area, self._message_icon, TONE_INK[self._tone], Size.ICON_INLINE)

    def _label_width(self) -> int:
        star = _STAR_GAP + text_width("*", Role.CAPTION) if self._required else 0
        return self._label.sizeHint().width() + star

    def _show(self, tone: Tone, sentence: str, icon_name: str) -> None:
        if (tone, sentence, icon_name) == (self._tone, self._sentence, self._message_icon):
            return
        self._tone = tone
        self._message_icon = icon_name
        self._sentence = sentence
        self._message.setText(breakable_text(sentence))
        self._message.setVisible(bool(sentence))
        _mark(self._message, "tone", "secondary" if tone is Tone.NEUTRAL else tone.value)
        self._adopt()
        self._place()
        self.updateGeometry()
        self.update()

    def _adopt(self) -> None:
        wrong = self._tone is Tone.ERROR
        self._label.setText(self._text)
        _mark(self._label, "tone", "error" if wrong else "secondary")
        field = self.field()
        if field is None:
            return
        layout = self.layout()
        if layout is not None:
            # The input stays under its label, however high the row is that the form stands in.
            layout.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._label.setBuddy(field)
        field.setAccessibleName(spoken(self._text))
        needed = self.tr("ต้องกรอก") if self._required else ""
        field.setAccessibleDescription(" ".join(part for part in (spoken(self._sentence), needed) if part))
        inner = field.lineEdit() if isinstance(field, QComboBox) else None
        if inner is not None:
            # It takes the keyboard in the combo box's place, so it is what gets spoken.
            inner.setAccessibleName(spoken(self._text))
            inner.setAccessibleDescription(field.accessibleDescription())
        differs = self._tone is Tone.WARN and not self._message.isHidden()
        _mark(field, "wrong", wrong)
        _mark(field, "source", "differs" if differs else self._source)
        if isinstance(field, QLineEdit):
            # Only what the chip locked is unlocked again; a page may have its own reasons.
            if self._source == "chip" or self._locked:
                field.setReadOnly(self._source == "chip")
            self._locked = self._source == "chip"

    def _place(self) -> None:
        label, inner, message = self._heights()
        room = _ICON_ROOM if self._message_icon else 0
        if self.contentsMargins().top() != label:
            self.setContentsMargins(0, label, 0, 0)
        self._label.setGeometry(0, 0, self.width(), label)
        top = label + inner + _MESSAGE_GAP
        above, below = (_OVER + pixels for pixels in rich_room(self._sentence))
        width = max(self.width() - room, 0)
        self._message.setGeometry(room, top - above, width, message + above + below)

    def _heights(self) -> tuple[int, int, int]:
        """Return how high label, input and message are at the width the field has now."""
        field = self.field()
        inner = 0
        if field is not None:
            size = field.sizeHint().expandedTo(field.minimumSize())
            inner = size.boundedTo(field.maximumSize()).height()
        room = _ICON_ROOM if self._message_icon else 0
        message = 0
        if not self._message.isHidden():
            message = self._message.heightForWidth(max(self.width() - room, 80))
            message -= sum(rich_room(self._sentence))
        label = _LABEL if text_scale() <= 1 else round(_LABEL * text_scale()) + _MARKS
        return label, inner, message


def _mark(widget: QWidget, name: str, value: object) -> None:
    """Give *widget* the property the style sheet looks at; styling anew takes time and waits for a change."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyle(widget)
