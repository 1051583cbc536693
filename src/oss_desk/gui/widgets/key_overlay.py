"""The sheet of keys that lies over the window until Esc: every deed, its key, and a search that does it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from oss_desk.gui.theme.active import active_theme, colour
from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Role, Theme, Window
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.command_row import CommandRow
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.gui.widgets.key_columns import KeyColumns
from oss_desk.gui.widgets.key_command import KeyCommand
from oss_desk.gui.widgets.nav_rail import NavRail
from oss_desk.gui.widgets.search_field import SearchField
from oss_desk.gui.widgets.stepper import Stepper
from oss_desk.gui.widgets.window_keys import answers, keys_of, press

_DIM_LIGHT, _DIM_DARK = 97, 153
_SHEET_WIDTH, _SHEET_TOP = 1046, 64
_EDGE = 12
_SPACING = 4
_PADDING = QMargins(28, 22, 28, 18)


class KeyOverlay(QWidget):
    """Covers a window dimly, shows its keys and runs one of them; made hidden.

    While it lies there no shortcut of the window works. Typing looks for a command, the arrows
    move the mark, Enter closes the sheet and runs what is marked.

    Signals:
        closed: it was put away; whoever had the keyboard before has it again.

    Args:
        window: what it covers.
    """

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._source: Callable[[], tuple[KeyCommand, ...]] = lambda: keys_of(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focus_ring", False)
        self.setAccessibleName(self.tr("ปุ่มลัด"))
        self._sheet = QWidget(self)
        self._place_words = QLabel(self._sheet)
        self._search = SearchField(self._sheet)
        self._close = ActionButton(self._sheet)
        self._nothing = QLabel(self._sheet)
        self._columns = KeyColumns()
        self._scroll = QScrollArea(self._sheet)
        self._head = QHBoxLayout()
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def set_source(self, source: Callable[[], tuple[KeyCommand, ...]]) -> None:
        """Ask *source* for the commands each time the sheet opens, instead of looking for them."""
        self._source = source

    @Slot()
    def toggle(self) -> None:
        """Show the sheet, or put it away."""
        if self.isVisible():
            self._put_away()
            return
        self._before = self._window.focusWidget()
        self._place_words.setText(self._page())
        # Asked before the sheet lies over the window: only what is in sight counts.
        self._columns.show_commands(self._source())
        for row in self._columns.rows():
            row.clicked.connect(self._run_clicked)
        self._search.clear()
        self._look("")
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._place()
        self._search.setFocus()

    def search_field(self) -> SearchField:
        """Return the line a command is looked for with."""
        return self._search

    def shown_commands(self) -> tuple[KeyCommand, ...]:
        """Return the commands that match what was typed, in reading order."""
        return tuple(row.command for row in self._columns.rows() if not row.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; keep the keys of the search field for the sheet."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        elif (
            watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        ):
            return self._take(event)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep every shortcut of the window from working under the sheet."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001
        """Keep Tab between the search field and the close button; Esc leads out."""
        (self._close if self._search.hasFocus() else self._search).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F1 put it away; other keys do nothing while it is open."""
        self._take(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies below and draw the sheet."""
        painter = QPainter(self)
        light = active_theme() is Theme.LIGHT
        dim = QColor(colour(Colour.TEXT if light else Colour.BACKGROUND))
        dim.setAlpha(_DIM_LIGHT if light else _DIM_DARK)
        painter.fillRect(self.rect(), dim)
        draw_box(
            painter, self._sheet.geometry(), radius=10, fill=Colour.SURFACE, border=Colour.PRIMARY, width=2
        )

    def _take(self, event: QKeyEvent) -> bool:
        """Do what a key means to the sheet; return False when it belongs to the search field."""
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F1) or (event.text() == "?" and not self._search.text()):
            self._put_away()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._close.hasFocus():
            if (marked := self._columns.marked()) is not None and not event.isAutoRepeat():
                self._run(marked.command)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._mark(self._columns.move_mark(-1 if key == Qt.Key.Key_Up else 1))
        else:
            return False
        return True

    @Slot(str)
    def _look(self, query: str) -> None:
        found = self._columns.filter(query.strip())
        self._scroll.setVisible(bool(found))
        self._say("" if found else self.tr("ไม่พบคำสั่งนี้ ลองคำอื่น หรือกด Esc ปิด"))
        self._mark(self._columns.marked())

    def _say(self, sentence: str) -> None:
        self._nothing.setText(sentence)
        self._nothing.setVisible(bool(sentence))
        announce(self, sentence)

    def _mark(self, row: CommandRow | None) -> None:
        self._search.setAccessibleDescription("" if row is None else f"{row.text()} {row.command.keys}")
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, 40)
            if self.isVisible():
                announce(self, f"{row.text()} {row.command.keys}")

    @Slot()
    def _run_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, CommandRow):
            self._run(row.command)

    def _run(self, command: KeyCommand) -> None:
        if command.run is None and not answers(self._window, command.keys):
            words = self.tr("“{words}” ทำจากแผ่นนี้ไม่ได้ ปิดแล้วกด {keys} ในหน้าที่ใช้")
            self._say(words.format(words=command.words, keys=command.keys))
            return
        self._put_away()
        if command.run is not None:
            command.run()
        else:
            press(self._window, command.keys)

    @Slot()
    def _put_away(self) -> None:
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.closed.emit()

    def _page(self) -> str:
        """Return what is in sight: a visit, or the page the rail marks; empty under a cover."""
        if any(stepper.isVisible() for stepper in self._window.findChildren(Stepper)):
            return self.tr("เรื่องที่ทำอยู่")
        rails = [rail for rail in self._window.findChildren(NavRail) if rail.isVisible()]
        label = rails[0].current_label() if rails else ""
        return self.tr("หน้า{page}").format(page=label) if label else ""

    def _place(self) -> None:
        """Put the sheet under the head of the page, as high as its rows or the window allow."""
        rail = 0
        if self.width() >= Window.MEDIUM_BELOW:
            rail = 100
        width = min(_SHEET_WIDTH, self.width() - rail - 2 * _EDGE)
        inner = width - _PADDING.left() - _PADDING.right()
        self._columns.fit(inner)
        top = _SHEET_TOP if self.height() >= Window.START_HEIGHT - 100 else _EDGE
        head = self._head.sizeHint().height() + _SPACING
        wanted = _PADDING.top() + head + self._columns.height_at(inner) + _PADDING.bottom()
        height = min(wanted, self.height() - top - _EDGE)
        self._sheet.setGeometry(QRect(rail + (self.width() - rail - width) // 2, top, width, height))
        self.update()

    def _lay_out(self) -> None:
        title, icon = QLabel(self.tr("ปุ่มลัด")), IconLabel()
        icon.set_icon("keyboard")
        title.setProperty("role", Role.PAGE_TITLE.value)
        self._place_words.setProperty("tone", "secondary")
        self._search.setPlaceholderText(self.tr("พิมพ์เพื่อค้นหาคำสั่ง"))
        self._search.setAccessibleName(self.tr("พิมพ์เพื่อค้นหาคำสั่ง"))
        self._search.setFixedWidth(260)
        self._search.textChanged.connect(self._look)
        self._search.installEventFilter(self)
        self._close.setText(self.tr("ปิด"))
        self._close.set_key_text("Esc")
        self._close.clicked.connect(self._put_away)
        self._nothing.setProperty("tone", "secondary")
        self._nothing.hide()
        self._head.setSpacing(8)
        for widget in (icon, title, self._place_words):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        self._head.addWidget(self._search)
        self._head.addWidget(self._close)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._columns)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(_PADDING)
        inside.setSpacing(_SPACING)
        inside.addLayout(self._head)
        inside.addWidget(self._nothing)
        inside.addWidget(self._scroll, 1)
        inside.addStretch(0)
