"""One answer as a large choice: a disc, its key, what it says, and what follows."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.same_person.sights import OfferedAnswer
from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.announce import spoken
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.shortcut_keys import key_sequences
from oss_desk.words.segmenter import breakable

_RADIO, _SIDE, _GAP = 20, 16, 12
_SIDE_BRIEF, _GAP_BRIEF = 10, 8
_LOWEST, _BRIEF = 62, 44


class AnswerTile(QAbstractButton):
    """A round choice; tiles that share a parent exclude each other.

    ``clicked`` and ``toggled`` are Qt's own; the key of the answer clicks it while it is visible.
    """

    def __init__(self, offered: OfferedAnswer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = offered.answer
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(spoken(offered.title))
        self.setAccessibleDescription(spoken(f"{offered.consequence} {offered.answer.value}"))
        self._shortcut = QShortcut(self)
        self._shortcut.setAutoRepeat(False)
        self._shortcut.setKeys(key_sequences(offered.answer.value))
        self._shortcut.activated.connect(self._by_key)
        cap = KeyCap()
        cap.set_key_text(offered.answer.value)
        words = QVBoxLayout()
        words.setSpacing(0)
        labels = []
        for text, role, tone in (
            (offered.title, Role.BODY_STRONG, ""),
            (offered.consequence, Role.BODY, "secondary"),
        ):
            label = QLabel(breakable(text))
            labels.append(label)
            label.setProperty("role", role.value)
            if tone:
                label.setProperty("tone", tone)
            label.setWordWrap(True)
            label.setMinimumWidth(1)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        self._consequence = labels[-1]
        self._side = _SIDE
        row = self._row = QHBoxLayout(self)
        row.addWidget(cap)
        row.addLayout(words, 1)
        self.show_brief(brief=False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_brief(self, *, brief: bool) -> None:
        """Leave what follows to be read aloud only, where there is no room for a second line."""
        self._consequence.setVisible(not brief)
        self._side, gap = (_SIDE_BRIEF, _GAP_BRIEF) if brief else (_SIDE, _GAP)
        self._row.setContentsMargins(self._side + _RADIO + gap, 6, self._side, 6)
        self._row.setSpacing(gap)
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Choose; a second click does not take it back."""
        self.setChecked(True)

    def hasHeightForWidth(self) -> bool:
        """Say that words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the room that the words take in *width*."""
        layout = self.layout()
        lowest = _BRIEF if self._consequence.isHidden() else _LOWEST
        return max(control_height(lowest), layout.heightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        layout = self.layout()
        width = layout.sizeHint().width() if layout else 0
        return QSize(width, self.heightForWidth(max(self.width(), 240)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page; Space chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the disc."""
        painter = QPainter(self)
        chosen = self.isChecked()
        hovered = Colour.SUNKEN if self.underMouse() else Colour.SURFACE
        draw_box(
            painter,
            self.rect(),
            radius=Radius.CONTROL,
            fill=Colour.PRIMARY_SOFT if chosen else hovered,
            border=Colour.PRIMARY if chosen else Colour.CONTROL,
            width=Size.BORDER_SELECTED if chosen else Size.BORDER,
        )
        disc = QRect(self._side, (self.height() - _RADIO) // 2, _RADIO, _RADIO)
        ink = Colour.PRIMARY if chosen else Colour.CONTROL
        draw_box(painter, disc, radius=_RADIO / 2, fill=Colour.SURFACE, border=ink, width=2)
        if chosen:
            draw_box(painter, disc.adjusted(5, 5, -5, -5), radius=(_RADIO - 10) / 2, fill=Colour.PRIMARY)

    def _by_key(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.click()
