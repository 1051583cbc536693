"""Starts the window: something is on the screen before anything heavy is loaded."""

import logging
import os
import sys
import threading
import uuid
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QProcess,
    QProcessEnvironment,
    QSettings,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QVBoxLayout, QWidget

from oss_desk.domain.errors import DeskError
from oss_desk.gui.accessible.roles import tell_roles
from oss_desk.gui.appearance import put_on
from oss_desk.gui.collector import GuiThreadCollector
from oss_desk.gui.language import active_language
from oss_desk.gui.physical_keys import PhysicalKeys
from oss_desk.gui.preferences import Preferences
from oss_desk.gui.theme.tokens import Window
from oss_desk.words.errors import error_words, fill
from oss_desk.words.language import Language
from oss_desk.words.segmenter import breakable

if TYPE_CHECKING:
    from oss_desk.services.desk import Desk

# The window of the desk, its lanes and the desk itself are imported after the first paint.
# ruff: noqa: PLC0415

_log = logging.getLogger(__name__)
RETURN_TO = "OSS_DESK_RETURN_TO"
"""Environment of a practice desk: the data folder whose desk gave way to it."""


class OpeningPage(QWidget):
    """What is seen while the database is unlocked.

    Signals:
        painted: it is on the screen for the first time.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._was_painted = False
        self.setWindowTitle("OSS Desk")
        self.resize(Window.START_WIDTH, Window.START_HEIGHT)
        words = QLabel(self.tr("กำลังเปิดศูนย์บริการ"))
        words.setProperty("role", "page_title")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self).addWidget(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell so once."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()


class Opening(QObject):
    """Opens the desk off the window's thread and puts its window in place of the opening page."""

    def __init__(self, open_desk: "Callable[[], Desk]", preferences: Preferences, data: str = "") -> None:
        super().__init__()
        self._data = data
        self._open_desk = open_desk
        self._preferences = preferences
        self.page = OpeningPage()
        self.window: QWidget | None = None
        self.exit_code = 0

    @Slot()
    def begin(self) -> None:
        """Load what is heavy; the opening page is on the screen already."""
        from oss_desk.gui.background import Background, Lane
        from oss_desk.gui.desk_window import DeskWindow

        self._background = Background(self)
        self._window_class = DeskWindow
        self._background.run(
            Lane.DATABASE, self._open_desk, owner=self, then=self._show, otherwise=self._refuse
        )

    def _show(self, desk: "Desk") -> None:
        window = self._window_class(desk, self._background, self._preferences)
        window.training_wanted.connect(self._practise)
        window.training_left.connect(self._work_again)
        window.setGeometry(self.page.geometry())
        window.show()
        window.sign_in_page.focus_first()
        self.page.close()
        self.window = window
        QApplication.instance().aboutToQuit.connect(window.leave)  # type: ignore[union-attr]

    def _refuse(self, error: Exception) -> None:
        code = error.code if isinstance(error, DeskError) else "bug"
        facts: dict[str, str | int | bool | None] = (
            error.facts if isinstance(error, DeskError) else {"incident": _logged(error)}
        )
        words = error_words(code)
        self.exit_code = error.exit_code if isinstance(error, DeskError) else 1
        message = "\n".join(
            fill(part.in_(active_language()), facts) for part in (words.message, words.remedy)
        )
        sys.stderr.write(message + "\n")
        _show_calmly(self.page, message, QApplication.quit)

    @Slot()
    def _practise(self) -> None:
        """Let the practice desk take this one's place; it has its own folder, whatever this one's is."""
        self._give_way_to(["--training"], {"OSS_DESK_DATA": "", RETURN_TO: self._data})

    @Slot()
    def _work_again(self) -> None:
        back = os.environ.get(RETURN_TO, "")
        self._give_way_to(["--data", back] if back else [], {RETURN_TO: ""})

    def _give_way_to(self, words: list[str], variables: dict[str, str]) -> None:
        """Start the program again with *words* and go; when it does not start, stay and say so."""
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in variables.items():
            if value:
                environment.insert(name, value)
            else:
                environment.remove(name)
        other = QProcess()
        other.setProcessEnvironment(environment)
        other.setProgram(sys.executable)
        other.setArguments([*([] if getattr(sys, "frozen", False) else ["-m", "oss_desk"]), *words])
        started, _number = other.startDetached()
        if started:
            QApplication.quit()
        elif self.window is not None:
            words_of_it = error_words("bug").remedy.in_(active_language())
            _show_calmly(self.window, words_of_it, None)


def run(open_desk: "Callable[[], Desk]", language: Language | None, data: str = "") -> int:
    """Show the desk that *open_desk* returns (called off the window's thread) until it is closed.

    *language* None takes the one that was used last. *data* is the folder that was named, or empty;
    whoever practises meanwhile comes back to it.

    Returns:
        0, or the exit code of the error that kept the desk from opening.
    """
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("OSS Desk")  # what assistive technology calls the program
    tell_roles()
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "oss-desk", "preferences")
    preferences = Preferences(store=store, language=language)
    put_on(application, preferences.appearance)
    PhysicalKeys(application)
    opening = Opening(open_desk, preferences, data)
    GuiThreadCollector(opening)
    _catch_bugs(opening)
    # Queued: what is loaded next must not hold up the paint that asks for it.
    opening.page.painted.connect(opening.begin, Qt.ConnectionType.QueuedConnection)
    opening.page.show()
    code = application.exec()
    return opening.exit_code or code


def _catch_bugs(opening: Opening) -> None:
    """Log what nobody caught under an incident number, and say so once, calmly."""

    def tell(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        incident = _logged(error)
        words = error_words("bug")
        text = fill(words.message.in_(active_language()), {"incident": incident})
        _show_calmly(opening.window or opening.page, f"{text}\n{words.remedy.in_(active_language())}", None)

    sys.excepthook = tell
    threading.excepthook = lambda told: _logged(told.exc_value)


def _logged(error: BaseException | None) -> str:
    incident = uuid.uuid4().hex[:8]
    _log.error("incident %s", incident, exc_info=error)
    return incident


def _show_calmly(parent: QWidget, text: str, afterwards: Callable[[], None] | None) -> None:
    shown = parent.findChild(QMessageBox)
    if shown is not None and shown.isVisible():
        # One at a time: a fault that repeats must not bury the window under boxes.
        shown.setText(breakable(text))
        return
    box = QMessageBox(QMessageBox.Icon.Information, "OSS Desk", breakable(text), parent=parent)
    box.addButton(QCoreApplication.translate("Opening", "ปิด"), QMessageBox.ButtonRole.AcceptRole)
    if afterwards is not None:
        box.finished.connect(lambda _result: afterwards())
    box.open()
