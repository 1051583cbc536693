"""The steps of a visit in one line: done, now, later, and where something is missing."""

from PySide6.QtCore import Property, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import CENTRE, draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width
from oss_desk.gui.widgets.touch import touch_ground
from oss_desk.words.codes import STEPS

_DISC = 26
_GAP = 8
_SIDE = 8
_EDGE = 12
_CURRENT_BAR = 3


class _Step(QAbstractButton):
    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.state = "later"
        self.problem = ""
        self.compact = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def natural_width(self, *, compact: bool) -> int:
        if compact and self.state != "now":
            return _DISC + 2 * _SIDE
        width = 2 * _SIDE + _DISC + _GAP + text_width(self.text(), Role.BODY_STRONG)
        return width + (text_width(self.problem, Role.CAPTION_STRONG) + _GAP if self.problem else 0)

    def describe(self) -> None:
        words = {"done": self.tr("เสร็จแล้ว"), "now": self.tr("ขั้นนี้"), "later": self.tr("ยังไม่ถึง")}
        word = words[self.state]
        name = self.tr("ขั้น {number} {step}").format(number=self.number, step=self.text())
        self.setAccessibleName(spoken(f"{name} {word}"))
        self.setAccessibleDescription(" ".join(part for part in (self.problem, f"Alt+{self.number}") if part))
        self.setToolTip(f"{self.text()} (Alt+{self.number})")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self.height() - _CURRENT_BAR
        ground = touch_ground(self)
        if ground is not None:
            draw_box(painter, QRect(0, 0, self.width(), height), radius=0, fill=ground)
        disc = QRect(_SIDE, (height - _DISC) // 2, _DISC, _DISC)
        ink = {"done": Colour.TEXT, "now": Colour.PRIMARY, "later": Colour.TEXT_SECONDARY}[self.state]
        if self.state == "done":
            draw_box(painter, disc, radius=_DISC / 2, fill=Colour.OK)
            draw_icon(painter, disc, "check", Colour.SURFACE, Size.ICON_INLINE)
        else:
            now = self.state == "now"
            fill, border = (Colour.PRIMARY, Colour.PRIMARY) if now else (Colour.SURFACE, Colour.CONTROL)
            draw_box(painter, disc, radius=_DISC / 2, fill=fill, border=border, width=2)
            number_ink = Colour.ON_PRIMARY if now else Colour.TEXT_SECONDARY
            draw_text(painter, disc, str(self.number), Role.CAPTION_STRONG, number_ink, CENTRE)
        if self.problem:
            dot = QRect(disc.right() - 7, disc.top() - 2, 11, 11)
            draw_box(painter, dot, radius=5.5, fill=Colour.ERROR, border=Colour.SURFACE, width=2)
        if not self.compact or self.state == "now":
            left = disc.right() + 1 + _GAP
            role = Role.BODY_STRONG if self.state == "now" else Role.BODY
            left += (
                draw_text(painter, QRect(left, 0, self.width() - left, height), self.text(), role, ink) + _GAP
            )
            if self.problem:
                area = QRect(left, 0, self.width() - left, height)
                draw_text(painter, area, self.problem, Role.CAPTION_STRONG, Colour.ERROR)
        if self.state == "now":
            bar = QRect(0, self.height() - _CURRENT_BAR, self.width(), _CURRENT_BAR)
            draw_box(painter, bar, radius=0, fill=Colour.PRIMARY)


class Stepper(QWidget):
    """Shows where a visit stands; ``step_requested`` carries the number (from 1) asked for.

    ``Alt+1…6`` ask from anywhere in the window while the stepper is visible. Asking changes
    nothing by itself: whoever listens calls :meth:`set_current`.
    """

    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = 1
        self._steps: list[_Step] = []
        self._shortcuts: list[QShortcut] = []
        self.setAccessibleName(self.tr("ขั้นตอนของเรื่อง"))
        self.set_steps([words.in_(active_language()) for words in STEPS.values()])

    def _get_steps(self) -> list[str]:
        return [step.text() for step in self._steps]

    def set_steps(self, names: list[str]) -> None:
        """Show steps called *names*, the first of them current, at most nine."""
        for old in (*self._steps, *self._shortcuts):
            old.deleteLater()
        self._steps = []
        self._shortcuts = []
        for number, name in enumerate(names, start=1):
            step = _Step(number, self)
            step.setText(name)
            step.clicked.connect(lambda _on=False, asked=number: self.step_requested.emit(asked))
            step.show()
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda asked=number: self.step_requested.emit(asked))
            self._steps.append(step)
            self._shortcuts.append(shortcut)
        self.set_current(1)

    steps = Property("QStringList", _get_steps, set_steps)  # type: ignore[arg-type]

    def current(self) -> int:
        """Return the number of the current step, from 1."""
        return self._current

    def set_current(self, number: int, done: frozenset[int] | None = None) -> None:
        """Make *number* current; *done* are the finished ones, by default all before it."""
        moved = number != self._current
        self._current = number
        finished = frozenset(range(1, number)) if done is None else done
        for step in self._steps:
            step.state = "now" if step.number == number else "done" if step.number in finished else "later"
            step.describe()
        self._place()
        if moved and number <= len(self._steps):
            announce(self, self._steps[number - 1].accessibleName())

    def set_problem(self, number: int, word: str) -> None:
        """Mark step *number* with *word* (``"ขาด 1"``); an empty word takes the mark away."""
        self._steps[number - 1].problem = word
        self._steps[number - 1].describe()
        self._place()

    def sizeHint(self) -> QSize:
        """Return the designed height and the compact width."""
        width = sum(step.natural_width(compact=True) for step in self._steps) + 2 * _EDGE
        return QSize(width, control_height(Size.STEPPER))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the steps over the width, or show only the current one's name."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the line below and the key that goes to a step."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=0, fill=Colour.SURFACE)
        draw_box(painter, QRect(0, self.height() - 1, self.width(), 1), radius=0, fill=Colour.LINE)
        if self._shows_key():
            key = self._key()
            draw_key_cap(
                painter,
                self.width() - key_cap_width(key) - 20,
                (self.height() - _CURRENT_BAR) // 2,
                key,
                Colour.TEXT_SECONDARY,
            )

    def _key(self) -> str:
        return f"Alt+1…{len(self._steps)}"

    def _shows_key(self) -> bool:
        return not any(step.compact for step in self._steps)

    def _place(self) -> None:
        room = self.width() - 2 * _EDGE - key_cap_width(self._key()) - 16
        natural = [step.natural_width(compact=False) for step in self._steps]
        compact = sum(natural) > room
        if compact:
            natural = [step.natural_width(compact=True) for step in self._steps]
            natural[self._current - 1] += max(self.width() - 2 * _EDGE - sum(natural), 0)
            extra = 0
        else:
            extra = (room - sum(natural)) // max(len(natural), 1)
        left = _EDGE
        for step, width in zip(self._steps, natural, strict=True):
            step.compact = compact
            step.setGeometry(left, 0, width + extra, max(self.height(), 1))
            step.update()
            left += width + extra
        self.updateGeometry()
        self.update()
