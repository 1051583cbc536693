"""The bar at the foot of a page: what is missing at the left, what happens next at the right."""

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import TONE_ICON, TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.text_lines import Line, TextLines

_GAPS = 2 * 20 + 5 * 12
_LEAST_SENTENCE = 80


class ActionBar(QFrame):
    """Holds the one primary button, at most a few others, and a short message.

    ``primary_requested`` is emitted for the primary button or ``Ctrl+Enter``. The button is never
    greyed out: whoever listens goes to the first incomplete field and says why.
    """

    primary_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.primary = ActionButton(self)
        self.primary.set_kind("big")
        self.primary.clicked.connect(self.primary_requested)
        self.primary.hide()
        self._icon = IconLabel(self)
        self._message = TextLines(self)
        self._key = KeyCap(self)
        self._key_words = QLabel(self)
        self._key_words.setProperty("role", Role.CAPTION.value)
        self._key_words.setProperty("tone", "secondary")
        self.left_layout = QHBoxLayout()
        self.right_layout = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 1, 20, 0)
        row.setSpacing(12)
        row.addLayout(self.left_layout)
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._icon)
        words.addWidget(self._message)
        words.addSpacing(8)
        words.addWidget(self._key)
        words.addWidget(self._key_words)
        row.addLayout(words)
        row.addStretch(1)
        row.addLayout(self.right_layout)
        row.addWidget(self.primary)
        self.left_layout.setSpacing(12)
        self.right_layout.setSpacing(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clear_message()

    def set_primary(self, text: str, key: str = "Ctrl+Enter") -> None:
        """Name the primary action by what happens next; an empty text takes the button away."""
        self.primary.setText(text)
        self.primary.set_key_text(key if text else "")
        self.primary.setVisible(bool(text))

    def add_button(
        self, text: str, key: str = "", kind: str = "plain", *, at_left: bool = False
    ) -> ActionButton:
        """Add another button, left of the primary one or at the left end, and return it."""
        button = ActionButton(self)
        button.set_kind(kind)
        button.setText(text)
        button.set_key_text(key)
        (self.left_layout if at_left else self.right_layout).addWidget(button)
        # The bar is read from the left, and what matters most comes last.
        QWidget.setTabOrder(button, self.primary)
        return button

    def set_message(
        self, tone: Tone, sentence: str, *, key: str = "", key_words: str = "", icon_name: str = ""
    ) -> None:
        """Say what is saved or missing; *key* and *key_words* tell how to get there (``F8``).

        What is new is spoken, but not what goes without saying, in the neutral tone.
        """
        if tone is not Tone.NEUTRAL and spoken(sentence) != spoken(self.message()):
            announce(self, sentence)
        self._icon.set_icon(icon_name or TONE_ICON[tone], TONE_INK[tone], Size.ICON_INLINE)
        self._icon.setVisible(bool(sentence))
        self._message.set_lines(Line(sentence, Role.CAPTION, TONE_INK[tone]))
        self._message.setToolTip(sentence)
        self._key.set_key_text(key)
        self._key.setVisible(bool(key))
        self._key_words.setText(key_words)
        self._fit()

    def clear_message(self) -> None:
        """Take the message away."""
        self.set_message(Tone.NEUTRAL, "")

    def event(self, event: QEvent) -> bool:
        """Let what the key does give way where the buttons leave the sentence no room."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().event(event)

    def message(self) -> str:
        """Return the message shown, or an empty text."""
        return self._message.accessibleName()

    def sizeHint(self) -> QSize:
        """Return the designed height."""
        return QSize(super().sizeHint().width(), control_height(Size.ACTION_BAR, Role.CARD_TITLE))

    def _fit(self) -> None:
        layouts = (self.left_layout, self.right_layout)
        taken = sum(layout.sizeHint().width() for layout in layouts) + _GAPS
        taken += self.primary.sizeHint().width() if not self.primary.isHidden() else 0
        sentence = max(_LEAST_SENTENCE, self._message.sizeHint().width() + Size.ICON_INLINE)
        needed = taken + sentence + self._key.sizeHint().width() + self._key_words.sizeHint().width()
        self._key_words.setVisible(bool(self._key_words.text()) and needed <= self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=0, fill=Colour.SURFACE)
        draw_box(painter, QRect(0, 0, self.width(), 1), radius=0, fill=Colour.LINE)
