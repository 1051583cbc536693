"""The real X display shows windows."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.machine.display import XDisplay
from tests.machine.presence import program
from tests.machine.processes import running, until

pytestmark = pytest.mark.display

_WINDOW = """
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
field = QLineEdit()
field.setWindowTitle(application.platformName())
field.textChanged.connect(lambda text: text == "ปั๊ม น้ำ" and print(text, flush=True))
field.show()
application.exec()
"""


def test_a_window_gets_the_focus_and_thai_letters(x_display: XDisplay, tmp_path: Path) -> None:
    xdotool, layout = program("xdotool", "xdotool"), program("setxkbmap", "x11-xkb-utils")
    # As at a counter. Letters the layout lacks would be remapped while the window still reads the old map.
    subprocess.run([layout, "th"], env=x_display.environment, check=True)
    log = tmp_path / "window.log"

    def do(*words: str) -> str:
        answer = subprocess.run(
            [xdotool, *words], env=x_display.environment, capture_output=True, check=True, timeout=30
        )
        return answer.stdout.decode()

    with running([sys.executable, "-c", _WINDOW], environment=x_display.environment, log=log):
        window = do("search", "--sync", "--onlyvisible", "--name", "^xcb$").split()[0]
        do("windowactivate", "--sync", window)
        assert do("getactivewindow").strip() == window
        do("type", "--delay", "20", "ปั๊ม น้ำ")
        until(lambda: "ปั๊ม น้ำ" in log.read_text(encoding="utf-8"), "the typed text")
