"""Lets the list of matters give way, so that the applicant under it is never cut."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QLayout, QScrollArea

from oss_desk.gui.visit.steps.request.kind_row import KindRow

_PADDING, _LOW_PADDING = 10, 4


class KindRoom(QObject):
    """Makes the rows lower where a band above the page, such as that of training, takes their height.

    Args:
        rows: the matters.
        area: the column they and the applicant stand in.
        below: the layout of the applicant's card, whose padding gives way as well.
    """

    def __init__(self, rows: Collection[KindRow], area: QScrollArea, below: QLayout) -> None:
        super().__init__(area)
        self._rows = rows
        self._area = area
        self._below = below
        self._alone = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)
        area.viewport().installEventFilter(self)
        if (inside := area.widget()) is not None:
            # What a row asks for reaches the column only when its card was laid out anew.
            inside.installEventFilter(self)

    def fit(self, *, alone: bool) -> None:
        """Look again; *alone*: nothing else stands in the column, which would be too long in any case."""
        self._alone = alone
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the column became higher or lower, or something in it did."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            # Not within the event: the column itself has not heard of it yet.
            self._soon.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _fit(self) -> None:
        inside = self._area.widget()
        column = inside.layout() if inside is not None else None
        if column is None:
            return
        room = self._area.viewport()
        needed = column.sizeHint().height()
        if column.hasHeightForWidth():
            needed = column.totalHeightForWidth(room.width())
        were_low = all(row.is_low for row in self._rows)
        if were_low:
            needed += sum(row.roomy_height - row.sizeHint().height() for row in self._rows)
            needed += 2 * (_PADDING - _LOW_PADDING)
        low = self._alone and needed > room.height()
        if low == were_low:
            return
        for row in self._rows:
            row.set_low(low=low)
        margins, padding = self._below.contentsMargins(), _LOW_PADDING if low else _PADDING
        self._below.setContentsMargins(margins.left(), padding, margins.right(), padding)
