"""The seven types of disability as tiles; more than one asks which is the main one.

The types and their numbers are those of the ministry's notification on types and criteria of
disability; they are shown in that order on every screen and paper.
"""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from oss_desk.gui.keyboard import digit_of
from oss_desk.gui.language import active_language
from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.icons import icon_pixmap
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width
from oss_desk.gui.widgets.segmented import Segmented, SegmentOption
from oss_desk.words.assessment_lists import TYPES_SHORT
from oss_desk.words.codes import TYPES
from oss_desk.words.segmenter import breakable

TYPE_CODES = (1, 2, 3, 4, 5, 6, 7)
TYPE_ICONS = {1: "eye", 2: "ear", 3: "wheelchair", 4: "mood-heart", 5: "brain", 6: "book", 7: "puzzle"}
_COLUMNS = 3
_SIDE = 11
_GAP = 9
_BETWEEN = 8
_CHECK_ROOM = Size.ICON + 4
_MAIN_SIDES, _MAIN_PADDING = 32, 22


def type_words(code: int) -> str:
    """Return what the type *code* (1–7) is called in the screen's language."""
    return TYPES[str(code)].in_(active_language())


class _TypeTile(QAbstractButton):
    def __init__(self, code: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = code
        self.setText(type_words(code))
        self.setAccessibleName(type_words(code))
        self.setAccessibleDescription(self.tr("กดเลข {key}").format(key=code))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the page ("next field"), not to the tile.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = 2 * _SIDE + key_cap_width("7") + Size.ICON + 2 * _GAP
        width += text_width(self.text(), Role.BODY_STRONG) + _CHECK_ROOM
        return QSize(width, control_height(Size.TYPE_TILE))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen, height = self.isChecked(), self.height()
        hovered = Colour.SUNKEN if self.underMouse() else Colour.SURFACE
        draw_box(
            painter,
            self.rect(),
            radius=Radius.CARD,
            fill=Colour.PRIMARY_SOFT if chosen else hovered,
            border=Colour.PRIMARY if chosen else Colour.CONTROL,
            width=Size.BORDER_SELECTED if chosen else Size.BORDER,
        )
        ink = Colour.PRIMARY if chosen else Colour.TEXT
        cap = Colour.TEXT if chosen else Colour.TEXT_SECONDARY
        left = _SIDE + draw_key_cap(painter, _SIDE, height // 2, str(self.code), cap) + _GAP
        draw_icon(painter, QRect(left, 0, Size.ICON, height), TYPE_ICONS[self.code], ink)
        left += Size.ICON + _GAP
        end = self.width() - _SIDE - (_CHECK_ROOM if chosen else 0)
        role = Role.BODY_STRONG if chosen else Role.BODY
        draw_text(painter, QRect(left, 0, end - left, height), self.text(), role, Colour.TEXT)
        if chosen:
            draw_icon(painter, QRect(end + 4, 0, Size.ICON, height), "check", Colour.PRIMARY)


class TypePicker(QWidget):
    """Chooses one or more of the types 1–7 by click, Space or digit key, in any keyboard layout.

    ``changed`` carries the chosen codes as a tuple of numbers, the main one first. The digit keys
    work while the focus is inside; a page may pass others on with :meth:`take_key`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: list[int] = []
        self._tiles = {code: _TypeTile(code, self) for code in TYPE_CODES}
        for code, tile in self._tiles.items():
            tile.clicked.connect(lambda _on=False, asked=code: self._toggle(asked))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_BETWEEN)
        self._columns = 0
        self._offered: tuple[SegmentOption, ...] = ()
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.setInterval(0)
        self._refit.timeout.connect(self._offer_main)
        self._main_words = QLabel(self.tr("ประเภทหลัก"), self)
        self._main_words.setProperty("role", Role.CAPTION.value)
        self._main_words.setProperty("tone", "secondary")
        self._main = Segmented(self)
        self._main.setAccessibleName(self.tr("ประเภทหลัก"))
        self._main.chosen.connect(self._make_main)
        self._icon = QLabel(self)
        self._icon.setPixmap(icon_pixmap("info-circle", Colour.TEXT_SECONDARY, Size.ICON_INLINE))
        hint = self.tr("เลือกตั้งแต่ 2 ประเภท ระบบถามประเภทหลักที่จะอยู่บรรทัดแรกของบัตร")
        self._hint = QLabel(breakable(hint), self)
        self._hint.setProperty("role", Role.CAPTION.value)
        self._hint.setProperty("tone", "secondary")
        self._hint.setMinimumWidth(1)
        self._hint.setWordWrap(True)
        self._row = QWidget(self)
        row = QHBoxLayout(self._row)
        row.setSpacing(8)
        row.setContentsMargins(6, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._hint, 1000)  # all the room; the stretch serves the main type
        row.addWidget(self._main_words)
        row.addWidget(self._main)
        row.addStretch(1)
        self._arrange(_COLUMNS)
        self.setAccessibleName(self.tr("ประเภทความพิการ"))
        self.setFocusProxy(self._tiles[1])
        self._show()

    def types(self) -> tuple[int, ...]:
        """Return the chosen codes, the main one first."""
        return tuple(self._order)

    def stops(self) -> tuple[QWidget, ...]:
        """Return the parts that take the keyboard, in reading order."""
        return (*self._tiles.values(), self._main)

    def set_types(self, codes: tuple[int, ...]) -> None:
        """Choose *codes*, the first of them the main one, without a signal.

        Raises:
            ValueError: a code is not 1–7.
        """
        if any(code not in TYPE_CODES for code in codes):
            raise ValueError(codes)
        self._order = list(dict.fromkeys(codes))
        self._show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Toggle the type whose digit this key is; return False when it is none of 1–7."""
        digit = digit_of(event)
        if digit is None or int(digit) not in TYPE_CODES:
            return False
        self._toggle(int(digit))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the digit keys that a tile did not use."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns where the words of three would be cut."""
        super().resizeEvent(event)
        three = sum(self._widest(column, _COLUMNS) for column in range(_COLUMNS)) + 2 * _BETWEEN
        self._arrange(_COLUMNS if self.width() >= three else _COLUMNS - 1)
        # Later: while a layout is at work, parts that are made anew would be left out of it.
        self._refit.start()

    def minimumSizeHint(self) -> QSize:
        """Return what the tiles need; the row for the main type says less where there is less room."""
        tile = self._tiles[1].minimumSizeHint().width()
        return QSize((_COLUMNS - 1) * (tile + _BETWEEN), super().minimumSizeHint().height())

    def _widest(self, column: int, columns: int) -> int:
        return max(
            tile.sizeHint().width() for code, tile in self._tiles.items() if (code - 1) % columns == column
        )

    def _arrange(self, columns: int) -> None:
        """Put the tiles into *columns*, the row for the main type after the last one."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, self._widest(column, columns) if column < columns else 0)

    def _place_row(self, *, whole: bool) -> None:
        """Put the row after the last tile, or into a line of its own when it is *whole*."""
        row, column = divmod(len(self._tiles), self._columns)
        if whole and column:
            row, column = row + 1, 0
        self._grid.addWidget(self._row, row, column, 1, self._columns - column)

    @Slot()
    def _offer_main(self) -> None:
        """Ask for the main type in words where they fit, else by number."""
        language, several = active_language(), len(self._order) > 1
        words = {code: TYPES_SHORT[str(code)].in_(language) for code in sorted(self._order)}
        beside = self.width() - self._widest(0, self._columns) - 2 * _BETWEEN
        room = (self.width(), beside)[self._columns > 1 and len(self._tiles) % self._columns > 0]
        needed = text_width(self._main_words.text(), Role.CAPTION) + _MAIN_SIDES
        needed += sum(text_width(word, Role.CAPTION_STRONG) + _MAIN_PADDING for word in words.values())
        self._place_row(whole=several and needed > room)
        if needed > self.width():
            words = {code: str(code) for code in words}
        options = tuple(SegmentOption(str(code), word) for code, word in words.items())
        if options != self._offered:
            self._offered = options
            self._main.set_options(options)
        self._main.set_value(str(self._order[0]) if several else "")

    def _toggle(self, code: int) -> None:
        if code in self._order:
            self._order.remove(code)
        else:
            self._order.append(code)
        self._show()
        chosen = self.tr("เลือก {kind}") if code in self._order else self.tr("ยกเลิก {kind}")
        announce(self._tiles[code], chosen.format(kind=type_words(code)))
        self.changed.emit(self.types())

    def _make_main(self, value: str) -> None:
        code = int(value)
        self._order.remove(code)
        self._order.insert(0, code)
        self.changed.emit(self.types())

    def _show(self) -> None:
        for code, tile in self._tiles.items():
            tile.setChecked(code in self._order)
        several = len(self._order) > 1
        self._offer_main()
        self._main.setVisible(several)
        self._main_words.setVisible(several)
        self._hint.setVisible(not several)
        self._icon.setVisible(not several)
