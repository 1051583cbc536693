"""The page that asks: is whoever is being written down somebody the register has?"""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from oss_desk.gui.same_person.answer_tile import AnswerTile
from oss_desk.gui.same_person.comparison import WhoIsItComparison
from oss_desk.gui.same_person.sights import OfferedAnswer, WhoAnswer, WhoIsItSight
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.tag import Tag
from oss_desk.gui.widgets.top_bar import TopBar

_ROOM_FOR_WORDS, _ROOM_FOR_PARKING = 760, 1100
_TILES_BESIDE = 640
_HEIGHT_FOR_WORDS = 560


class SamePersonPanel(QWidget):
    """Two people side by side and two answers: ``1`` and ``2`` choose, ``Ctrl+Enter`` answers.

    Signals:
        answered(object): the `WhoAnswer` chosen. unanswered: Ctrl+Enter before one was chosen.
        asked: the supervisor is to say who it is (``Ctrl+D``).
    """

    answered = Signal(object)
    unanswered = Signal()
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top, self._count = TopBar(), Tag()
        self._top.set_title(self.tr("คนเดียวกันหรือไม่"))
        self.setAccessibleName(self._top.accessibleName())
        self._top.left_layout.addWidget(self._count)
        self.comparison = WhoIsItComparison()
        self._tiles = tuple(AnswerTile(offered, self) for offered in self._offered())
        self._bar = ActionBar()
        self._is_warned = False
        ask = self._bar.add_button(self.tr("ถามหัวหน้า"), "Ctrl+D")
        ask.clicked.connect(self.asked)
        self._bar.primary_requested.connect(self._answer)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.setContentsMargins(16, 8, 16, 12)
        self._answers.setSpacing(12)
        for tile in self._tiles:
            self._answers.addWidget(tile)
            tile.toggled.connect(self._name_primary)
        card = CardFrame()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.comparison, 1)
        inside.addLayout(self._answers)
        body = self._body = QVBoxLayout()
        body.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addLayout(body, 1)
        column.addWidget(self._bar)

    def ask(self, sight: WhoIsItSight, count: int, advised: WhoAnswer | None) -> None:
        """Show *sight*, the first of *count* lookalikes; *advised* is chosen already."""
        self._count.show_tag(
            self.tr("พบคนที่คล้ายกัน {n} คน").replace("{n}", str(count)), Tone.WARN, "user-question"
        )
        self.comparison.show_sight(sight)
        for tile in self._tiles:
            tile.setAutoExclusive(False)
            tile.setChecked(tile.answer is advised)
            tile.setAutoExclusive(True)
        self._is_warned = False
        self._name_primary()
        self._fit()
        announce(self, f"{self._top.accessibleName()} {sight.theirs.name}")

    def chosen(self) -> WhoAnswer | None:
        """Return the answer chosen, or None."""
        return next((tile.answer for tile in self._tiles if tile.isChecked()), None)

    def primary_text(self) -> str:
        """Return what Ctrl+Enter does."""
        return self._bar.primary.text()

    def say(self, sentence: str) -> None:
        """Say *sentence* beside the primary action."""
        self._is_warned = True
        self._bar.set_message(Tone.WARN, sentence, key="Esc")

    def message(self) -> str:
        """Return what is said there."""
        return self._bar.message()

    def focus_first(self) -> None:
        """Put the keyboard on the chosen answer, or the first."""
        chosen = self.chosen()
        next((tile for tile in self._tiles if tile.answer is chosen), self._tiles[0]).setFocus()

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the window has."""
        return QSize(200, 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll the rows with the page keys."""
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if pages is None:
            super().keyPressEvent(event)
        else:
            self.comparison.scroll_rows(pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers one below the other where they have no room side by side."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= _TILES_BESIDE * text_scale()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._answers.setDirection(direction)
        brief = self.height() < _HEIGHT_FOR_WORDS * text_scale()
        for tile in self._tiles:
            tile.show_brief(brief=brief)
        self._body.setContentsMargins(20, 8 if brief else 16, 20, 8 if brief else 12)
        self._answers.setContentsMargins(16, 6 if brief else 8, 16, 8 if brief else 12)
        if not self._is_warned:
            words = self.tr("ยังตอบไม่ได้ พักร่างไว้ก่อน ยังไม่เปิดทะเบียนใหม่")
            if self.width() < _ROOM_FOR_PARKING * text_scale():
                words = self.tr("พักร่างไว้ก่อน")
            self._bar.set_message(Tone.NEUTRAL, words, key="Esc")
        words = self.tr("ตอบก่อนบันทึก จะได้ไม่มีทะเบียนซ้ำ")
        self._top.set_subtitle(words if self.width() >= _ROOM_FOR_WORDS * text_scale() else "")

    def _offered(self) -> tuple[OfferedAnswer, ...]:
        return (
            OfferedAnswer(
                WhoAnswer.SAME,
                self.tr("คนเดียวกัน"),
                self.tr("ใช้ทะเบียนเดิม ข้อมูลที่พิมพ์ไว้ตามไปด้วย แยกคืนได้จนกว่าจะส่งตรวจ"),
            ),
            OfferedAnswer(
                WhoAnswer.DIFFERENT,
                self.tr("คนละคน"),
                self.tr("เปิดทะเบียนใหม่ ระบบจำคำตอบไว้ ไม่ถามคู่นี้อีก"),
            ),
        )

    @Slot()
    def _name_primary(self) -> None:
        words = {
            WhoAnswer.SAME: self.tr("ใช้ทะเบียนเดิม ไปยืนยันตัวตน"),
            WhoAnswer.DIFFERENT: self.tr("เปิดทะเบียนใหม่"),
            None: self.tr("ตอบแล้วไปต่อ"),
        }
        self._bar.set_primary(words[self.chosen()])

    @Slot()
    def _answer(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            self.unanswered.emit()
        else:
            self.answered.emit(chosen)
