"""A list of matters: small photo, name, what it is about and how long it has waited."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oss_desk.domain.visit.queue_row import QueueRow
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import colour, line_height
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.words.codes import KINDS, VISIT_STATES

Index = QModelIndex | QPersistentModelIndex
VALUE = Qt.ItemDataRole.UserRole
PHOTO = Qt.ItemDataRole.UserRole + 1
CAPTION = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()
_ROW = 67
_ROW_WITHOUT_PHOTO = 60
_PHOTO = QRect(14, 10, 38, 46)
_GAP = 10


def matter_words(row: QueueRow) -> str:
    """Return what a list says under the name: ``ต่ออายุบัตร · 6 นาที``."""
    matter = KINDS[row.kind].in_(active_language())
    words = QCoreApplication.translate("WaitingList", "{matter} · {minutes} นาที")
    return words.format(matter=matter, minutes=row.waiting_minutes)


def moved_words(row: QueueRow) -> str:
    """Return what a list says under the name: ``ต่ออายุบัตร · พร้อมพิมพ์ 10:38 น.``."""
    language = active_language()
    matter, state = KINDS[row.kind].in_(language), VISIT_STATES[row.state].in_(language)
    words = QCoreApplication.translate("WaitingList", "{matter} · {state} {time} น.")
    return words.format(matter=matter, state=state, time=f"{row.moved_at:%H:%M}")


class WaitingModel(QAbstractListModel):
    """The matters in the order given.

    ``VALUE`` is the `QueueRow`, ``PHOTO`` its `QPixmap` or None, ``CAPTION`` the quiet line.
    """

    def __init__(self, caption: Callable[[QueueRow], str]) -> None:
        super().__init__()
        self._caption = caption
        self._rows: tuple[QueueRow, ...] = ()
        self._photos: dict[str, QPixmap] = {}

    def set_rows(self, rows: tuple[QueueRow, ...], photos: dict[str, bytes]) -> None:
        """Show *rows*; *photos* are encoded pictures by attachment id."""
        self.beginResetModel()
        self._rows = rows
        self._photos = {}
        for key, encoded in photos.items():
            picture = QPixmap()
            if picture.loadFromData(encoded):
                self._photos[key] = _fitted(picture)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the matters."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words, value or picture of a matter."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.short_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.short_name} {self._caption(row)}"
        if role == VALUE:
            return row
        if role == CAPTION:
            return self._caption(row)
        return self._photos.get(row.photo_id) if role == PHOTO else None


def _fitted(photo: QPixmap) -> QPixmap:
    """Return *photo* as large as it is drawn, so that it is scaled once and not at every painting."""
    screen = QGuiApplication.primaryScreen()
    pixels = _PHOTO.size() * (screen.devicePixelRatio() if screen else 1.0)
    shown = photo.scaled(
        pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    cut = QRect(QPoint(0, 0), pixels)
    cut.moveCenter(shown.rect().center())
    return shown.copy(cut)


class _WaitingDelegate(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.with_photos = True

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(
            200,
            max(
                _ROW if self.with_photos else _ROW_WITHOUT_PHOTO,
                line_height(Role.BODY_STRONG) + line_height(Role.CAPTION) + 14,
            ),
        )

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
        left = area.left() + 14
        if self.with_photos:
            self._paint_photo(painter, _PHOTO.translated(area.topLeft()), index.data(PHOTO))
            left = area.left() + _PHOTO.right() + 1 + _GAP
        width = area.right() - left - 8
        name, caption = line_height(Role.BODY_STRONG), line_height(Role.CAPTION)
        top = area.top() + (area.height() - name - caption) // 2
        words = QRect(left, top, width, name)
        draw_text(painter, words, row.short_name, Role.BODY_STRONG, Colour.TEXT)
        below = QRect(left, top + name, width, caption)
        draw_text(painter, below, index.data(CAPTION), Role.CAPTION, Colour.TEXT_SECONDARY)
        painter.restore()

    @staticmethod
    def _paint_photo(painter: QPainter, area: QRect, photo: QPixmap | None) -> None:
        if photo is None:
            draw_box(painter, area, radius=Radius.TAG_BOX, fill=Colour.SUNKEN, border=Colour.LINE)
            draw_icon(painter, area, "user", Colour.TEXT_SECONDARY)
            return
        painter.fillRect(area, colour(Colour.PHOTO_GROUND))
        painter.drawPixmap(area, photo)
        draw_box(painter, area, radius=Radius.TAG_BOX, border=Colour.LINE)


class WaitingList(QListView):
    """The matters that wait; ``chosen`` carries the visit id that is now selected, by keys or mouse."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption: Callable[[QueueRow], str] = matter_words
        self._rows = WaitingModel(self._words)
        self._delegate = _WaitingDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("รอตรวจ"))

    def set_caption(self, caption: Callable[[QueueRow], str], *, with_photos: bool = True) -> None:
        """Write what *caption* says under each name; lists *with_photos* show a face before it."""
        self._caption = caption
        self._delegate.with_photos = with_photos

    def _words(self, row: QueueRow) -> str:
        return self._caption(row)

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
