"""The bar that says what was just done and takes it back: one at a time, for ten seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from oss_desk.gui.theme.paint import draw_box
from oss_desk.gui.theme.tokens import Colour, Radius, Size
from oss_desk.gui.widgets.action_button import ActionButton
from oss_desk.gui.widgets.announce import announce
from oss_desk.gui.widgets.icon_label import IconLabel
from oss_desk.words.segmenter import breakable, strip_breaks

STAYS_MS = 10_000
_SIDE, _ABOVE = 20, 6


class UndoBar(QFrame):
    """Offers to take back the last deed; hidden while there is nothing to take back.

    Place it with :meth:`sit_above`, or as the last row of a page without an action bar. It takes
    room in the layout instead of covering the work, and never the focus. ``Ctrl+Z`` works while
    it is seen; a line edit that has typing of its own to undo goes first. While something reads
    the screen aloud the offer stays until it is dismissed.

    Signals:
        undone: the deed was taken back, after the callable of :meth:`offer` returned.
        expired: the deed stands: time is over, it was dismissed, withdrawn or a newer one came.
    """

    undone = Signal()
    expired = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo: Callable[[], None] | None = None
        self._icon = IconLabel(self)
        self._icon.set_icon("circle-check", Colour.OK)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._button = ActionButton(self)
        self._button.setObjectName("undo_button")
        self._button.setText(self.tr("เลิกทำ"))
        self._button.set_icon_name("arrow-back-up")
        self._button.set_small(True)
        self._button.set_key_text("Ctrl+Z")
        self._button.clicked.connect(self.take_back)
        self._close = ActionButton(self)
        self._close.setObjectName("dismiss_button")
        self._close.setText(self.tr("ปิด"))
        self._close.setAccessibleDescription(self.tr("ปิดแถบเลิกทำ"))
        self._close.set_kind("ghost")
        self._close.set_small(True)
        self._close.clicked.connect(self.withdraw)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE + 14, _ABOVE + 6, _SIDE + 8, _ABOVE + 6)
        row.setSpacing(10)
        for widget, stretch in ((self._icon, 0), (self._sentence, 1), (self._button, 0), (self._close, 0)):
            row.addWidget(widget, stretch)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_over)
        self._watched: QLineEdit | None = None
        self.hide()

    def sit_above(self, bar: QWidget) -> None:
        """Take the place above *bar* (the action bar) in the column *bar* stands in.

        Raises:
            TypeError: *bar* does not stand in a box layout of its parent.
        """
        parent = bar.parentWidget()
        layout = _layout_with(parent.layout() if parent else None, bar)
        if layout is None:
            raise TypeError(type(bar).__name__)
        layout.insertWidget(layout.indexOf(bar), self)

    def offer(self, sentence: str, undo: Callable[[], None]) -> None:
        """Say in *sentence* what was done and run *undo*, on the window's thread, if that is wanted.

        An offer still open is over with this: its deed stands.
        """
        self.withdraw()
        self._undo = undo
        self._sentence.setText(breakable(sentence))
        self.setAccessibleName(strip_breaks(sentence))
        self.show()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)
            self._watch(None, application.focusWidget())
        if not QAccessible.isActive():
            self._timer.start(STAYS_MS)
        key = self.tr("{sentence} กด {key} เพื่อเลิกทำ").format(sentence=sentence, key="Ctrl+Z")
        announce(self, key)

    @property
    def is_offering(self) -> bool:
        """Tell whether there is something to take back."""
        return self._undo is not None

    @Slot()
    def take_back(self) -> None:
        """Run the undo of the open offer, once; nothing happens without one."""
        undo = self._close_offer()
        if undo is not None:
            undo()
            announce(self, self.tr("เลิกทำแล้ว"))
            self.undone.emit()

    @Slot()
    def withdraw(self) -> None:
        """Let the deed stand and go: dismissed, or what followed (printing) cannot be undone."""
        if self._close_offer() is not None:
            self.expired.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a line edit without typing to undo from eating ``Ctrl+Z``."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not watched.isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and its border, a little apart from the edges of the page."""
        area = self.rect().adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        draw_box(
            QPainter(self),
            area,
            radius=Radius.CARD,
            fill=Colour.SURFACE,
            border=Colour.CONTROL,
            width=Size.BORDER,
        )

    @Slot()
    def _time_over(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            # Whoever is just about to press the button is not raced.
            self._timer.start(STAYS_MS)
        else:
            self.withdraw()

    def _close_offer(self) -> Callable[[], None] | None:
        undo, self._undo = self._undo, None
        if undo is None:
            return None
        self._timer.stop()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._watch)
        self._watch(None, None)
        self.hide()
        return undo

    @Slot(QWidget, QWidget)
    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if isinstance(now, QLineEdit) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


def _layout_with(layout: QLayout | None, widget: QWidget) -> QBoxLayout | None:
    """Return the box layout, *layout* or one inside it, that *widget* itself stands in."""
    if layout is None:
        return None
    if isinstance(layout, QBoxLayout) and layout.indexOf(widget) >= 0:
        return layout
    inner = (layout.itemAt(place) for place in range(layout.count()))
    found = (_layout_with(item.layout(), widget) for item in inner if item is not None)
    return next((one for one in found if one is not None), None)
