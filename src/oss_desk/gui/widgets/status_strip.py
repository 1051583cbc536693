"""The strip at the foot of the window that always tells how the desk is."""

from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from oss_desk.gui.theme.active import control_height, text_width
from oss_desk.gui.theme.paint import draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Role, Size, Window
from oss_desk.gui.widgets.announce import announce, spoken
from oss_desk.gui.widgets.key_cap import draw_key_cap, key_cap_width
from oss_desk.gui.widgets.touch import touch_ground

_PADDING = 12
_GAP = 6


class StripState(StrEnum):
    """How a part of the desk is; shown as icon, colour and word."""

    OK = "ok"
    WARN = "warn"
    ERROR = "error"
    BUSY = "busy"


_INK = {
    StripState.OK: Colour.OK,
    StripState.WARN: Colour.WARN,
    StripState.ERROR: Colour.ERROR,
    StripState.BUSY: Colour.INFO,
}
_READER_ICONS = {
    StripState.OK: "id",
    StripState.WARN: "id",
    StripState.ERROR: "ban",
    StripState.BUSY: "refresh",
}
_SYNC_ICONS = {
    StripState.OK: "cloud-check",
    StripState.WARN: "cloud-up",
    StripState.ERROR: "cloud-off",
    StripState.BUSY: "refresh",
}
_PRINTER_ICONS = dict.fromkeys(StripState, "printer")


# What goes first where there is no room for all: a part's detail, its title, or all of it.
_LEFT_OUT = (
    ("help", "title"),
    ("officer", "detail"),
    ("sync", "detail"),
    ("printer", "detail"),
    ("officer", "all"),
    ("sync", "title"),
    ("printer", "title"),
    ("reader", "title"),
)
_IN_COMPACT = 5


