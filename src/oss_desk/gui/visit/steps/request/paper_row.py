"""One paper of the list: how it stands, why it is asked, and มี · ขาด · ยกเว้น."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from oss_desk.domain.visit.request import DocumentState
from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.paint import draw_box, draw_icon
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.gui.widgets.text_lines import Line, draw_lines

_SIDE = 16
_HEIGHT = 50
_ANSWERS = (
    SegmentOption(DocumentState.PRESENT, "มี", Tone.OK, "check"),
    SegmentOption(DocumentState.MISSING, "ขาด", Tone.ERROR, "x"),
    SegmentOption(DocumentState.WAIVED, "ยกเว้น", Tone.INFO, "ban"),
)
_MARKS = {
    DocumentState.PRESENT: (Tone.OK, "circle-check"),
    DocumentState.MISSING: (Tone.ERROR, "alert-circle"),
    DocumentState.WAIVED: (Tone.INFO, "info-circle"),
    DocumentState.UNANSWERED: (Tone.NEUTRAL, "circle-dashed"),
}


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper in words.

    Attributes:
        key: its stable name; why: the reason it is asked for; detail: how it stands, under the title.
    """

    key: str
    title: str
    why: str
    detail: str
    state: DocumentState
    optional: bool = False


class PaperRow(QFrame):
    """A row of the list; its only stop of the Tab key is the answer.

    Signals:
        answered: key and `DocumentState` value. focused: key of the row the keyboard came into.
        done: key of the row that Space answered: the next may follow.
    """

    answered = Signal(str, str)
    focused = Signal(str)
    done = Signal(str)

    def __init__(self, line: PaperLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._wrong = ""
        self.last = False
        self._answer = _Answer(self)
        self._answer.set_options(_ANSWERS)
        self._answer.chosen.connect(self._chosen)
        self._answer.entered.connect(self._entered)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.addStretch(1)
        row.addWidget(self._answer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._answer)
        self.show_line(line)

    @property
    def line(self) -> PaperLine:
        """The paper shown."""
        return self._line

    def show_line(self, line: PaperLine) -> None:
        """Show *line* in place of the last one."""
        self._line = line
        if line.state != DocumentState.UNANSWERED:
            self._wrong = ""
        self._answer.set_value(line.state)
        self._answer.setAccessibleName(line.title)
        self.setToolTip(line.title)
        self.update()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong instead of the detail; an empty text takes it away."""
        self._wrong = sentence
        self.update()

    def sizeHint(self) -> QSize:
        """Return the designed height."""
        return QSize(300, control_height(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space says that the paper is there; up and down go to the neighbours."""
        key = event.key()
        if key == Qt.Key.Key_Space and not event.modifiers():
            self._answer.set_value(DocumentState.PRESENT)
            self._chosen(DocumentState.PRESENT)
            self.done.emit(self._line.key)
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, mark, title and detail."""
        painter = QPainter(self)
        missing = self._line.state is DocumentState.MISSING or bool(self._wrong)
        if missing:
            draw_box(painter, self.rect(), radius=0, fill=Colour.ERROR_SOFT)
        if not self.last:
            line = QRect(0, self.height() - 1, self.width(), 1)
            draw_box(painter, line, radius=0, fill=Colour.LINE)
        tone, icon = (Tone.ERROR, "alert-circle") if missing else _MARKS[self._line.state]
        draw_icon(painter, QRect(_SIDE, 0, 22, self.height()), icon, TONE_INK[tone], Size.ICON_INLINE)
        left = _SIDE + 32
        area = QRect(left, 0, max(self._answer.x() - left - 12, 0), self.height() - 1)
        quiet = Colour.ERROR if missing else Colour.TEXT_SECONDARY
        title = Line(self._line.title, Role.BODY_STRONG if missing else Role.BUTTON)
        draw_lines(painter, area, (title, Line(self._wrong or self._line.detail, Role.CAPTION, quiet)))

    def _chosen(self, value: str) -> None:
        self.answered.emit(self._line.key, value)

    def _entered(self) -> None:
        self.focused.emit(self._line.key)


class _Answer(Segmented):
    entered = Signal()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.entered.emit()
