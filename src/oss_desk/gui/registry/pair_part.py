"""Two records that may be one person: pictures, a choice for each row, and three answers."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from oss_desk.gui.registry.pair_words import PairSight
from oss_desk.gui.same_person.answer_tile import AnswerTile
from oss_desk.gui.same_person.comparison import PortraitHeads
from oss_desk.gui.same_person.sights import OfferedAnswer, WhoAnswer
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.conflict_diff import ConflictDiff, DiffSide
from oss_desk.gui.widgets.row_scroll import RowScroll

_ROOM_FOR_FACES, _ROOM_FOR_WORDS = 480, 430
_FACE, _FACE_SMALL = (60, 72), (38, 46)
_TILES_BESIDE = 520
_LABELS = (132, 84)
"""As wide as those of `ConflictDiff`, in a wide and in a narrow window."""


class PairPart(QWidget):
    """Shows a `PairSight`; ``1``, ``2`` and ``3`` choose the answer, arrows the values.

    Signals:
        changed: another answer was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: PairSight | None = None
        self._card = CardFrame()
        self._heads = PortraitHeads(label=_LABELS, with_verdict=False)
        self.diff = ConflictDiff(with_heads=False, is_tight=True)
        self.diff.setProperty("surface", "")
        self._answers = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._answers)
        self._row.setContentsMargins(12, 6, 12, 10)
        self._row.setSpacing(10)
        self._tiles = tuple(AnswerTile(offered, self._answers) for offered in self._offered())
        for tile in self._tiles:
            self._row.addWidget(tile)
            tile.toggled.connect(self._tell)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._heads)
        inside.addWidget(RowScroll(self.diff, self.tr("ค่าทั้งสองฝั่งทีละแถว")), 1)
        inside.addWidget(self._answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_pair(self, sight: PairSight) -> None:
        """Show *sight*; what was chosen of the same pair stays."""
        if sight == self._sight:
            return
        same = self._sight is not None and self._sight.key == sight.key and sight.is_open
        choices, answer = self.diff.choices(), self.answer()
        self._sight = sight
        self._card.set_title(sight.name)
        self._card.set_hint(sight.hint)
        self._heads.show_heads(sight.heads)
        self.diff.show_lines(sight.heads[0].title, sight.heads[1].title, sight.lines)
        self._answers.setVisible(sight.is_open)
        self._choose(answer if same else sight.advised)
        for line in sight.lines:
            if same and line.chosen is not None and line.key in choices:
                self.diff.choose(line.key, choices[line.key])
        self._fit()

    def answer(self) -> WhoAnswer | None:
        """Return the answer chosen, or None."""
        return next((tile.answer for tile in self._tiles if tile.isChecked()), None)

    def choices(self) -> dict[str, DiffSide]:
        """Return by row whose value is chosen."""
        return self.diff.choices()

    def forget(self) -> None:
        """Show the next pair as new, even the same one."""
        self._sight = None

    def focus_first(self) -> bool:
        """Put the keyboard on the chosen answer, or the first; return False where nothing is asked."""
        if self._sight is None or not self._sight.is_open:
            return False
        chosen = self.answer()
        next((tile for tile in self._tiles if tile.answer is chosen), self._tiles[0]).setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take smaller pictures where there is little room, and put the answers below each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        scale = text_scale()
        beside = self.width() >= _TILES_BESIDE * scale
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        brief = self.height() < _ROOM_FOR_WORDS * scale
        for tile in self._tiles:
            tile.show_brief(brief=brief)
        self._heads.show_brief(brief=brief)
        self._heads.show_faces(_FACE if self.height() >= _ROOM_FOR_FACES * scale else _FACE_SMALL)
        self._heads.fit(self.width())

    def _choose(self, answer: WhoAnswer | None) -> None:
        for tile in self._tiles:
            tile.setAutoExclusive(False)
            tile.setChecked(tile.answer is answer)
            tile.setAutoExclusive(True)

    def _offered(self) -> tuple[OfferedAnswer, ...]:
        return (
            OfferedAnswer(WhoAnswer.SAME, self.tr("คนเดียวกัน"), self.tr("แยกคืนได้ 30 วัน")),
            OfferedAnswer(WhoAnswer.DIFFERENT, self.tr("คนละคน"), self.tr("ไม่ถามคู่นี้อีก")),
            OfferedAnswer(WhoAnswer.LATER, self.tr("ยังไม่แน่ใจ"), self.tr("ไว้ท้ายรายการ")),
        )

    @Slot(bool)
    def _tell(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        if on:
            self.changed.emit()
