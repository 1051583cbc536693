"""How long until something is seen, and until somebody can sign in, beside a bare Qt window.

Every figure is a whole process, from its start to the moment in question, off screen.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.figure import Figure, side_by_side

# The process ends at the moment itself: what comes after is nobody's waiting time.
_WATCH = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and isinstance(watched, QWidget):
            watched.event(event)
            if reached(watched):
                os._exit(0)
            return True
        return False

application = QApplication(sys.argv[:1])
watch = Watch()
application.installEventFilter(watch)
"""
_SEEN = "def reached(widget):\n    return widget.isWindow()\n"
_USABLE = """
def reached(widget):
    page = getattr(widget.window(), "sign_in_page", None)
    return page is not None and bool(page.officers()) and page.isAncestorOf(application.focusWidget())
"""
_BARE = "window = QWidget(); window.resize(1366, 768); window.show(); application.exec()\n"
_DESK = "from oss_desk.__main__ import main\nmain(['--training', '--data', sys.argv[1]])\n"


def figures() -> Iterator[Figure]:
    """Time the first paint and the usable sign-in; the floor of both is a bare window's first paint."""
    bare = partial(_run, _WATCH + _SEEN + _BARE)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "desk"
        made = partial(_run, _WATCH + _USABLE + _DESK, str(folder))
        # The practice folder, with its slow PIN hashes, is made once and before anything is timed.
        made()
        yield side_by_side("first_paint", partial(_run, _WATCH + _SEEN + _DESK, str(folder)), bare)
        yield side_by_side("usable_sign_in", made, bare)
    nothing = partial(_run, "pass")
    yield side_by_side("version", partial(_run, "-m", "oss_desk", "--version"), nothing)


def _run(*words: str) -> None:
    code = ["-c", *words] if words[0] != "-m" else list(words)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *code], stdout=subprocess.DEVNULL, env=environment, check=False, timeout=60
    )
    if done.returncode:
        raise ChildProcessError(done.returncode)
