"""The sync centre's page with its presenter, and the keys pressed on it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.gui.background import Background
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.registry.presenter import SyncPresenter
from oss_desk.gui.registry.sights import EntryKind, ListEntry
from oss_desk.gui.registry.turns import SyncTurns
from oss_desk.gui.session import Session
from oss_desk.services.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


class Centre:
    """The page on some desk."""

    def __init__(self, desk: Desk, background: Background, session: Session, qtbot: QtBot) -> None:
        self.background, self.qtbot = background, qtbot
        self.page = SyncPage()
        qtbot.addWidget(self.page)
        self.turns = SyncTurns(desk, background, self.page)
        self.presenter = SyncPresenter(self.page, desk, background, session, self.turns, self.page)
        self.page.resize(1266, 700)
        self.page.show()
        self.page.activateWindow()

    def show(self) -> None:
        """Enter the page."""
        self.presenter.show()
        self.rest()

    def rest(self) -> None:
        """Wait until everything asked for is shown."""
        self.wait(lambda: self.background.is_idle)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the page work until *until*."""
        self.qtbot.waitUntil(until, timeout=20_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def control(self, key: Qt.Key) -> None:
        """Press a key with Ctrl, and wait for what comes of it."""
        if not self.page.isActiveWindow():
            # Without a window manager nobody gives the keyboard back when a dialog has closed.
            self.page.activateWindow()
            self.wait(self.page.isActiveWindow)
        self.press(key, CONTROL)
        self.rest()

    def primary(self) -> None:
        """Press Ctrl+Enter when the page would take it."""
        self.control(Qt.Key.Key_Return)

    def entries(self, kind: EntryKind) -> list[ListEntry]:
        """Return what the list shows of *kind*."""
        return [entry for entry in self.page.entries() if entry.kind is kind]

    def diff_lines(self) -> list[tuple[str, str, str]]:
        """Return label and both values of each row that is to be decided."""
        lines = self.page.dispute_part.diff.lines()
        return [(line.label, line.mine.text, line.theirs.text) for line in lines if line.chosen]
