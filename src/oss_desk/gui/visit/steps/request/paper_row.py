"""One paper of the list: how it stands, why it is asked, and มี · ขาด · ยกเว้น."""

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from oss_desk.domain.visit.request import DocumentState
from oss_desk.gui.theme.active import control_height, text_scale, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.visit.steps.request.paper_line import PaperLine
from oss_desk.gui.visit.steps.request.row_text import RowText
from oss_desk.gui.visit.steps.request.waiver_edit import WaiverEdit
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption

_SIDE = 16
_HEIGHT = 50
_MARK = 32
_GAP = 12
_AIR = 4
_REASON_AIR = 6
# Narrower words than this would be broken into shreds.
_LEAST_ROOM = 150
_MARKS = {
    DocumentState.PRESENT: (Tone.OK, "circle-check"),
    DocumentState.MISSING: (Tone.ERROR, "alert-circle"),
    DocumentState.WAIVED: (Tone.INFO, "info-circle"),
    DocumentState.UNANSWERED: (Tone.NEUTRAL, "circle-dashed"),
}


def answer_options() -> tuple[SegmentOption, ...]:
    """Return the three answers in the words of the language in force."""
    return (
        SegmentOption(DocumentState.PRESENT, _say("มี"), Tone.OK, "check"),
        SegmentOption(DocumentState.MISSING, _say("ขาด"), Tone.ERROR, "x"),
        SegmentOption(DocumentState.WAIVED, _say("ยกเว้น"), Tone.INFO, "ban"),
    )


