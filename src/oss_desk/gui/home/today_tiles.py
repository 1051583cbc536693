"""The four numbers of the day, parted by lines."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from oss_desk.domain.visit.queue_row import DayQueue
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour
from oss_desk.gui.widgets.number_tile import NumberTile


class TodayTiles(QWidget):
    """Finished, printed, waiting for approval, average time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[NumberTile] = []
        self._numbers: tuple[str, ...] = ()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 1, 0, 1)
        grid.setSpacing(1)
        labels = (
            self.tr("เสร็จแล้ว"),
            self.tr("บัตรที่พิมพ์"),
            self.tr("รออนุมัติ"),
            self.tr("เวลาเฉลี่ย/ราย"),
        )
        for place, label in enumerate(labels):
            tile = NumberTile()
            tile.set_framed(False)
            tile.set_label_below(True)
            tile.set_label(label)
            tile.set_number("–")
            grid.addWidget(tile, place // 2, place % 2)
            self._tiles.append(tile)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_numbers(self, queue: DayQueue) -> None:
        """Show the counts of *queue*; no finished matter has no average."""
        minutes = queue.average_minutes
        average = "–" if minutes is None else self.tr("{n} นาที").replace("{n}", str(minutes))
        numbers = (str(queue.finished), str(queue.printed), str(queue.waiting_approval), average)
        self._numbers = numbers
        for tile, number in zip(self._tiles, numbers, strict=True):
            tile.set_number(number)

    def numbers(self) -> tuple[str, ...]:
        """Return the four as they are shown."""
        return self._numbers

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines between the tiles."""
        painter = QPainter(self)
        across, down = self._tiles[0].geometry().right() + 1, self._tiles[0].geometry().bottom() + 1
        draw_box(painter, QRect(across, 0, 1, self.height()), radius=0, fill=Colour.LINE)
        draw_box(painter, QRect(0, down, self.width(), 1), radius=0, fill=Colour.LINE)
