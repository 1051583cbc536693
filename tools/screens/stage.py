"""The camera: one window on a fresh copy of the morning, a pair of hands, and a picture."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk.domain.trust.officer import PRACTICE_PIN
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.appearance import put_on
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.preferences import Appearance, Preferences
from oss_desk.gui.theme.tokens import Theme
from oss_desk.words.language import Language
from tools.screens.morning import Mornings

FULL = (1366, 768)
_COLOURS = 256
_LOSS = 0.35
"""Mean difference per channel, of 255, up to which a palette is taken: nobody sees it."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture.

    Attributes:
        name: of the file, without ``.png``; what stands before a ``/`` is its folder.
        scene: brings the window into the state to be seen.
        size: of the window, in logical pixels.
        officer: who is signed in before the scene; empty leaves the sign-in page.
        morning: which of the `Mornings` it is taken on.
    """

    name: str
    scene: "Callable[[Stage], None]"
    theme: Theme = Theme.LIGHT
    scale: float = 1.0
    language: Language = Language.THAI
    size: tuple[int, int] = FULL
    officer: str = "nipa"
    morning: str = "morning"


class Stage:
    """A desk and its window, for one shot."""

    def __init__(self, application: QApplication, mornings: Mornings, shot: Shot) -> None:
        self._shot = shot
        self._mornings = mornings
        self._look = Appearance(shot.theme, shot.scale, shot.language)
        put_on(application, self._look)
        self.counter, self.visits = mornings.copy(shot.morning)
        self._raise_curtain()

    def _raise_curtain(self) -> None:
        self.window = DeskWindow(self.counter.desk, Background(), Preferences(self._look))
        self.window.resize(*self._shot.size)
        self.window.show()
        self.window.activateWindow()
        self.keys = Keys(self.window)
        if self._shot.officer:
            self.sign_in(self._shot.officer)

    def sign_in(self, user_name: str) -> None:
        """Sign *user_name* in."""
        sign_in(self.window, self.keys, lambda _name: None, user_name)
        self.settle()

    def half_type_pin(self, user_name: str) -> None:
        """Choose *user_name* at the sign-in page and type half of the PIN."""
        page = self.window.sign_in_page
        self.keys.wait(page.officers, "the officers are listed")
        page.focus_first()
        names = [officer.user_name for officer in page.officers()]
        while (officer := page.current()) is not None and officer.user_name != user_name:
            self.keys.press("Right" if names.index(officer.user_name) < names.index(user_name) else "Left")
        self.keys.type(PRACTICE_PIN[:3])

    def cut_power(self) -> None:
        """End the program as it stands and start it again on the same folder; nobody is signed in."""
        folder = self.counter.folder
        self.strike()
        self.counter = self._mornings.opened(folder)
        self._shot = replace(self._shot, officer="")
        self._raise_curtain()

    def open(self, name: str) -> Visit:
        """Open the visit called *name* in the morning's list."""
        visit_id = self.visits[name]
        self.window.open_visit(visit_id)
        self.settle()
        return self.counter.desk.visit.look(visit_id)

    def focus(self, name: str) -> None:
        """Put the keyboard into the widget whose object name is *name*."""
        found = self.window.findChild(QWidget, name)
        if found is None:
            raise KeyError(name)
        found.setFocus()

    def wait(self, until: Callable[[], object], what: str) -> None:
        """Let the window work until *until* is true."""
        self.keys.wait(until, what)

    def settle(self, milliseconds: int = 120) -> None:
        """Let the window load and paint what it was asked for."""
        self.keys.rest(milliseconds)
        self.keys.wait(lambda: self.window.background.is_idle, "everything shown is loaded")
        self.keys.rest(60)

    def photograph(self, folder: Path) -> int:
        """Save the picture and return how many bytes it takes."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.window.grab().save(buffer, "PNG")
        path = folder / f"{self._shot.name}.png"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(_small(bytes(buffer.data().data())))
        return path.stat().st_size

    def strike(self) -> None:
        """Close window and desk."""
        # A card that is being read slowly is not waited for.
        self.counter.training.reader.command_ms = 0.0
        self.window.leave()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


def _small(png: bytes) -> bytes:
    """Return the same picture in fewer bytes, with a palette where nobody sees the difference."""
    whole = Image.open(BytesIO(png)).convert("RGB")
    few = whole.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    loss = max(ImageStat.Stat(ImageChops.difference(whole, few.convert("RGB"))).mean)
    kept = BytesIO()
    (few if loss <= _LOSS else whole).save(kept, "PNG", optimize=True)
    return kept.getvalue()
