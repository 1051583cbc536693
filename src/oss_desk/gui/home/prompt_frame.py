"""The prompt at the head of the counter home: card in, or no card."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from oss_desk.gui.forms.home.prompt_frame import Ui_PromptFrame
from oss_desk.gui.home.prompt import Prompt, waiting
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import TONE_BORDER, TONE_GROUND, TONE_INK, Colour, Radius, Role, Size, Tone
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.text_lines import Line

_BAR = 4
_ROOM_FOR_PICTURE = 820


class PromptFrame(QFrame):
    """Says what is going on at the reader and takes in people without a card.

    Signals:
        number_entered(str): Enter in the panel: up to thirteen digits, or none.
        read_requested: F4, or its button.
    """

    number_entered = Signal(str)
    read_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_PromptFrame()
        self._form.setupUi(self)
        self._prompt = waiting()
        form = self._form
        form.no_card_button.clicked.connect(lambda _on=False: self.open_panel())
        form.again_button.clicked.connect(self.read_requested)
        form.enter_button.clicked.connect(self._enter)
        form.cancel_button.clicked.connect(self.close_panel)
        form.number_edit.returnPressed.connect(self._enter)
        form.number_edit.digits_changed.connect(self._hint)
        form.panel.hide()
        self.show_prompt(self._prompt)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show *prompt*; a change is spoken once."""
        changed = (prompt.state, prompt.title) != (self._prompt.state, self._prompt.title)
        self._prompt = prompt
        ink = Colour.TEXT if prompt.tone is Tone.PRIMARY else TONE_INK[prompt.tone]
        self._form.words_lines.set_lines(
            Line(prompt.title, Role.PAGE_TITLE, ink), Line(prompt.detail, Role.BODY)
        )
        self._form.words_lines.setToolTip(prompt.detail)
        self._form.picture.set_tone(prompt.tone)
        self.setAccessibleName(f"{prompt.title} {prompt.detail}")
        self.update()
        if changed:
            announce(self, f"{prompt.title} {prompt.detail}")

    def prompt(self) -> Prompt:
        """Return what is shown."""
        return self._prompt

    @Slot()
    def open_panel(self, digits: str = "") -> None:
        """Ask for the thirteen digits; what was typed before is kept, unless *digits* are given."""
        self._form.panel.show()
        if digits:
            self._form.number_edit.set_digits(digits)
        self._hint(self._form.number_edit.digits())
        self._form.number_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_panel(self) -> None:
        """Take the panel away and forget what was typed."""
        held = self._form.panel.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._form.number_edit.set_digits("")
        self._form.panel.hide()
        if held:
            self._form.no_card_button.setFocus()

    def digits(self) -> str:
        """Return the digits typed so far."""
        return self._form.number_edit.digits()

    def is_panel_open(self) -> bool:
        """Tell whether the digits are being asked for."""
        return not self._form.panel.isHidden()

    def in_reading_order(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in the order it is read."""
        form = self._form
        return (
            form.no_card_button,
            form.again_button,
            form.number_edit,
            form.enter_button,
            form.cancel_button,
        )

    def show_number_problem(self, sentence: str) -> None:
        """Say under the field what is wrong; the digits stay for correction."""
        self._form.number_field.show_error(sentence)
        self._form.number_edit.setFocus()

    def number_problem(self) -> str:
        """Return what stands under the field, or an empty text."""
        return self._form.number_field.message()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the panel away."""
        if event.key() == Qt.Key.Key_Escape and self.is_panel_open():
            self.close_panel()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the picture give way to the words."""
        super().resizeEvent(event)
        self._form.picture.setVisible(self.width() >= _ROOM_FOR_PICTURE * text_scale())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, border and, while a card is read, the bar at the foot."""
        painter = QPainter(self)
        tone = self._prompt.tone
        draw_box(
            painter,
            self.rect(),
            radius=Radius.CARD,
            fill=TONE_GROUND[tone],
            border=TONE_BORDER[tone],
            width=Size.BORDER_SELECTED,
        )
        if not self._prompt.parts:
            return
        words = self._form.words_lines.geometry()
        track = QRect(words.left(), words.bottom() + 4, words.width(), _BAR)
        draw_box(painter, track, radius=_BAR / 2, fill=Colour.SURFACE)
        share = min(max(self._prompt.part / self._prompt.parts, 0.03), 1.0)
        done = QRect(track.left(), track.top(), round(track.width() * share), _BAR)
        draw_box(painter, done, radius=_BAR / 2, fill=Colour.PRIMARY)

    @Slot()
    def _enter(self) -> None:
        self.number_entered.emit(self._form.number_edit.digits())

    @Slot(str)
    def _hint(self, _digits: str) -> None:
        form = self._form
        if form.number_edit.is_wrong():
            form.number_field.show_error(form.number_edit.hint())
        else:
            optional = self.tr("ไม่ทราบเลข กด Enter เพื่อรับเรื่องได้เลย")
            form.number_field.show_hint(form.number_edit.hint() or optional)
