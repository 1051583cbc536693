"""An inline message that pushes the content down: icon, one sentence, at most one button."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import TONE_BORDER, TONE_GROUND, TONE_ICON, TONE_INK, Radius, Tone
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.rich_room import breakable_text

_CALM = (Tone.INFO, Tone.OK, Tone.NEUTRAL, Tone.PRIMARY)


class Banner(QFrame):
    """Tells one thing above the content; hidden until told something.

    ``action_requested`` is emitted when its button is clicked or its key pressed.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._icon = IconLabel(self)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.AutoText)
        self._button = ActionButton(self)
        self._button.set_small(True)
        self._button.clicked.connect(self.action_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_message(
        self, tone: Tone, sentence: str, *, button: str = "", key: str = "", icon_name: str = ""
    ) -> None:
        """Show *sentence* (simple rich text allowed) and, if *button* is given, a button with *key*."""
        self._tone = tone
        self._icon.set_icon(icon_name or TONE_ICON[tone], TONE_INK[tone])
        self._sentence.setText(breakable_text(sentence))
        self._button.setText(button)
        self._button.set_key_text(key if button else "")
        self._button.setVisible(bool(button))
        told_before = self.isVisible() and self.accessibleName() == spoken(sentence)
        self.setAccessibleName(spoken(sentence))
        self.show()
        self.update()
        # What is still so is not told twice; what is still wrong is, for somebody tried again.
        if not (told_before and tone in _CALM):
            announce(self, sentence)

    def clear(self) -> None:
        """Take the message away."""
        self._button.set_key_text("")
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the height that the sentence takes at the width the banner has now."""
        hint = super().sizeHint()
        layout = self.layout()
        if layout is not None and self.isVisible():
            hint.setHeight(max(self.minimumHeight(), layout.heightForWidth(self.width())))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where another width wraps the sentence otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the coloured ground and its border."""
        draw_box(
            QPainter(self),
            self.rect(),
            radius=Radius.CARD,
            fill=TONE_GROUND[self._tone],
            border=TONE_BORDER[self._tone],
        )
