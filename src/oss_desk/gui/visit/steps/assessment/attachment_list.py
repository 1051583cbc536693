"""The papers beside the fields: what each is called and how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.text_lines import Line, TextLines

_BETWEEN = 5
_WIDTH, _LEAST = 200, 60
_RING = 3


@dataclass(frozen=True, slots=True)
class Attachment:
    """One paper beside the fields: its name, how it stands, and how that is to be taken."""

    title: str
    detail: str
    tone: Tone


class AttachmentList(QScrollArea):
    """Lists papers; what is to be done stands out by icon, weight and words, not by colour alone.

    Beside the fields it scrolls where there is no room for all; a list that was squeezed would cut the
    marks above Thai letters. Then it is a stop of the Tab key, and the arrows, Home and End bring the
    papers into sight one by one. Under the fields, where the page scrolls, it is as long as it needs.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Attachment, ...] = ()
        self._rows: list[QWidget] = []
        self._current = 0
        self._inside = QWidget()
        self._inside.setProperty("surface", "")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A page gives it its place among the stops before anybody knows how much room there is.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("เอกสารแนบ"))
        self.verticalScrollBar().rangeChanged.connect(self._be_a_stop)

    def attachments(self) -> tuple[Attachment, ...]:
        """Return what is listed now."""
        return self._shown

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """List *attachments* in their order."""
        if attachments == self._shown:
            return
        self._shown = attachments
        self._current = 0
        for old in self._rows:
            self._column.removeWidget(old)
            old.deleteLater()
        self._rows = [_row(facts) for facts in attachments]
        for made in self._rows:
            self._column.addWidget(made)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for every paper."""
        return QSize(_WIDTH, self._column.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for one paper where the list may scroll, for all where the page does."""
        whole = self.sizeHint().height()
        return QSize(_WIDTH, whole if self._stands_in_scrolling_page() else min(whole, _LEAST))

    def focus_rect(self) -> QRect:
        """Return the paper that the keyboard stands on, for the focus ring."""
        if not self._rows:
            return self.rect()
        row = self._rows[self._current]
        inside = QRect(row.mapTo(self, QPoint(0, 0)), row.size()).adjusted(0, _RING, 0, -_RING)
        return QRect(_RING, inside.top(), self.viewport().width() - 2 * _RING, inside.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be no stop where every paper is in sight."""
        super().resizeEvent(event)
        self._be_a_stop(0, self.verticalScrollBar().maximum())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the paper that the keyboard stands on."""
        super().focusInEvent(event)
        self._go_to(self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from paper to paper with the arrows, Home and End."""
        last = len(self._rows) - 1
        wanted = {
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None or event.modifiers() or last < 0:
            # What the scroll area would make of other keys belongs to the page.
            event.ignore()
            return
        self._go_to(max(0, min(wanted, last)))

    def _go_to(self, place: int) -> None:
        if not self._rows:
            return
        self._current = place
        self.ensureWidgetVisible(self._rows[place], 0, 0)
        facts = self._shown[place]
        self.setAccessibleDescription(f"{facts.title} {facts.detail}")
        announce(self, f"{facts.title} {facts.detail}")
        # The ring is placed with what it surrounds.
        self.update()

    @Slot(int, int)
    def _be_a_stop(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)

    def _stands_in_scrolling_page(self) -> bool:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around is not None


def _row(facts: Attachment) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    icon, words = QLabel(), TextLines()
    done = facts.tone is Tone.OK
    icon.setPixmap(icon_pixmap("circle-check" if done else "circle-dashed", TONE_INK[facts.tone], Size.ICON))
    icon.setAlignment(Qt.AlignmentFlag.AlignTop)
    words.set_lines(
        Line(facts.title, Role.BODY if done else Role.BODY_STRONG),
        Line(facts.detail, Role.CAPTION, Colour.TEXT_SECONDARY if done else TONE_INK[facts.tone]),
    )
    row.addWidget(icon)
    row.addWidget(words, 1)
    return made
