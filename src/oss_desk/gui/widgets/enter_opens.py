"""Enter opens the row that is marked, in every list and table alike."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def enter_opens(event: QKeyEvent, open_row: Callable[[], None]) -> bool:
    """Do *open_row* for a plain Enter; return False for any other key, which is the view's own.

    Enter held down, or pressed with another key such as Ctrl, opens nothing and goes on to the page.
    """
    if event.key() not in _ENTER:
        return False
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
        event.ignore()
    else:
        open_row()
    return True
