"""Tells a screen reader, once, about something that changed by itself."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from oss_desk.words.segmenter import strip_breaks


def announce(widget: QWidget, sentence: str) -> None:
    """Have a running screen reader speak *sentence* on behalf of *widget*; else do nothing."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, strip_breaks(sentence)))
