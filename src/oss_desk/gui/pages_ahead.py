"""Has the pages ready before somebody wants them, a piece between two keys of the PIN."""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QObject, QTimer, Slot

from oss_desk.gui.collector import GuiThreadCollector
from oss_desk.words.segmenter import know_words

_MODULES = (
    "oss_desk.gui.home.presenter",
    "oss_desk.gui.approval.presenter",
    "oss_desk.gui.card.presenter",
    "oss_desk.gui.day.presenter",
    "oss_desk.gui.settings.presenter",
    "oss_desk.gui.visit.portrait.presenter",
    "oss_desk.gui.visit.steps.identity.step",
    "oss_desk.gui.visit.steps.request.step",
    "oss_desk.gui.visit.steps.assessment.step",
    "oss_desk.gui.visit.steps.approval.step",
    "oss_desk.gui.visit.steps.card.step",
    "oss_desk.gui.visit.steps.rights.step",
    "oss_desk.gui.visit.workspace",
    "oss_desk.gui.desk_pages",
)
"""What the pages are made of, each loadable in a moment once those before it are."""
_CAMERA = "PySide6.QtMultimedia"
_FACES = ("numpy", "cv2", "oss_desk.gui.camera.faces")
"""What looks for a face; loaded in the camera's lane it would hold up the window all the same."""


class PagesAhead(QObject):
    """Loads and builds piece by piece on the window's thread.

    Loading them in a lane would leave the window alone meanwhile, but Shiboken fills in its types
    when a module names them first, and whether it may do so while another thread paints is written
    nowhere.

    *build_next* builds one page more, and returns False when all are there.
    """

    def __init__(self, build_next: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._build_next = build_next
        self._pieces: Iterator[bool] = self._all()

    def stop(self) -> None:
        """Do no more: the window goes."""
        self._pieces = iter(())

    @Slot()
    def go_on(self) -> None:
        """Do one piece, and come again when the window has answered what came meanwhile."""
        if next(self._pieces, False):
            QTimer.singleShot(0, self, self.go_on)

    def _all(self) -> Iterator[bool]:
        for module in _MODULES:
            import_module(module)
            yield True
        while self._build_next():
            yield True
        # The list of words is long, and the first sentence that wraps would wait for it.
        know_words()
        yield True
        # The camera comes as an extra; its libraries take longest and are wanted last.
        if find_spec(_CAMERA) is not None:
            multimedia = import_module(_CAMERA)
            yield True
            # The first question for cameras loads what speaks to them.
            multimedia.QMediaDevices.videoInputs()
        yield True
        if find_spec(_FACES[1]) is not None:
            for module in _FACES:
                import_module(module)
                yield True
        GuiThreadCollector.settle()
        yield True
