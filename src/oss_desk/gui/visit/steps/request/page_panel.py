"""A scanned page as large as the step: ``F9`` opens it, ``Esc`` closes it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from oss_desk.gui.theme.active import colour
from oss_desk.gui.theme.tokens import Colour
from oss_desk.gui.visit.steps.request.paper_picture import PaperPicture
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.gui.widgets.card_frame import CardFrame

_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (*_CLOSING, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Delete)


class PagePanel(QWidget):
    """Lies over *over* until it is closed; then it is gone and the keyboard is where it was.

    Signals:
        turned: -1 or 1, for the page before or after. dropped: the page in sight came out badly.
        closed: it is gone.
    """

    turned = Signal(int)
    dropped = Signal()
    closed = Signal()

    def __init__(self, over: QWidget, *, editable: bool) -> None:
        super().__init__(over)
        self._over = over
        self._editable = editable
        self._came_from = QApplication.focusWidget()
        self._card = CardFrame(self)
        self._picture = PaperPicture(self._card)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._picture)
        bar = ActionBar(self)
        if editable:
            bar.add_button(self.tr("ลบหน้านี้"), "Del", "danger", at_left=True).clicked.connect(self.dropped)
        bar.add_button(self.tr("ปิด"), "F9").clicked.connect(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        framed = QVBoxLayout()
        framed.setContentsMargins(20, 16, 20, 16)
        framed.addWidget(self._card)
        column.addLayout(framed, 1)
        column.addWidget(bar)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # It has the keyboard as a whole and fills the step: a ring would be cut at the window's edge.
        self.setProperty("focus_ring", False)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, picture: QImage, name: str) -> None:
        """Show *picture*, the page called *name*."""
        self._card.set_title(name)
        self.setAccessibleName(name)
        self._picture.show_picture(picture, name)

    def leave(self) -> None:
        """Close."""
        self._over.removeEventFilter(self)
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what lies under it."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep the own keys from the page underneath."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        meant = event.key() in _OWN and not event.modifiers()
        event.setAccepted(meant)
        return meant

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page, take it away, or close; nothing goes through to the page underneath."""
        event.accept()
        if event.key() in _CLOSING:
            self.leave()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() == Qt.Key.Key_Delete and self._editable:
            self.dropped.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover what lies underneath."""
        QPainter(self).fillRect(QRect(self.rect()), colour(Colour.BACKGROUND))
