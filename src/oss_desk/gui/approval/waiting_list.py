"""A list of matters: small photo, name, what it is about and how long it has waited."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.gui.approval.model import PHOTO, VALUE, Index, WaitingModel, matter_words
from oss_desk.gui.theme.active import colour, line_height
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size

_ROW = 67
_PHOTO = QRect(14, 10, 38, 46)
_GAP = 10


class _WaitingDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, max(_ROW, line_height(Role.BODY_STRONG) + line_height(Role.CAPTION) + 16))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: QueueRow = index.data(VALUE)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            draw_box(painter, area, radius=0, fill=Colour.PRIMARY_SOFT)
            bar = QRect(area.left(), area.top(), Size.MARK_BAR, area.height())
            draw_box(painter, bar, radius=0, fill=Colour.PRIMARY)
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        draw_box(painter, line, radius=0, fill=Colour.LINE)
        self._paint_photo(painter, _PHOTO.translated(area.topLeft()), index.data(PHOTO))
        left = area.left() + _PHOTO.right() + 1 + _GAP
        width = area.right() - left - 8
        name, caption = line_height(Role.BODY_STRONG), line_height(Role.CAPTION)
        top = area.top() + (area.height() - name - caption) // 2
        words = QRect(left, top, width, name)
        draw_text(painter, words, row.short_name, Role.BODY_STRONG, Colour.TEXT)
        below = QRect(left, top + name, width, caption)
        draw_text(painter, below, matter_words(row), Role.CAPTION, Colour.TEXT_SECONDARY)
        painter.restore()

    @staticmethod
    def _paint_photo(painter: QPainter, area: QRect, photo: QPixmap | None) -> None:
        if photo is None:
            draw_box(painter, area, radius=Radius.TAG_BOX, fill=Colour.SUNKEN, border=Colour.LINE)
            draw_icon(painter, area, "user", Colour.TEXT_SECONDARY)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area, colour(Colour.PHOTO_GROUND))
        ratio = painter.device().devicePixelRatio()
        shown = photo.scaled(
            area.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        cut = QRect(0, 0, round(area.width() * ratio), round(area.height() * ratio))
        cut.moveCenter(shown.rect().center())
        painter.drawPixmap(area, shown, cut)
        draw_box(painter, area, radius=Radius.TAG_BOX, border=Colour.LINE)


class WaitingList(QListView):
    """The matters that wait; ``chosen`` carries the visit id that is now selected, by keys or mouse."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = WaitingModel()
        self.setModel(self._rows)
        self.setItemDelegate(_WaitingDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("รอตรวจ")

    def show_rows(self, rows: tuple[QueueRow, ...], photos: dict[str, bytes], current: str) -> None:
        """Show *rows* and select the visit *current*, without a signal."""
        self._rows.set_rows(rows, photos)
        place = next((at for at, row in enumerate(rows) if row.visit_id == current), -1)
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(self._rows.index(place) if place >= 0 else QModelIndex())
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def current_id(self) -> str:
        """Return the visit selected, or an empty text."""
        row = self.currentIndex().data(VALUE)
        return row.visit_id if isinstance(row, QueueRow) else ""

    def focus_rect(self) -> QRect:
        """Return the selected row, for the focus ring."""
        selected = self.visualRect(self.currentIndex())
        return selected if selected.isValid() else self.rect().adjusted(2, 2, -2, -2)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which matter is selected now."""
        super().currentChanged(current, previous)
        row = current.data(VALUE)
        if isinstance(row, QueueRow) and not self.selectionModel().signalsBlocked():
            self.chosen.emit(row.visit_id)
