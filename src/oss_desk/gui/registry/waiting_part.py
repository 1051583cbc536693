"""Something on its way, or the calm when everything was sent and received."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from oss_desk.gui.registry.fact_grid import FactGrid
from oss_desk.gui.registry.sights import WaitingSight
from oss_desk.gui.theme.tokens import TONE_INK, Role, Size
from oss_desk.gui.widgets.announce import spoken
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.row_scroll import RowScroll
from oss_desk.words.segmenter import breakable


class WaitingPart(QWidget):
    """Shows a `WaitingSight`: an icon, a sentence and the facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: WaitingSight | None = None
        self._card, self._icon, self._sentence, self._facts = CardFrame(), IconLabel(), QLabel(), FactGrid()
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("role", Role.CARD_TITLE.value)
        column = self._card.body_layout()
        column.setSpacing(12)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignLeft)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        column.addWidget(self._sentence)
        column.addWidget(self._bar)
        column.addWidget(self._facts)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        # A small window shows a part of it rather than all of it squeezed.
        whole.addWidget(RowScroll(self._card, self.tr("รายละเอียดของรายการ")))

    def show_waiting(self, sight: WaitingSight) -> None:
        """Show *sight*."""
        if sight == self._sight:
            return
        self._sight = sight
        self._card.set_title(sight.title)
        self._icon.set_icon(sight.icon_name, TONE_INK[sight.tone], Size.ICON_HERO)
        self._sentence.setText(breakable(sight.sentence))
        self._facts.show_facts(sight.facts)
        self._bar.setVisible(sight.percent is not None)
        self._bar.setValue(sight.percent or 0)
        self._bar.setAccessibleName(spoken(sight.title))
        self.setAccessibleName(spoken(f"{sight.title} {sight.sentence}"))

    def sight(self) -> WaitingSight | None:
        """Return what is shown."""
        return self._sight