class PaperRow(QFrame):
    """A row of the list; the answer is its stop of the Tab key, and the reason of a waiver.

    Signals:
        answered: key and `DocumentState` value. waived: key and the reason why it is not asked.
        focused: key of the row the keyboard came into.
        done: key of the row that was answered for good: the next may follow.
    """

    answered = Signal(str, str)
    waived = Signal(str, str)
    focused = Signal(str)
    done = Signal(str)

    def __init__(self, line: PaperLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._wrong = ""
        self.last = False
        self._answer = _Answer(self)
        self._answer.set_options(answer_options())
        self._answer.chosen.connect(self._chosen)
        self._answer.chosen_again.connect(self._ask_reason)
        self._answer.entered.connect(self._entered)
        self._reason: WaiverEdit | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._row.addStretch(1)
        self._row.addWidget(self._answer)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_line(line)

    @property
    def line(self) -> PaperLine:
        """The paper shown."""
        return self._line

    def show_line(self, line: PaperLine) -> None:
        """Show *line* in place of the last one."""
        self._line = line
        if not line.is_open:
            self._wrong = ""
        self._answer.set_value(line.state)
        if self._reason is None or not self._reason.hasFocus():
            if self._reason is not None:
                self._reason.set_value(line.waiver)
            self._show_reason(asked=line.state is DocumentState.WAIVED and not line.waiver)
        self._describe()
        self.updateGeometry()
        self.update()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong instead of the detail; an empty text takes it away."""
        self._wrong = sentence
        self._describe()
        self.updateGeometry()
        self.update()
        announce(self, sentence)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Hand the keyboard to the answer. A focus proxy would hold the Tab key in the list for ever."""
        self._answer.setFocus(reason)

    def focus_where_open(self) -> None:
        """Put the keyboard on the answer, or on the reason that is lacking."""
        open_reason = self._line.state is DocumentState.WAIVED and not self._line.waiver
        (self._made_reason() if open_reason else self._answer).setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops in the row, in order; the second only while it is asked."""
        return (self._answer,) if self._reason is None else (self._answer, self._reason)

    def sizeHint(self) -> QSize:
        """Return the height of the words at the width the row has, at least the designed one."""
        height = self._words_height()
        height += self._reason_room()
        if self._is_stacked():
            height += self._answer.sizeHint().height() + _AIR
        return QSize(300, max(control_height(_HEIGHT), height + _AIR))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the width may shrink to the answer's."""
        return QSize(self._answer.sizeHint().width() + 2 * _SIDE, self.sizeHint().height())

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep answer and reason at their places; another width may break the words otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, mark, title and detail."""
        painter = QPainter(self)
        wrong = self._is_wrong()
        if wrong:
            draw_box(painter, self.rect(), radius=0, fill=Colour.ERROR_SOFT)
        if not self.last:
            line = QRect(0, self.height() - 1, self.width(), 1)
            draw_box(painter, line, radius=0, fill=Colour.LINE)
        tone, icon = (Tone.ERROR, "alert-circle") if wrong else _MARKS[self._line.state]
        left, room, below = _SIDE + _MARK, self._room(), self._below_words()
        draw_icon(painter, QRect(_SIDE, 0, 22, self.height() - below), icon, TONE_INK[tone], Size.ICON_INLINE)
        top = (self.height() - 1 - below - self._words_height()) // 2
        for text in self._words():
            top = text.draw(painter, left, top, room)

    def _is_wrong(self) -> bool:
        missing = self._line.state is DocumentState.MISSING and not self._line.optional
        return missing or bool(self._wrong)

    def _words(self) -> tuple[RowText, ...]:
        wrong = self._is_wrong()
        title = RowText(self._line.title, Role.BODY_STRONG if wrong else Role.BUTTON)
        if self._reason_room():
            return (title,)
        quiet = Colour.ERROR if wrong else Colour.TEXT_SECONDARY
        return (title, RowText(self._wrong or self._fitting_detail(), Role.CAPTION, quiet))

    def _words_height(self) -> int:
        return sum(text.height(self._room()) for text in self._words())

    def _below_words(self) -> int:
        """Return the pixels that the reason and a stacked answer take under the words."""
        below = self._answer.sizeHint().height() + _AIR if self._is_stacked() else 0
        return below + self._reason_room()

    def _reason_room(self) -> int:
        """Return the pixels that the reason takes, none while it is not asked."""
        if self._reason is None or self._reason.isHidden():
            return 0
        return self._reason.sizeHint().height() + _REASON_AIR

    def _fitting_detail(self) -> str:
        line = self._line
        has_room = text_width(line.detail, Role.CAPTION) <= self._room()
        return line.detail if has_room or not line.brief else line.brief

    def _is_stacked(self) -> bool:
        """Tell whether the answer stands under the words: beside it they would get no room."""
        beside = self.width() - _SIDE - _MARK - _GAP - self._answer.sizeHint().width() - _SIDE
        return beside < _LEAST_ROOM * text_scale()

    def _room(self) -> int:
        answer = 0 if self._is_stacked() else self._answer.sizeHint().width() + _GAP
        return max(self.width() - _SIDE - _MARK - answer - _SIDE, 40)

    def _place(self) -> None:
        stacked = self._is_stacked()
        self._row.setContentsMargins(_SIDE, 0, _SIDE, _AIR if stacked else 0)
        low = Qt.AlignmentFlag.AlignBottom if stacked else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._answer, low)
        self.updateGeometry()
        if self._reason is None:
            return
        height = self._reason.sizeHint().height()
        below = self._answer.sizeHint().height() + _AIR if stacked else 0
        top = max(self.height(), self.sizeHint().height()) - below - height - _REASON_AIR
        self._reason.setGeometry(_SIDE + _MARK, top, self._room(), height)

    def _made_reason(self) -> WaiverEdit:
        """Return the field of the reason, made when it is first asked: few papers are waived."""
        if self._reason is None:
            made = WaiverEdit(self)
            made.hide()
            made.set_value(self._line.waiver)
            made.given.connect(self._reason_given)
            made.changed.connect(self._reason_changed)
            made.left.connect(self._reason_left)
            made.entered.connect(self._entered)
            QWidget.setTabOrder(self._answer, made)
            self._reason = made
            self._describe()
        return self._reason

    def _show_reason(self, *, asked: bool) -> None:
        if asked == bool(self._reason_room()):
            return
        self._made_reason().setVisible(asked)
        self._place()

    def _ask_reason(self) -> None:
        self._show_reason(asked=True)
        self._made_reason().setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason_given(self, reason: str) -> None:
        self._answer.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_reason(asked=False)
        self.waived.emit(self._line.key, reason)
        self.done.emit(self._line.key)

    def _reason_changed(self, reason: str) -> None:
        """Keep the reason while it is typed: the power may go before the field is left."""
        if reason != self._line.waiver:
            self.waived.emit(self._line.key, reason)

    def _reason_left(self) -> None:
        """Keep what was typed when the field is left, and close it if there is a reason."""
        reason = self._made_reason().value()
        if reason != self._line.waiver:
            self.waived.emit(self._line.key, reason)
        if reason:
            self._show_reason(asked=False)

    def _chosen(self, value: str) -> None:
        self.answered.emit(self._line.key, value)
        if value == DocumentState.WAIVED and not self._line.waiver:
            self._ask_reason()

    def _entered(self) -> None:
        self.focused.emit(self._line.key)

    def _describe(self) -> None:
        answers = {option.value: option.text for option in answer_options()}
        state = answers.get(self._line.state, _say("ยังไม่ได้ตอบ"))
        name = _say("{paper}: {answer}").format(paper=self._line.title, answer=state)
        detail = self._wrong or self._line.detail
        self.setAccessibleName(name)
        self._answer.setAccessibleName(name)
        self._answer.setAccessibleDescription(detail)
        if self._reason is not None:
            words = _say("เหตุผลที่ยกเว้น {paper}")
            self._reason.setAccessibleName(words.format(paper=self._line.title))
        said = (self._line.title, detail, self._line.standing)
        self.setToolTip("\n".join(part for part in said if part))


class _Answer(Segmented):
    entered = Signal()
    chosen_again = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard came."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the reason again when the last answer is chosen once more."""
        again = self.value() == DocumentState.WAIVED and event.key() == Qt.Key.Key_Right
        if again and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.chosen_again.emit()
            return
        super().keyPressEvent(event)


def _say(text: str) -> str:
    return QCoreApplication.translate("PaperRow", text)
