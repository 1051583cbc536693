"""Which cameras there are, and how one is opened; QtMultimedia is loaded when first asked."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLoggingCategory, QObject

from oss_desk.gui.background import Background
from oss_desk.gui.camera.source import CameraSource, Purpose
from oss_desk.services.ports.pretend_camera import PretendCamera, Scene

# The extra that brings them may be missing, and the sign-in page must not wait for them.
# ruff: noqa: PLC0415

_QUIET = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg=false"
_SCENES = {
    Scene.USUAL: QT_TRANSLATE_NOOP("Cameras", "กล้องฝึกหัด"),
    Scene.EYES_CLOSED: QT_TRANSLATE_NOOP("Cameras", "กล้องฝึกหัด: หลับตา"),
    Scene.DARK: QT_TRANSLATE_NOOP("Cameras", "กล้องฝึกหัด: มืด"),
    Scene.BUSY_GROUND: QT_TRANSLATE_NOOP("Cameras", "กล้องฝึกหัด: พื้นหลังรก"),
    Scene.ASIDE: QT_TRANSLATE_NOOP("Cameras", "กล้องฝึกหัด: นั่งเยื้อง"),
    Scene.PAPER: QT_TRANSLATE_NOOP("Cameras", "กล้องฝึกหัด: เอกสาร"),
}


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """One camera to choose: what it is called, and what `Cameras.open` knows it by."""

    name: str
    key: str


class Cameras(Protocol):
    """The cameras of this desk."""

    def choices(self, purpose: Purpose, /) -> tuple[CameraChoice, ...]:
        """Return the cameras that can be opened now, the one to begin with first; none, and it is empty."""

    def open(self, key: str, purpose: Purpose, parent: QObject, /) -> CameraSource:
        """Return the camera *key* of `choices`, not yet started."""


class DeskCameras:
    """The cameras of this machine and, on a training desk, the pretend one after them.

    Args:
        pretend: draws what the pretend camera sees; None at a real desk.
        background: whose camera lane it draws in.
    """

    def __init__(self, pretend: PretendCamera | None, background: Background) -> None:
        self._pretend = pretend
        self._background = background

    def choices(self, purpose: Purpose, /) -> tuple[CameraChoice, ...]:
        """Return the real cameras, then the pretend scenes that suit *purpose*."""
        # What it could not load (screen recording, graphics cards) is of no use to a counter.
        QLoggingCategory.setFilterRules(_QUIET)
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:
            return ()
        real = [
            CameraChoice(device.description(), bytes(device.id().data()).decode("utf-8", "replace"))
            for device in QMediaDevices.videoInputs()
        ]
        if self._pretend is None:
            return tuple(real)
        scenes = [scene for scene in Scene if (scene is Scene.PAPER) == (purpose is Purpose.PAPER)]
        return (*real, *(CameraChoice(_words(scene), _pretend_key(scene)) for scene in scenes))

    def open(self, key: str, purpose: Purpose, parent: QObject, /) -> CameraSource:
        """Return the camera *key*; one that was unplugged meanwhile fails when it is started."""
        from PySide6.QtMultimedia import QCameraDevice, QMediaDevices

        from oss_desk.gui.camera.real_camera import RealCamera
        from oss_desk.gui.camera.training_camera import TrainingCamera

        if self._pretend is not None:
            for scene in Scene:
                if key == _pretend_key(scene):
                    return TrainingCamera(self._pretend, scene, self._background, parent)
        for device in QMediaDevices.videoInputs():
            if bytes(device.id().data()).decode("utf-8", "replace") == key:
                return RealCamera(device, purpose, parent)
        return RealCamera(QCameraDevice(), purpose, parent)


def _words(scene: Scene) -> str:
    return QCoreApplication.translate("Cameras", str(_SCENES[scene]))


def _pretend_key(scene: Scene) -> str:
    return f"pretend:{scene}"
