"""A camera of this machine."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtMultimedia import QCamera, QCameraDevice, QCameraFormat

from oss_desk.gui.camera.session import SessionCamera
from oss_desk.gui.camera.source import Purpose, Trouble

_WANTED = {Purpose.PORTRAIT: 1280 * 960, Purpose.PAPER: 3840 * 2160}
"""About how many pixels a picture should have: more only makes the desk slow."""
_FLUENT = {Purpose.PORTRAIT: 15.0, Purpose.PAPER: 5.0}
"""Frames in a second below which nobody can hold still for it."""


class RealCamera(SessionCamera):
    """Gives the pictures of *device*."""

    def __init__(self, device: QCameraDevice, purpose: Purpose, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera = QCamera(device, self)
        wanted = fitting(device.videoFormats(), purpose)
        if wanted is not None:
            self._camera.setCameraFormat(wanted)
        self._camera.errorOccurred.connect(self._refused)
        self.session.setCamera(self._camera)

    def begin(self) -> None:
        """Switch the camera on; its light shows it."""
        self._camera.start()
        if not self._camera.isAvailable():
            self.fail(Trouble.NOT_THERE)

    def end(self) -> None:
        """Switch the camera off."""
        self._camera.stop()

    @Slot()
    def _refused(self) -> None:
        self.fail(Trouble.IN_USE if self._camera.isAvailable() else Trouble.NOT_THERE)


def fitting(formats: list[QCameraFormat], purpose: Purpose) -> QCameraFormat | None:
    """Return that of *formats* whose pictures suit *purpose* best, or None to leave it to the camera.

    Fluent ones come first; of those the nearest to the wanted size, and the faster of two alike.
    """

    def unfit(one: QCameraFormat) -> tuple[bool, float, float]:
        pixels = one.resolution().width() * one.resolution().height()
        away = max(pixels, 1) / _WANTED[purpose]
        return one.maxFrameRate() < _FLUENT[purpose], max(away, 1 / away), -one.maxFrameRate()

    return min(formats, key=unfit, default=None)
