"""What stands before the camera of a training desk."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Scene(StrEnum):
    """What the pretend camera sees: somebody who sits well, or something a check must find."""

    USUAL = "usual"
    EYES_CLOSED = "eyes_closed"
    DARK = "dark"
    BUSY_GROUND = "busy_ground"
    ASIDE = "aside"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture as a camera gives it: *pixels* are ``width * height`` times red, green, blue, filler."""

    width: int
    height: int
    pixels: bytes


class PretendCamera(Protocol):
    """Draws what a camera would see; nobody's face, nobody's paper."""

    def frame(self, scene: Scene, moment: int) -> Frame:
        """Return what *scene* looks like at the *moment*-th picture; called on any thread.

        Pictures repeat themselves after a while; two neighbouring ones differ a little.
        """