class _StripItem(QAbstractButton):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.told = False
        self.icon_name = ""
        self.icon_ink = Colour.TEXT
        self.detail = ""
        self.key_cap = ""
        self.hide_detail = False
        self.hide_title = False
        self.divided = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_words(self, title: str, detail: str) -> None:
        self.detail = detail
        self.setText(title)
        self.setAccessibleName(spoken(" ".join(part for part in (title, detail) if part)))
        self.told = bool(title or detail)
        self.setVisible(self.told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING + (0 if self.hide_title else text_width(self.text(), Role.CAPTION))
        width += Size.ICON_INLINE + _GAP if self.icon_name else 0
        width += text_width(self.detail, Role.CAPTION) + _GAP if self.detail and not self.hide_detail else 0
        width += key_cap_width(self.key_cap) + _GAP if self.key_cap else 0
        return QSize(width, Size.STATUS_STRIP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = touch_ground(self)
        if ground is not None:
            draw_box(painter, self.rect().adjusted(0, 1, 0, 0), radius=0, fill=ground)
        left, height = _PADDING, self.height()
        if self.icon_name:
            area = QRect(left, 0, Size.ICON_INLINE, height)
            draw_icon(painter, area, self.icon_name, self.icon_ink, Size.ICON_INLINE)
            left += Size.ICON_INLINE + _GAP
        room = QRect(left, 0, self.width() - left, height)
        if not self.hide_title:
            left += draw_text(painter, room, self.text(), Role.CAPTION, Colour.TEXT)
        if self.detail and not self.hide_detail:
            left += _GAP if self.text() and not self.hide_title else 0
            room.setLeft(left)
            left += draw_text(painter, room, self.detail, Role.CAPTION, Colour.TEXT_SECONDARY)
        if self.key_cap:
            draw_key_cap(painter, left + _GAP, height // 2, self.key_cap, Colour.TEXT_SECONDARY)
        if self.divided:
            line = QRect(self.width() - 1, (height - 20) // 2, 1, 20)
            draw_box(painter, line, radius=0, fill=Colour.LINE)


class StatusStrip(QFrame):
    """Reader, printer and stock, synchronisation at the left; officer, clock and help at the right.

    ``item_requested`` carries ``"reader"``, ``"printer"``, ``"sync"``, ``"officer"``, ``"clock"``
    or ``"help"`` when that part is clicked, and the first four for ``Ctrl+Alt+1…4``.
    """

    item_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = {
            name: _StripItem(name, self) for name in ("reader", "printer", "sync", "officer", "clock", "help")
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 1, 4, 0)
        row.setSpacing(0)
        for name, item in self._items.items():
            if name == "officer":
                row.addStretch(1)
            row.addWidget(item)
            item.clicked.connect(lambda _on=False, asked=name: self.item_requested.emit(asked))
        for place, name in enumerate(("reader", "printer", "sync", "officer"), start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+Alt+{place}"), self)
            shortcut.activated.connect(lambda asked=name: self.item_requested.emit(asked))
            self._items[name].setToolTip(f"Ctrl+Alt+{place}")
        self.set_reader(StripState.BUSY, self.tr("กำลังตรวจ"))
        self.set_printer(StripState.BUSY, self.tr("กำลังตรวจ"))
        self.set_sync(StripState.BUSY, self.tr("ซิงค์"), self.tr("กำลังตรวจ"))
        self.set_officer("", "")
        self.set_clock("")
        self._items["help"].icon_name = "keyboard"
        self._items["help"].key_cap = "?"
        self._items["help"].divided = False
        self._items["help"].show_words(self.tr("ปุ่มลัด"), "")
        self.setFixedHeight(control_height(Size.STATUS_STRIP, Role.CAPTION))

    def set_reader(self, state: StripState, word: str) -> None:
        """Tell how the card reader is: ``"พร้อม"``, ``"เครื่องอ่านหลุด เสียบสาย USB ใหม่"``."""
        self._tell("reader", state, _READER_ICONS[state], self.tr("เครื่องอ่านบัตร"), word)

    def set_printer(self, state: StripState, word: str) -> None:
        """Tell how the printer and its stock are: ``"พร้อม · บัตรเปล่า 212"``."""
        self._tell("printer", state, _PRINTER_ICONS[state], self.tr("เครื่องพิมพ์"), word)

    def set_sync(self, state: StripState, title: str, word: str = "", more: str = "") -> None:
        """Tell how the exchange with the registry stands: ``"ซิงค์แล้ว"``, ``"10:40 น."``.

        *more* is for whoever points at it: what waits since when, the last success, the next try.
        """
        self._tell("sync", state, _SYNC_ICONS[state], title, word)
        item = self._items["sync"]
        item.setToolTip("\n".join(part for part in (more, "Ctrl+Alt+3") if part))
        item.setAccessibleDescription(more)

    def set_officer(self, name: str, detail: str) -> None:
        """Tell who works here (``"เจ้าหน้าที่ · ช่อง 2"``); an empty name says that nobody does."""
        item = self._items["officer"]
        item.icon_name = "user" if name else ""
        item.show_words(name or self.tr("ยังไม่เข้าสู่ระบบ"), detail)
        self._fit()

    def set_clock(self, text: str) -> None:
        """Show date and time as given: ``"ศ. 20 พ.ย. 2569 10:42 น."``."""
        width = self._items["clock"].sizeHint().width()
        self._items["clock"].show_words(text, "")
        if self._items["clock"].sizeHint().width() != width:
            self._fit()

    def words(self, name: str) -> str:
        """Return what the part *name* tells, as a screen reader gets it."""
        return self._items[name].accessibleName()

    def more(self, name: str) -> str:
        """Return what the part *name* tells besides to whoever points at it."""
        return self._items[name].accessibleDescription()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to icons and the most needed words in a small window."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line above."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=0, fill=Colour.SURFACE)
        draw_box(painter, QRect(0, 0, self.width(), 1), radius=0, fill=Colour.LINE)

    def _fit(self) -> None:
        """Leave out what is needed least, one after the other, until the rest can be read whole."""
        items = self._items
        for item in items.values():
            item.hide_detail = item.hide_title = False
            item.setVisible(item.told)
        for place, (name, part) in enumerate(_LEFT_OUT):
            needed = sum(item.sizeHint().width() for item in items.values() if not item.isHidden())
            in_compact = self.width() < Window.COMPACT_BELOW and place < _IN_COMPACT
            if needed <= self.width() - 8 and not in_compact:
                break
            if part == "all":
                items[name].hide()
            elif part == "title":
                items[name].hide_title = True
            else:
                items[name].hide_detail = True
        for item in items.values():
            item.updateGeometry()
            item.update()

    def _tell(self, name: str, state: StripState, icon_name: str, title: str, word: str) -> None:
        item = self._items[name]
        before = item.accessibleName()
        # How far something is along is read from the strip; spoken is when it begins and how it ends.
        goes_on = state is StripState.BUSY and item.icon_name == icon_name
        item.icon_name, item.icon_ink = icon_name, _INK[state]
        item.show_words(title, word)
        item.setCursor(Qt.CursorShape.PointingHandCursor)
        self._fit()
        if before and item.accessibleName() != before and not goes_on:
            announce(self, item.accessibleName())
