"""A whole desk that says where it stands: started by a test, typed at through X.

``python -m tests.gui.desk_process FOLDER`` opens a practice desk with a matter whose papers are all
there; ``Ctrl+Alt+9`` opens that matter. It says ``at PAGE STEP FIELD TEXT`` whenever one of these
changed, ``types CODES`` and ``phone DIGITS`` as they are stored, and ``ready STEP`` while the primary
action of that step would be done.
"""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.gui.appearance import put_on
from oss_desk.gui.background import Background
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.physical_keys import PhysicalKeys
from oss_desk.gui.preferences import Appearance
from oss_desk.simulated.people import PHUPHA


def say(line: str) -> None:
    """Write one line for the test."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def at_request(training: Training) -> str:
    """Bring a matter to the end of step 2 by the use cases and return its id."""
    desk, reader = training.desk, training.reader
    nipa = next(officer for officer in desk.trust.officers() if officer.user_name == "nipa")
    reader.insert(PHUPHA)
    visit = desk.visit.serve_card(reader.name, nipa, lambda *_: None, lambda *_: None)
    reader.pull()
    filled = replace(desk.visit.look(visit.visit_id).identity, phone="0812345678", notice_given=True)
    desk.visit.save_draft(visit.visit_id, nipa, identity=filled)
    desk.visit.confirm_identity(visit.visit_id, nipa)
    request = desk.visit.look(visit.visit_id).request
    answers = tuple((key, "present") for key, _state in request.documents)
    desk.visit.save_draft(visit.visit_id, nipa, request=replace(request, documents=answers))
    return visit.visit_id


class Told:
    """Says each thing once, until it changes."""

    def __init__(self, window: DeskWindow, prepared: str) -> None:
        self._window = window
        self._prepared = prepared
        self._said: dict[str, str] = {}

    def look(self) -> None:
        """Say what changed since the last look."""
        window = self._window
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None else ""
        text = focus.text() if isinstance(focus, QLineEdit) else ""
        page, step = window.current_cover() if window.is_covered() else "", 0
        if not window.is_covered():
            page = window.current_page()
            step = window.workspace.page.current_step() if page == "visit" else 0
        if page == "sign_in":
            officer = window.sign_in_page.current()
            self._say("officer", officer.user_name if officer else "")
        self._say("at", f"{page} {step} {name} {text}".rstrip())
        if page == "visit" and (visit_id := window.workspace.visit_id):
            visit = window.desk.visit.look(visit_id)
            self._say("phone", visit.identity.phone)
            self._say("ready", str(step) if window.workspace.accepts_primary else "")
        self._say("types", " ".join(window.desk.visit.look(self._prepared).assessment.types))

    def _say(self, what: str, value: str) -> None:
        if self._said.get(what) != value:
            self._said[what] = value
            say(f"{what} {value}")


def main(folder: Path) -> int:
    """Show the desk until the test ends it."""
    application = QApplication([])
    put_on(application, Appearance())
    PhysicalKeys(application)
    training = bootstrap.train(folder)
    prepared = at_request(training)
    window = DeskWindow(training.desk, Background())
    opening = QShortcut(QKeySequence("Ctrl+Alt+9"), window)
    opening.activated.connect(partial(window.open_visit, prepared))
    window.setWindowTitle("desk")
    window.show()
    watch = QTimer(window)
    told = Told(window, prepared)
    watch.timeout.connect(told.look)
    watch.start(30)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
