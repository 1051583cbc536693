"""Draws a ring around whatever has the keyboard, which a style sheet cannot do by itself."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius, Size

_OFF = 1 + Size.FOCUS_RING
_IN_SIGHT = 12
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.Paint,
)


@runtime_checkable
class HasFocusRect(Protocol):
    """A widget that wants the ring around a part of itself."""

    def focus_rect(self) -> QRect:
        """Return that part in the widget's own coordinates."""
        ...


class FocusRing(QWidget):
    """Follows the focus within one window; build one per window and keep it.

    A widget with the property ``focus_ring`` set to false gets no ring; one with a method
    ``focus_rect`` gets it around that part. Inside a scroll area the ring scrolls along and is
    cut at its edge, so it never covers the action bar.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._part: Callable[[], QRect] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def target(self) -> QWidget | None:
        """Return the widget the ring is around, or None."""
        return self._target

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Move along when the target or anything it stands in moves."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        radius = Radius.CONTROL + _OFF
        draw_box(QPainter(self), self.rect(), radius=radius, border=Colour.FOCUS, width=Size.FOCUS_RING)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        wanted = new is not None and new.window() is self._window and new.property("focus_ring") is not False
        self._target = new if wanted and new is not self._window else None
        # Asked once: what decides it takes long, and the ring is placed with every paint.
        self._part = self._target.focus_rect if isinstance(self._target, HasFocusRect) else None
        if self._target is None:
            self.hide()
            return
        ground = self._ground(self._target)
        widget: QWidget | None = self._target
        self._bring_into_sight(self._target)
        while widget is not None and widget is not ground:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self.setParent(ground)
        # Something may have been laid over the window since, with the focus on it.
        self.raise_()
        self._place()

    def _bring_into_sight(self, target: QWidget) -> None:
        """Scroll to *target*: Qt does so for the Tab key only, not where a page sets the focus itself."""
        around = target.parentWidget()
        while around is not None and around is not self._window:
            # What is larger than its window and in sight stays: a click in a long list must not move it.
            seen = not target.visibleRegion().isEmpty()
            if isinstance(around, QScrollArea) and not (seen and target.height() > around.height()):
                around.ensureWidgetVisible(target, _IN_SIGHT, _IN_SIGHT)
            around = around.parentWidget()

    def _ground(self, target: QWidget) -> QWidget:
        """Return what the ring is laid on: the nearest scroll area's inside, or the window."""
        widget: QWidget | None = target.parentWidget()
        while widget is not None and widget is not self._window:
            around = widget.parentWidget()
            if isinstance(around, QAbstractScrollArea) and around.viewport() is widget:
                return widget
            widget = around
        return self._window

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        part = self._part() if self._part is not None else target.rect()
        # A row that was scrolled away would put the ring on whatever lies below the list.
        part = part.intersected(target.rect()) or target.rect()
        ground = self.parentWidget() or self._window
        area = QRect(target.mapTo(ground, part.topLeft()), part.size()).adjusted(-_OFF, -_OFF, _OFF, _OFF)
        if self.geometry() != area:
            self.setGeometry(area)
        if self.isHidden():
            self.show()
            self.raise_()
