"""A camera without hardware: an invented person who sits before it, or an invented paper under it."""

import threading
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from oss_desk.services.ports.pretend_camera import Frame, Scene
from oss_desk.simulated.drawn_paper import paper
from oss_desk.simulated.drawn_person import Eyes, sitting
from oss_desk.simulated.portrait import Look

if TYPE_CHECKING:
    from PIL import Image

FRAME_SIZE = (960, 720)
_PHASES = 8
# Nobody sits quite still: how far right and down the person is, in pixels, picture after picture.
_SWAY = ((0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (1, 2), (1, 1), (0, 1))
_ASIDE = (210, 60)


class SimulatedCamera:
    """The `PretendCamera` of a training desk.

    Args:
        look: tells who sits before the camera now.
    """

    def __init__(self, look: Callable[[], Look]) -> None:
        self._look = look
        self._lock = threading.Lock()

    def frame(self, scene: Scene, moment: int) -> Frame:
        """Return the picture; the first of a scene takes a tenth of a second, the others next to nothing."""
        with self._lock:
            return _frame(self._look(), scene, moment % _PHASES)


@lru_cache(maxsize=_PHASES)  # nearly three megabytes each
def _frame(look: Look, scene: Scene, phase: int) -> Frame:
    # Drawn when somebody practises; a real desk never loads Pillow for it.
    from PIL import Image  # noqa: PLC0415

    right, down = _SWAY[phase]
    ground, person = _layers(look, scene)
    picture = ground.copy()
    if person is not None:
        if scene is Scene.ASIDE:
            right, down = right + _ASIDE[0], down + _ASIDE[1]
        picture.paste(person, (right, down), person)
    if scene is Scene.DARK:
        picture = Image.eval(picture, lambda value: value * 22 // 100)
    return Frame(*FRAME_SIZE, picture.convert("RGBA").tobytes())


@lru_cache(maxsize=2)
def _layers(look: Look, scene: Scene) -> "tuple[Image.Image, Image.Image | None]":
    """Return the ground and whoever sits before it, both of the frame's size."""
    if scene is Scene.PAPER:
        return paper(FRAME_SIZE), None
    eyes = Eyes.LEFT_CLOSED if scene is Scene.EYES_CLOSED else Eyes.OPEN
    return sitting(look, FRAME_SIZE, eyes, busy=scene is Scene.BUSY_GROUND)
