"""The pretend camera of a training desk, through the same capture session as a real one."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameInput

from oss_desk.gui.background import Background, Lane
from oss_desk.gui.camera.session import FRAME_MILLISECONDS, SessionCamera
from oss_desk.gui.camera.source import Trouble
from oss_desk.services.ports.pretend_camera import Frame, PretendCamera, Scene


class TrainingCamera(SessionCamera):
    """Shows *scene*; its frames are drawn in the camera's lane, never on the GUI thread."""

    def __init__(
        self, pretend: PretendCamera, scene: Scene, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pretend = pretend
        self._scene = scene
        self._background = background
        self._moment = 0
        self._is_drawing = False
        self._input = QVideoFrameInput(self)
        self.session.setVideoFrameInput(self._input)
        self._beat = QTimer(self)
        self._beat.setInterval(FRAME_MILLISECONDS)
        self._beat.timeout.connect(self._draw)

    def begin(self) -> None:
        """Draw the first frame and go on."""
        self._beat.start()
        self._draw()

    def end(self) -> None:
        """Draw no more."""
        self._beat.stop()

    def is_ready(self) -> bool:
        """Tell that frames are coming: the session itself says so of cameras only."""
        return self._beat.isActive()

    @Slot()
    def _draw(self) -> None:
        if self._is_drawing:
            return
        self._is_drawing = True
        self._moment += 1
        work = partial(self._pretend.frame, self._scene, self._moment)
        self._background.run(Lane.CAMERA, work, owner=self, then=self._push, otherwise=self._not_drawn)

    def _push(self, frame: Frame) -> None:
        self._is_drawing = False
        if self._beat.isActive():
            stride = 4 * frame.width
            picture = QImage(frame.pixels, frame.width, frame.height, stride, QImage.Format.Format_RGBX8888)
            self._input.sendVideoFrame(QVideoFrame(picture))

    def _not_drawn(self, error: Exception) -> None:
        self._is_drawing = False
        self._beat.stop()
        self.fail(Trouble.NO_PICTURE)
        raise error
