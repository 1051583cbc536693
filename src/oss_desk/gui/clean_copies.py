"""Keeps the marks that let Thai lines end out of everything that is copied from the window."""

from PySide6.QtCore import QMimeData, QObject, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from oss_desk.words.segmenter import BREAK, strip_breaks


class CleanCopies(QObject):
    """Takes U+200B out of what this application puts on the clipboard, however it got there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.changed.connect(self._clean)

    @Slot(QClipboard.Mode)
    def _clean(self, mode: QClipboard.Mode) -> None:
        if not self._ours(mode):
            return
        copied = self._clipboard.mimeData(mode)
        if copied is None or BREAK not in copied.text() + copied.html():
            return
        clean = QMimeData()
        clean.setText(strip_breaks(copied.text()))
        if copied.hasHtml():
            clean.setHtml(strip_breaks(copied.html()))
        self._clipboard.setMimeData(clean, mode)

    def _ours(self, mode: QClipboard.Mode) -> bool:
        if mode == QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        return mode == QClipboard.Mode.Clipboard and self._clipboard.ownsClipboard()
