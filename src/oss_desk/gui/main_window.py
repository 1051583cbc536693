"""The frame of the desk: rail, pages, status strip, and what covers them while nobody is signed in."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from oss_desk.gui.redo_typing import redo_typing
from oss_desk.gui.theme.tokens import Window
from oss_desk.gui.widgets.focus_ring import FocusRing
from oss_desk.gui.widgets.nav_rail import NavRail
from oss_desk.gui.widgets.page_stack import PageStack
from oss_desk.gui.widgets.status_strip import StatusStrip


class MainWindow(QMainWindow):
    """Shows one page at a time beside the rail, or one cover over both; the strip is always seen.

    ``page_requested`` carries the name of a page after it was shown because the officer asked for
    it; ``closing`` is emitted when the window is closed, before it goes.
    """

    page_requested = Signal(str)
    closing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everywhere: dict[Qt.Key, Callable[[], None]] = {}
        QShortcut(QKeySequence("Ctrl+Y"), self, redo_typing)
        self.frame_anew()
        self.setWindowTitle("OSS Desk")
        self.setMinimumSize(Window.MINIMUM_WIDTH, Window.MINIMUM_HEIGHT)
        self.resize(Window.START_WIDTH, Window.START_HEIGHT)

    def frame_anew(self) -> None:
        """Make an empty frame; whatever stood in the window goes."""
        self._pages: dict[str, QWidget] = {}
        self._covers: dict[str, QWidget] = {}
        self.rail = NavRail()
        self.status_strip = StatusStrip()
        self._page_stack = PageStack()
        self._desk = QWidget()
        self._cover_stack = PageStack()
        beside = QHBoxLayout(self._desk)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.rail)
        beside.addWidget(self._page_stack, 1)
        self._cover_stack.addWidget(self._desk)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._cover_stack, 1)
        column.addWidget(self.status_strip)
        former: FocusRing | None = self.__dict__.get("focus_ring")
        # The ring may stand inside something that goes now.
        if former is not None and isValid(former):
            former.deleteLater()
        self.setCentralWidget(self._whole)
        self.focus_ring: FocusRing = FocusRing(self)
        self.rail.page_requested.connect(self._go)
        self.rail.set_compact(compact=self.width() < Window.COMPACT_BELOW)

    def leave_margins(self, margins: QMargins) -> None:
        """Leave room around everything, for a frame that covers nothing."""
        self._whole.setContentsMargins(margins)

    def add_page(self, name: str, widget: QWidget, icon: str, label: str, *, at_bottom: bool = False) -> None:
        """Add *widget* as the page *name*, offered in the rail as *label* under *icon*."""
        self._pages[name] = widget
        self._page_stack.addWidget(widget)
        self.rail.add_item(name, icon, label, at_bottom=at_bottom)
        if len(self._pages) == 1:
            self.show_page(name)

    def add_inner_page(self, name: str, widget: QWidget) -> None:
        """Add a page the rail does not offer, such as an open visit."""
        self._pages[name] = widget
        self._page_stack.addWidget(widget)

    def show_page(self, name: str) -> None:
        """Show the page *name* and mark it in the rail, silently.

        Raises:
            KeyError: no such page.
        """
        self._page_stack.setCurrentWidget(self._pages[name])
        self.rail.set_current(name)

    def current_page(self) -> str:
        """Return the name of the page shown, also while a cover lies over it; empty without pages."""
        shown = self._page_stack.currentWidget()
        return next((name for name, widget in self._pages.items() if widget is shown), "")

    def set_badge(self, name: str, waiting: int) -> None:
        """Show in the rail how much work waits on the page *name*.

        Raises:
            KeyError: the rail does not offer that page.
        """
        self.rail.set_badge(name, waiting)

    def set_page_visible(self, name: str, *, visible: bool) -> None:
        """Offer the page *name* in the rail only to roles that can use it.

        Raises:
            KeyError: the rail does not offer that page.
        """
        self.rail.set_item_visible(name, visible=visible)

    def add_cover(self, name: str, widget: QWidget) -> None:
        """Add *widget* as something that hides rail and pages: sign-in, lock, first run."""
        self._covers[name] = widget
        self._cover_stack.addWidget(widget)

    def show_cover(self, name: str) -> None:
        """Hide rail and pages, and with them their keys, under the cover *name*.

        Raises:
            KeyError: no such cover.
        """
        self._cover_stack.setCurrentWidget(self._covers[name])

    def current_cover(self) -> str:
        """Return the name of the cover shown last; empty before the first."""
        shown = self._cover_stack.currentWidget()
        return next((name for name, widget in self._covers.items() if widget is shown), "")

    def uncover(self) -> None:
        """Show rail and pages again, as they were."""
        self._cover_stack.setCurrentWidget(self._desk)

    def is_covered(self) -> bool:
        """Tell whether a cover hides the pages."""
        return self._cover_stack.currentWidget() is not self._desk

    def answer_key(self, key: Qt.Key, deed: Callable[[], None]) -> None:
        """Do *deed* for *key* on every page that has no use of its own for it; not under a cover."""
        self._everywhere[key] = deed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer what no page answered."""
        deed = self._everywhere.get(Qt.Key(event.key()))
        if deed is None or event.modifiers() or self.is_covered():
            super().keyPressEvent(event)
            return
        deed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the rail narrow in a small window."""
        super().resizeEvent(event)
        self.rail.set_compact(compact=self.width() < Window.COMPACT_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes, so that drafts are saved and the lanes drained."""
        self.closing.emit()
        super().closeEvent(event)

    @Slot(str)
    def _go(self, name: str) -> None:
        self.show_page(name)
        self.page_requested.emit(name)
