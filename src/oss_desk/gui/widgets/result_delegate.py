"""Paints a grouped list: heads on sunken ground, people with face, name, place and state."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from oss_desk.gui.theme.active import colour, control_height, line_height, text_scale
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.highlight import draw_marked_text
from oss_desk.gui.widgets.result_rows import VALUE, GroupHead, ResultRow
from oss_desk.gui.widgets.tag import draw_tag, tag_width

_ROW = 66
_SIDE = 16
_PHOTO = QSize(40, 48)
_GAP = 14
_PLACE_WIDTH = 150
_NARROW = 520


def draw_group_head(painter: QPainter, area: QRect, head: GroupHead) -> None:
    """Draw the head of a group over the whole of *area*: icon, name, count, quiet note."""
    draw_box(painter, area, radius=0, fill=Colour.SUNKEN)
    line = QRect(area.left(), area.bottom(), area.width(), 1)
    draw_box(painter, line, radius=0, fill=Colour.LINE)
    inner = area.adjusted(_SIDE, 0, -_SIDE, -1)
    if head.icon_name:
        mark = QRect(inner.left(), inner.top(), Size.ICON_INLINE, inner.height())
        draw_icon(painter, mark, head.icon_name, Colour.TEXT_SECONDARY, Size.ICON_INLINE)
        inner.setLeft(mark.right() + 9)
    words = f"{head.name} {head.count}"
    taken = draw_text(painter, inner, words, Role.CAPTION_STRONG, Colour.TEXT_SECONDARY)
    inner.setLeft(inner.left() + taken + 8)
    draw_text(painter, inner, head.note, Role.CAPTION, Colour.TEXT_SECONDARY)


class ResultDelegate(QStyledItemDelegate):
    """Draws `GroupHead` and `ResultRow`; a narrow list leaves the place out."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the designed heights, or more for larger text."""
        if isinstance(index.data(VALUE), GroupHead):
            return QSize(200, control_height(Size.GROUP_HEAD, Role.CAPTION_STRONG))
        return QSize(200, max(_ROW, line_height(Role.BODY) + line_height(Role.CAPTION) + 20))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one head or one person."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        item = index.data(VALUE)
        painter.save()
        if isinstance(item, GroupHead):
            draw_group_head(painter, area, item)
        elif isinstance(item, ResultRow):
            self._paint_row(painter, area, item, selected=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_row(self, painter: QPainter, area: QRect, row: ResultRow, *, selected: bool) -> None:
        if selected:
            draw_box(painter, area, radius=0, fill=Colour.PRIMARY_SOFT)
            bar = QRect(area.left(), area.top(), Size.MARK_BAR, area.height())
            draw_box(painter, bar, radius=0, fill=Colour.PRIMARY)
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        draw_box(painter, line, radius=0, fill=Colour.LINE)
        inner = area.adjusted(_SIDE, 0, -_SIDE, -1)
        photo = QRect(inner.left(), inner.top() + (inner.height() - _PHOTO.height()) // 2, 0, 0)
        photo.setSize(_PHOTO)
        _paint_photo(painter, photo, row.photo)
        right = inner.right() + 1
        if row.tag:
            right -= tag_width(row.tag, row.tag_icon)
            ground = Colour.SURFACE if selected else None
            middle = inner.top() + inner.height() // 2
            draw_tag(painter, right, middle, row.tag, row.tag_tone, row.tag_icon, ground=ground)
            right -= _GAP
        left = photo.right() + 1 + _GAP
        if area.width() >= _NARROW and row.place:
            share = left + (inner.right() - left) * 6 // 10
            place = QRect(
                share, inner.top(), min(round(_PLACE_WIDTH * text_scale()), right - share), inner.height()
            )
            draw_text(painter, place, row.place, Role.BODY, Colour.TEXT)
            right = place.left() - _GAP
        self._paint_words(painter, QRect(left, inner.top(), right - left, inner.height()), row)

    @staticmethod
    def _paint_words(painter: QPainter, area: QRect, row: ResultRow) -> None:
        upper, lower = line_height(Role.BODY), line_height(Role.CAPTION)
        top = area.top() + (area.height() - upper - lower) // 2
        name = QRect(area.left(), top, area.width(), upper)
        draw_marked_text(painter, name, row.name, row.name_marks, Role.BODY, Colour.TEXT)
        below = QRect(area.left(), top + upper, area.width(), lower)
        taken = draw_text(painter, below, row.detail, Role.CAPTION, Colour.TEXT_SECONDARY)
        if row.why:
            below.setLeft(below.left() + taken)
            taken = draw_text(painter, below, " · ", Role.CAPTION, Colour.TEXT_SECONDARY)
            below.setLeft(below.left() + taken)
            draw_marked_text(painter, below, row.why, row.why_marks, Role.CAPTION, Colour.INFO)


def _paint_photo(painter: QPainter, area: QRect, photo: QPixmap | None) -> None:
    if photo is None or photo.isNull():
        draw_box(painter, area, radius=Radius.TAG_BOX, fill=Colour.SUNKEN, border=Colour.LINE)
        draw_icon(painter, area, "user", Colour.TEXT_SECONDARY)
        return
    painter.fillRect(area, colour(Colour.PHOTO_GROUND))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(area, photo)
    draw_box(painter, area, radius=Radius.TAG_BOX, border=Colour.LINE)
