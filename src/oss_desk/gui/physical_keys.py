"""Lets ``Ctrl+L`` be Ctrl and the key of L while that key types ส.

Under X11 Qt finds the Latin letter of a Thai key only if a Latin layout is set up beside the Thai one,
and even then not for ``2`` and ``3``, whose keys type ``/`` and ``-``; ``Ctrl+1`` and ``Ctrl+Alt+1``
it takes for each other. So whatever is typed with Ctrl or Alt under the Thai layout is answered here
by the key, in the order in which Qt itself does: what has the focus may claim it, then shortcuts, then
what has the focus again.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from oss_desk.gui.keyboard import COMMANDS, latin_of

_CONTROL = Qt.KeyboardModifier.ControlModifier


class PhysicalKeys(QObject):
    """Answers commands by physical key in every window of *application*; make one, keep none.

    It watches what has the focus and nothing else: a filter on the application would see every event.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._watched: QWidget | None = None
        application.focusChanged.connect(self._follow)
        self._follow(None, application.focusWidget())

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now or QApplication.activeWindow()
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a command typed under the Thai layout; leave everything else alone."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        latin = latin_of(event) if event.modifiers() & COMMANDS else None
        if latin is None or event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        # Claimed, so that Qt looks for no shortcut of its own and the key press comes here.
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            _answer(watched, event, latin)
        return True


def _answer(focus: QWidget, typed: QKeyEvent, latin: str) -> None:
    claim = _as_latin(typed, latin, QEvent.Type.ShortcutOverride)
    claim.ignore()
    QApplication.sendEvent(focus, claim)
    if not claim.isAccepted():
        listening = list(_listening(QKeySequence(claim.keyCombination()), focus))
        if listening:
            _activate(listening, again=typed.isAutoRepeat())
            return
    QApplication.sendEvent(focus, _as_latin(typed, latin, QEvent.Type.KeyPress))


def _as_latin(typed: QKeyEvent, latin: str, kind: QEvent.Type) -> QKeyEvent:
    """Return the event that *typed* would be under a Latin layout."""
    return QKeyEvent(
        kind,
        Qt.Key(ord(latin.upper())),
        typed.modifiers(),
        typed.nativeScanCode(),
        ord(latin),  # no longer what the Thai key types, or this would be answered again
        typed.nativeModifiers(),
        "" if typed.modifiers() & _CONTROL else latin,
        typed.isAutoRepeat(),
        typed.count(),
    )


def _listening(wanted: QKeySequence, focus: QWidget) -> Iterator[QShortcut]:
    for window in QApplication.topLevelWidgets():
        for shortcut in window.findChildren(QShortcut):
            sequences: list[QKeySequence] = shortcut.keys()
            if shortcut.isEnabled() and wanted in sequences and _is_in_reach(shortcut, focus):
                yield shortcut


def _is_in_reach(shortcut: QShortcut, focus: QWidget) -> bool:
    """Tell whether *shortcut* may be used while *focus* has the focus, as Qt would."""
    at = shortcut.parent()
    if not isinstance(at, QWidget) or not at.isVisible() or not at.isEnabled():
        return False
    context = shortcut.context()
    if context == Qt.ShortcutContext.WidgetShortcut:
        return at is focus
    if context == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return at is focus or at.isAncestorOf(focus)
    modal = QApplication.activeModalWidget()
    if context == Qt.ShortcutContext.ApplicationShortcut:
        return modal is None or at.window() is modal
    return at.window() is focus.window()


def _activate(listening: list[QShortcut], *, again: bool) -> None:
    """Fire the only one; several are an ambiguity, of which Qt tells the first."""
    first = listening[0]
    if again and not first.autoRepeat():
        return
    if len(listening) == 1:
        first.activated.emit()
    else:
        first.activatedAmbiguously.emit()
