"""The rail at the left: one big target per page, the current one marked thrice."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from oss_desk.gui.theme.active import active_theme, control_height, line_height, text_scale, text_width
from oss_desk.gui.theme.paint import CENTRE, draw_box, draw_icon, draw_text
from oss_desk.gui.theme.tokens import Colour, Radius, Role, Size, Theme
from oss_desk.gui.widgets.announce import spoken
from oss_desk.gui.widgets.key_command import KeyCommand, KeyGroup

_SIDE = 8
_BADGE = 20
_SHORTCUTS = 7


class _RailItem(QAbstractButton):
    def __init__(self, name: str, icon_name: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.badge = 0
        self.compact = False
        self.key = ""
        self._icon_name = icon_name
        self.setText(label)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        # Pages are reached by their key; the rail does not stand in the way of the Tab key.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Leave the mark to the rail: a click only asks."""

    def describe(self) -> None:
        waiting = self.tr("รออยู่ {count}").format(count=self.badge) if self.badge else ""
        self.setAccessibleName(spoken(self.text()))
        self.setAccessibleDescription(" ".join(part for part in (waiting, self.key) if part))
        self.setToolTip(f"{self.text()} ({self.key})" if self.key else self.text())

    def sizeHint(self) -> QSize:
        return QSize(
            Size.NAV_WIDTH_COMPACT, control_height(44 if self.compact else Size.NAV_ITEM, Role.CAPTION)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        current = self.isChecked()
        ink = Colour.NAV_CURRENT_TEXT if current or self.underMouse() else Colour.NAV_TEXT
        inner = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        if current or self.isDown():
            draw_box(painter, inner, radius=Radius.CARD, fill=Colour.NAV_CURRENT)
        if current:
            bar = QRect(-2, 12, Size.MARK_BAR + 2, self.height() - 24)
            draw_box(painter, bar, radius=2, fill=Colour.NAV_MARK)
        line = line_height(Role.CAPTION)
        top = (self.height() - (Size.ICON + 2 + line)) // 2 if not self.compact else 0
        icon = QRect(0, top, self.width(), Size.ICON if not self.compact else self.height())
        draw_icon(painter, icon, self._icon_name, ink)
        if not self.compact:
            words = QRect(2, top + Size.ICON + 2, self.width() - 4, line)
            draw_text(
                painter, words, self.text(), Role.CAPTION_STRONG if current else Role.CAPTION, ink, CENTRE
            )
        if self.badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        text = str(self.badge) if self.badge < 100 else "99+"
        width = max(text_width(text, Role.CAPTION_STRONG) + 8, 22)
        right = self.width() - (2 if self.compact else _SIDE + 6)
        area = QRect(right - width, 0 if self.compact else 2, width, _BADGE)
        draw_box(painter, area, radius=_BADGE / 2, fill=Colour.BADGE)
        draw_text(painter, area, text, Role.CAPTION_STRONG, Colour.ON_BADGE, CENTRE)


class NavRail(QFrame):
    """Offers the pages; ``page_requested`` carries the name of the one clicked or keyed.

    ``Ctrl+1…7`` ask for the visible pages from the top, not counting those at the bottom.
    Asking changes nothing by itself: whoever listens calls :meth:`set_current`.
    """

    page_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, _RailItem] = {}
        self._bottom: set[str] = set()
        self._hidden: set[str] = set()
        self._compact = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 62, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._shortcuts = [QShortcut(QKeySequence(f"Ctrl+{n}"), self) for n in range(1, _SHORTCUTS + 1)]
        for place, shortcut in enumerate(self._shortcuts):
            shortcut.activated.connect(lambda asked=place: self._ask_place(asked))
        self.setAccessibleName(self.tr("หน้าต่าง ๆ"))
        self.set_compact(compact=False)

    def add_item(self, name: str, icon_name: str, label: str, *, at_bottom: bool = False) -> None:
        """Offer the page *name* as *label* under its icon, after the others or at the bottom end."""
        item = _RailItem(name, icon_name, label, self)
        item.compact = self._compact
        item.clicked.connect(lambda _on=False: self.page_requested.emit(name))
        if at_bottom:
            self._bottom.add(name)
            self._column.addWidget(item)
        else:
            self._column.insertWidget(len(self._items) - len(self._bottom), item)
        self._items[name] = item
        self._number()

    def current(self) -> str:
        """Return the name of the page marked as current, or an empty text."""
        return next((name for name, item in self._items.items() if item.isChecked()), "")

    def current_label(self) -> str:
        """Return what the marked page is called on screen, or an empty text."""
        return next((item.text() for item in self._items.values() if item.isChecked()), "")

    def set_current(self, name: str) -> None:
        """Mark the page *name*; a name the rail does not hold leaves the mark where it is."""
        if name in self._items:
            self._items[name].setChecked(True)
        self.update()

    def set_badge(self, name: str, waiting: int) -> None:
        """Show how much work waits for this officer on the page *name*; 0 shows nothing.

        Raises:
            KeyError: no such page.
        """
        self._items[name].badge = waiting
        self._items[name].describe()
        self._items[name].update()

    def set_item_visible(self, name: str, *, visible: bool) -> None:
        """Hide a page this officer's role cannot use; the keys count the visible ones.

        Raises:
            KeyError: no such page.
        """
        (self._hidden.discard if visible else self._hidden.add)(name)
        self._items[name].setVisible(visible)
        self._number()

    def set_compact(self, *, compact: bool) -> None:
        """Show icons only, 60 pixels wide, for small windows."""
        self._compact = compact
        self.setFixedWidth(Size.NAV_WIDTH_COMPACT if compact else round(Size.NAV_WIDTH * text_scale()))
        for item in self._items.values():
            item.compact = compact
            item.updateGeometry()
            item.update()

    def key_commands(self) -> tuple[KeyCommand, ...]:
        """Return the pages this officer can use, with the keys that go there."""
        return tuple(
            KeyCommand(item.key, item.text(), partial(self.page_requested.emit, item.name), KeyGroup.PAGES)
            for item in self._upper()[:_SHORTCUTS]
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dark ground and the mark of the desk."""
        painter = QPainter(self)
        draw_box(painter, self.rect(), radius=0, fill=Colour.NAV)
        if active_theme() is not Theme.LIGHT:
            # Beside a dark page a dark rail needs an edge.
            edge = QRect(self.width() - 1, 0, 1, self.height())
            draw_box(painter, edge, radius=0, fill=Colour.LINE)
        words = "" if self._compact else "OSS"
        taken = text_width(words, Role.CARD_TITLE)
        left = (self.width() - Size.ICON - (6 + taken if words else 0)) // 2
        draw_icon(painter, QRect(left, 8, Size.ICON, 52), "disabled", Colour.NAV_CURRENT_TEXT)
        area = QRect(left + Size.ICON + 6, 6, taken + 4, 52)
        draw_text(painter, area, words, Role.CARD_TITLE, Colour.NAV_CURRENT_TEXT)

    def _upper(self) -> list[_RailItem]:
        return [
            item
            for name, item in self._items.items()
            if name not in self._bottom and name not in self._hidden
        ]

    def _number(self) -> None:
        for item in self._items.values():
            item.key = ""
        for place, item in enumerate(self._upper()[:_SHORTCUTS], start=1):
            item.key = f"Ctrl+{place}"
        for item in self._items.values():
            item.describe()

    def _ask_place(self, place: int) -> None:
        items = self._upper()
        if place < len(items):
            self.page_requested.emit(items[place].name)
