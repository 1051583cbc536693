"""The page of the gallery: a list of sections that scrolls, with a head that takes one there."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from oss_desk.gui.card.card_picture import CardPicture
from oss_desk.gui.gallery import button_parts, field_parts, figure_parts, frame_parts, list_parts
from oss_desk.gui.gallery.section import Section, words
from oss_desk.gui.widgets.top_bar import TopBar

_WIDEST = 1240


class GalleryPage(QWidget):
    """Shows the parts with invented people and figures; nothing here does anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gallery_page")
        self.setWindowTitle(words("ชิ้นส่วนหน้าจอ"))
        self._bar = TopBar()
        self._bar.set_title(words("ชิ้นส่วนหน้าจอ"))
        self._bar.set_subtitle(words("ทุกชิ้นในทุกสภาพ คนและตัวเลขสมมุติ"))
        self._goto = QComboBox()
        self._goto.setAccessibleName(words("ไปที่ชิ้นส่วน"))
        self._goto.setMinimumWidth(280)
        self._bar.right_layout.addWidget(self._goto)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(20, 16, 20, 24)
        self._column.setSpacing(24)
        self._sections: list[Section] = []
        for parts in (frame_parts, button_parts, field_parts, list_parts, figure_parts):
            for section in parts.sections():
                self._column.addWidget(section)
                self._sections.append(section)
                self._goto.addItem(section.accessibleName())
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._scroll, 1)
        self._goto.currentIndexChanged.connect(self.show_section)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections in reading order."""
        return tuple(self._sections)

    def show_card(self, face: bytes, masked_number: str) -> None:
        """Show the PNG *face* of a card as the small preview, *masked_number* over its number."""
        card = self.findChild(CardPicture, "gallery_card")
        if isinstance(card, CardPicture):
            card.set_face(face, masked_number)

    @Slot(int)
    def show_section(self, number: int) -> None:
        """Scroll to the section *number*, from 0."""
        self._scroll.verticalScrollBar().setValue(self._sections[number].y() - self._column.spacing() // 2)
