"""A counter that somebody types at and then loses its power: started and killed by a test.

``python -m tests.gui.visit.typing_process FOLDER`` opens a visit of Phupha, types a phone number by
key events, says ``VISIT-ID saved`` when its draft is stored, and never ends by itself.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk import bootstrap
from oss_desk.gui.background import Background
from oss_desk.gui.session import Session
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.visit.workspace import Workspace
from oss_desk.simulated.people import PHUPHA
from tests.gui.found import found

PHONE = "0855555555"


def main(folder: Path) -> int:
    """Open, type, say so, and wait to be killed."""
    application = QApplication([])
    apply_theme(application)
    training = bootstrap.train(folder)
    desk, reader = training.desk, training.reader
    nipa = next(officer for officer in desk.trust.officers() if officer.user_name == "nipa")
    session = Session()
    session.sign_in(nipa)
    workspace = Workspace(desk, Background(), session)
    workspace.show()
    reader.insert(PHUPHA)
    visit = desk.visit.serve_card(reader.name, nipa, lambda *_: None, lambda *_: None)
    workspace.open(visit.visit_id)
    identity = workspace.steps[0]
    watch = QTimer()

    def type_once_open() -> None:
        if workspace.visit_id:
            watch.stop()
            QTest.keyClicks(found(identity, QWidget, "phone_edit"), PHONE)

    def say_saved() -> None:
        sys.stdout.write(f"{visit.visit_id} saved\n")
        sys.stdout.flush()

    watch.timeout.connect(type_once_open)
    identity.draft_saved.connect(say_saved)
    watch.start(20)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
