"""Notices that nobody is at the desk any more."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Tells when one window had no key and no pointer for a while.

    Signals:
        idle: nobody touched anything for the whole time; told once until somebody does.

    Args:
        window: what is watched, from the moment it is first shown.
        milliseconds: how long nothing must happen.
    """

    idle = Signal()

    def __init__(self, window: QWidget, milliseconds: int) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(milliseconds)
        self._timer.timeout.connect(self.idle)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin again with every sign of life."""
        if event.type() == QEvent.Type.Show and watched is self._window:
            handle = self._window.windowHandle()
            if handle is not None:
                # All input comes through here first; a filter on the application would see every event.
                handle.installEventFilter(self)
        elif event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return super().eventFilter(watched, event)
