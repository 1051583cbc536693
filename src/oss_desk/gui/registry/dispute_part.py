"""One person's dispute: both versions side by side."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from oss_desk.gui.registry.sights import DisputeSight
from oss_desk.gui.theme.active import text_scale
from oss_desk.gui.theme.tokens import Role, Tone
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.card_frame import CardFrame
from oss_desk.gui.widgets.conflict_diff import ConflictDiff, DiffSide
from oss_desk.gui.widgets.key_cap import KeyCap
from oss_desk.gui.widgets.row_scroll import RowScroll

_ROOM_FOR_KEYS = 600
_ROOM_FOR_HISTORY = 400


class DisputePart(QWidget):
    """Shows a `DisputeSight` and holds what is chosen.

    Signals:
        changed: another side was chosen in some row.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: DisputeSight | None = None
        self.diff = ConflictDiff()
        self.diff.changed.connect(self.changed)
        self._card = CardFrame()
        self._keys = self._key_words()
        self.diff.setProperty("surface", "")
        self._history = Banner()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(RowScroll(self.diff, self.tr("ค่าทั้งสองฝั่งทีละแถว")), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self._history)
        inside.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def show_dispute(self, sight: DisputeSight) -> None:
        """Show *sight*; what was chosen of the same dispute stays, as far as it is still asked."""
        chosen = self.diff.choices() if self._sight and self._sight.key == sight.key else {}
        if sight != self._sight:
            self._sight = sight
            self._card.set_title(sight.name)
            self._card.set_hint(sight.masked_id)
            self.diff.show_lines(*sight.heads, sight.lines)
            for line in sight.lines:
                if line.chosen is not None and line.key in chosen:
                    self.diff.choose(line.key, chosen[line.key])
        self._keys.setProperty("asks", any(line.chosen is not None for line in sight.lines))
        self._history.show_message(Tone.INFO, sight.note, icon_name="history")
        self._fit()

    def forget(self) -> None:
        """Show the next dispute as new, even the same one."""
        self._sight = None

    def choices(self) -> dict[str, DiffSide]:
        """Return by row which side is chosen."""
        return self.diff.choices()

    def focus_first(self) -> None:
        """Put the keyboard on the first row to be decided."""
        self.diff.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys away where the name needs the room, and the quiet line where the rows do."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        asks = bool(self._keys.property("asks"))
        self._keys.setVisible(asks and self.width() >= _ROOM_FOR_KEYS * text_scale())
        self._history.setVisible(self.height() >= _ROOM_FOR_HISTORY * text_scale())

    def _key_words(self) -> QWidget:
        """Return ``เลือกค่าที่จะใช้ ← → แล้ว ↓`` for the head of the card."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for text, keys in ((self.tr("เลือกค่าที่จะใช้"), ("←", "→")), (self.tr("แล้ว"), ("↓",))):
            label = QLabel(text)
            label.setProperty("role", Role.CAPTION.value)
            label.setProperty("tone", "secondary")
            row.addWidget(label)
            for key in keys:
                cap = KeyCap()
                cap.set_key_text(key)
                row.addWidget(cap)
        self._card.header_layout.addWidget(whole)
        return whole
