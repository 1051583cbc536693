"""The papers beside the fields: what each is called and how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.tokens import TONE_INK, Colour, Role, Size, Tone
from oss_desk.gui.widgets.text_lines import Line, TextLines

_BETWEEN = 5
_WIDTH, _LEAST = 200, 60


@dataclass(frozen=True, slots=True)
class Attachment:
    """One paper beside the fields: its name, how it stands, and how that is to be taken."""

    title: str
    detail: str
    tone: Tone


class AttachmentList(QScrollArea):
    """Lists papers; what is to be done stands out by icon, weight and words, not by colour alone.

    Beside the fields it scrolls where there is no room for all; a list that was squeezed would cut the
    marks above Thai letters. Under the fields, where the page scrolls, it is as long as it needs.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Attachment, ...] = ()
        self._rows: list[QWidget] = []
        self._inside = QWidget()
        self._inside.setProperty("surface", "")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def attachments(self) -> tuple[Attachment, ...]:
        """Return what is listed now."""
        return self._shown

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """List *attachments* in their order."""
        if attachments == self._shown:
            return
        self._shown = attachments
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
