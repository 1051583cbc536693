"""What every camera does, real or pretended."""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


class Purpose(StrEnum):
    """What a camera is opened for: it decides how large its pictures should be."""

    PORTRAIT = "portrait"
    PAPER = "paper"


class Trouble(StrEnum):
    """Why a camera gives no picture."""

    NOT_THERE = "not_there"
    IN_USE = "in_use"
    NO_PICTURE = "no_picture"


class CameraSource(Protocol):
    """One camera. Build it, start it, take pictures, stop it; all on the GUI thread.

    Signals:
        frame_came: a live `QImage`, at most 20 in a second, between `start` and `stop`.
        taken: the `QImage` of one `take`, as sharp and large as the camera can.
        failed: a `Trouble`; when it comes instead of a first frame, the camera cannot be used.
    """

    @property
    def frame_came(self) -> SignalInstance:
        """The signal of live pictures."""

    @property
    def taken(self) -> SignalInstance:
        """The signal of kept pictures."""

    @property
    def failed(self) -> SignalInstance:
        """The signal of trouble."""

    def start(self) -> None:
        """Begin to deliver frames; on a started camera, nothing happens."""

    def stop(self) -> None:
        """End it: nothing is emitted afterwards, and another program may use the camera."""

    def take(self) -> None:
        """Ask for one picture: exactly one of `taken` and `failed` follows, unless it is stopped.

        Asking again before it came asks for the same one.
        """

    def deleteLater(self) -> None:
        """Be destroyed once nothing is going on."""


class CameraSignals(QObject):
    """The signals of a `CameraSource`, for those that are Qt objects."""

    frame_came = Signal(object)
    taken = Signal(object)
    failed = Signal(str)
