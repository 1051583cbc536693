"""The list of odd practice cards: one line for each, family after family."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import control_height
from oss_desk.gui.theme.paint import draw_box, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size
from oss_desk.gui.widgets.result_delegate import draw_group_head
from oss_desk.gui.widgets.result_list import ResultList
from oss_desk.gui.widgets.result_rows import VALUE, GroupHead, ResultRow
from oss_desk.words import practice_cards

_SIDE = 16


class _OneLine(QStyledItemDelegate):
    """Draws heads, and rows of one line without a face."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the designed heights, or more for larger text."""
        if isinstance(index.data(VALUE), GroupHead):
            return QSize(200, control_height(Size.GROUP_HEAD, Role.CAPTION_STRONG))
        return QSize(200, control_height(Size.BUTTON_SMALL))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one head or one card."""
        area: QRect = option.rect
        item = index.data(VALUE)
        if isinstance(item, GroupHead):
            draw_group_head(painter, area, item)
        elif isinstance(item, ResultRow):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            if selected:
                draw_box(painter, area, radius=0, fill=Colour.PRIMARY_SOFT)
                bar = QRect(area.left(), area.top(), Size.MARK_BAR, area.height())
                draw_box(painter, bar, radius=0, fill=Colour.PRIMARY)
            role = Role.BODY_STRONG if selected else Role.BODY
            draw_text(painter, area.adjusted(_SIDE, 0, -_SIDE, 0), item.name, role, Colour.TEXT)


class PracticeCards(ResultList):
    """Offers the cards; Enter or a double click takes one.

    Signals:
        opened(str): the id of the card that was taken.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_OneLine(self))
        self.setAccessibleName(self.tr("บัตรฝึกหัด"))

    def offer(self, families: dict[str, tuple[str, ...]]) -> None:
        """Show the cards of *families*, ids by the family's name, and select the first."""
        language = active_language()
        items: list[GroupHead | ResultRow] = []
        for family, cards in families.items():
            items.append(GroupHead(practice_cards.FAMILIES[family].in_(language), len(cards)))
            words = practice_cards.PRACTICE_CARDS
            items.extend(ResultRow(card, words[card].in_(language), "") for card in cards)
        self.show_items(tuple(items))
