"""Pages one above the other, in a place whose size the window decides."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class PageStack(QStackedWidget):
    """A stack that takes the room it is given and never asks its pages what they would like.

    Qt's own stack asks every page, also those out of sight, how high it would be at a width; each
    sentence of each page is laid out for that answer again and again, and whoever pressed a key waits.
    """

    def sizeHint(self) -> QSize:
        """Return what no page was asked for: the stack grows into the room that is left."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        """Return nothing: the window's own minimum keeps the pages usable."""
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height does not follow from the width."""
        return False
