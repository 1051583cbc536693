"""Photographs every page and state into ``docs/screens/``: a morning at an invented counter.

Run ``python tools/shoot_screens.py [NAME …]``; names, or their beginnings before a ``*``, remake only some.
The clock stands at the moment of the drawings; each picture is taken on a fresh copy of the morning.
"""

import os
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(ROOT))
# ruff: noqa: E402 - platform and path come first

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from oss_desk.gui.collector import GuiThreadCollector
from oss_desk.gui.demo.keys import NothingHappened
from tools.screens.morning import Mornings
from tools.screens.shots import shots
from tools.screens.stage import Stage

OUT = ROOT / "docs" / "screens"


def main(names: list[str]) -> int:
    """Take the pictures *names*, or all; return 1 if one could not be taken."""
    application = QApplication(sys.argv[:1])
    # A caret that blinks would be seen in every other picture only.
    application.setCursorFlashTime(0)
    GuiThreadCollector(QObject(application))
    wanted = [shot for shot in shots() if not names or any(fnmatch(shot.name, name) for name in names)]
    missed = []
    with tempfile.TemporaryDirectory() as scratch:
        mornings = Mornings(Path(scratch))
        for shot in wanted:
            stage = Stage(application, mornings, shot)
            try:
                shot.scene(stage)
                print(f"{stage.photograph(OUT):8} {shot.name}")
            except NothingHappened as error:
                # The other pictures are wanted all the same.
                missed.append(shot.name)
                print(f"   ---   {shot.name}: {error.what}")
            finally:
                stage.strike()
    return 1 if missed or not wanted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
