"""Why a picture is used although a check says no: always in sight, never a block."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.paint import draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.visit.portrait.reason_row import ReasonRow
from oss_desk.words.portrait import REASONS

OTHER = "other"


class ExceptionCard(QWidget):
    """Five reasons and a note.

    Signals:
        changed: a reason was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self.tr("ถ่ายตามเกณฑ์ไม่ได้")
        self.setAccessibleName(self._title)
        self._rows: dict[str, ReasonRow] = {}
        self._inside, self._scroll = QWidget(), QScrollArea()
        self._note_label = QLabel(self.tr("หมายเหตุ (ไม่บังคับ)"))
        self._note = QLineEdit()
        self._build()

    def reason(self) -> str:
        """Return the chosen reason's code, or an empty text."""
        return next((code for code, row in self._rows.items() if row.isChecked()), "")

    def reason_with_note(self) -> str:
        """Return the reason as it is stored: its code, and after a colon the note if there is one."""
        note = self._note.text().strip()
        return ":".join(part for part in (self.reason(), note) if part) if self.reason() else ""

    @property
    def is_incomplete(self) -> bool:
        """Tell whether another reason was chosen, but not said."""
        return self.reason() == OTHER and not self._note.text().strip()

    def choose(self, code: str) -> None:
        """Choose the reason *code*; an empty text chooses none."""
        for name, row in self._rows.items():
            row.setAutoExclusive(False)
            row.setChecked(name == code)
            row.setAutoExclusive(True)

    def clear(self) -> None:
        """Choose nothing and empty the note."""
        self.choose("")
        self._note.clear()
        self._name_note()

    def focus_reason(self, code: str) -> None:
        """Put the keyboard on the chosen reason, or on that of *code*."""
        row = self._rows[self.reason() or code]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(row)

    def focus_note(self) -> None:
        """Put the keyboard into the note."""
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self._note)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the amber ground, border and head."""
        painter = QPainter(self)
        box = self.rect()
        draw_box(painter, box, radius=Radius.CARD, fill=Colour.WARN_SOFT, border=Colour.WARN_BORDER)
        head = self._head()
        line = QRect(1, head - 1, self.width() - 2, 1)
        draw_box(painter, line, radius=0, fill=Colour.WARN_BORDER)
        draw_text(painter, QRect(16, 0, self.width() - 32, head), self._title, Role.CARD_TITLE, Colour.TEXT)

    def _head(self) -> int:
        return control_height(Size.CARD_HEAD, Role.CARD_TITLE)

    def _build(self) -> None:
        hint = _caption(self.tr("เลือกเหตุผล แล้วใช้รูปนี้ได้เลย"))
        foot = _caption(self.tr("รูปพิมพ์ลงบัตรได้ตามปกติ หัวหน้าเห็นเหตุผลตอนอนุมัติ"))
        line = _Rule()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(4)
        inside.addWidget(hint)
        for code, words in REASONS.items():
            row = ReasonRow(self._inside)
            row.setText(words.in_(active_language()))
            row.toggled.connect(self._chosen)
            self._rows[code] = row
            inside.addWidget(row)
        self._note_label.setProperty("role", Role.CAPTION.value)
        self._note_label.setProperty("tone", "secondary")
        self._note_label.setBuddy(self._note)
        inside.addSpacing(2)
        inside.addWidget(self._note_label)
        inside.addWidget(self._note)
        self._note.setMaxLength(120)
        self._name_note()
        inside.addStretch(1)
        inside.addWidget(line)
        inside.addWidget(foot)
        self._inside.setProperty("surface", "")
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, self._head(), 1, 1)
        column.addWidget(self._scroll)

    def _chosen(self, _is_chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._name_note()
        self.changed.emit()

    def _name_note(self) -> None:
        other = self.reason() == OTHER
        words = self.tr("เหตุผล *") if other else self.tr("หมายเหตุ (ไม่บังคับ)")
        self._note_label.setText(words)
        self._note.setAccessibleName(words)


def _caption(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", Role.CAPTION.value)
    label.setWordWrap(True)
    return label


class _Rule(QWidget):
    """A thin line in the colour of the card's border."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        draw_box(QPainter(self), self.rect(), radius=0, fill=Colour.WARN_BORDER)
