"""Tells a screen reader, once, about something that changed by itself."""

import re
from html import unescape

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from oss_desk.words.segmenter import strip_breaks

_MARKUP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def spoken(sentence: str) -> str:
    """Return *sentence* as it is spoken: without marks for bold and colour, without break marks."""
    return strip_breaks(unescape(_MARKUP.sub("", sentence)))


def announce(widget: QWidget, sentence: str) -> None:
    """Have a running screen reader speak *sentence* on behalf of *widget*; else do nothing.

    A widget that is out of sight keeps silent: what it tells does not concern who reads another page.
    """
    if sentence and QAccessible.isActive() and widget.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, spoken(sentence)))
