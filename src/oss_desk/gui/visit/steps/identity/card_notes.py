"""The lines on the page of step 1 that speak of the card itself: under its photo, and at the foot."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.gui.forms.visit.identity_page import Ui_IdentityPage
from oss_desk.gui.theme.tokens import TONE_INK, Role, Tone
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.words.segmenter import breakable

_FOOT_ROW = 8
_COLUMNS = 12


class CardNotes(QObject):
    """Shows and takes away these lines; a new warning is spoken once."""

    def __init__(self, form: Ui_IdentityPage, page: QWidget) -> None:
        super().__init__(page)
        self._photo = _Note(Tone.WARN, "alert-triangle", "chip_photo_note")
        form.face_layout.addWidget(self._photo)
        foot = QWidget()
        foot.setProperty("surface", "")
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._warning = _Note(Tone.WARN, "alert-triangle", "card_warning_note")
        self._hint = _Note(Tone.INFO, "info-circle", "card_hint_note")
        column.addWidget(self._warning)
        column.addWidget(self._hint)
        form.person_grid.addWidget(foot, _FOOT_ROW, 0, 1, _COLUMNS)

    def show_photo(self, sentence: str) -> None:
        """Say *sentence* under the chip's photo, or nothing."""
        self._photo.show_lines((sentence,) if sentence else ())

    def show_foot(self, warnings: tuple[str, ...], hints: tuple[str, ...]) -> None:
        """Say at the foot what was odd elsewhere in the card, and quietly what is good to know."""
        self._warning.show_lines(warnings)
        self._hint.show_lines(hints)


class _Note(QWidget):
    """An icon and lines of small text; hidden while there are none."""

    def __init__(self, tone: Tone, icon_name: str, name: str) -> None:
        super().__init__()
        self._tone = tone
        self._lines: tuple[str, ...] = ()
        icon = IconLabel(self)
        icon.set_icon(icon_name, TONE_INK[tone])
        self._label = QLabel(self)
        self._label.setObjectName(name)
        self._label.setProperty("role", Role.CAPTION.value)
        self._label.setProperty("tone", "secondary" if tone is Tone.INFO else tone.value)
        # The card's own words may hold anything, also what looks like mark-up.
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icon)
        row.addWidget(self._label, 1)
        self.hide()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show *lines* one under the other; what warns is spoken when it is new."""
        if lines == self._lines:
            return
        self._lines = lines
        self._label.setText("\n".join(breakable(line) for line in lines))
        self._label.setAccessibleName(spoken(" ".join(lines)))
        self.setVisible(bool(lines))
        if lines and self._tone is Tone.WARN:
            announce(self, " ".join(lines))
