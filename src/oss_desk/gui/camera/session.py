"""One capture session of QtMultimedia: the same code whether a camera or a pretence feeds it."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QImageCapture, QMediaCaptureSession, QVideoFrame, QVideoSink

from oss_desk.gui.camera.source import CameraSignals, Trouble

FRAME_MILLISECONDS = 66
_LEAST_MILLISECONDS = 50
"""A faster camera's frames are left out: turning each into a picture would take the window's time."""
PICTURE_WITHIN = 3000
"""Milliseconds a camera may take for a still picture, or for its first frame."""


class SessionCamera(CameraSignals):
    """A `CameraSource` around a capture session; who derives from it says what feeds it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._taking = False
        self._since_frame = QElapsedTimer()
        self.session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._capture = QImageCapture(self)
        self.session.setVideoSink(self._sink)
        self.session.setImageCapture(self._capture)
        self._sink.videoFrameChanged.connect(self._frame)
        self._capture.imageCaptured.connect(self._captured)
        self._capture.errorOccurred.connect(self._not_captured)
        self._capture.readyForCaptureChanged.connect(self._capture_when_ready)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PICTURE_WITHIN)
        self._patience.timeout.connect(self._waited_in_vain)

    def start(self) -> None:
        """Begin to deliver frames."""
        if not self._running:
            self._running = True
            self._since_frame.invalidate()
            self._patience.start()
            self.begin()

    def stop(self) -> None:
        """End it; nothing is emitted afterwards."""
        if self._running:
            self._running = self._taking = False
            self._patience.stop()
            self.end()

    def take(self) -> None:
        """Ask for one picture."""
        if self._running and not self._taking:
            self._taking = True
            self._patience.start()
            self._capture_when_ready()

    def begin(self) -> None:
        """Let whatever feeds the session begin."""
        raise NotImplementedError

    def end(self) -> None:
        """Let whatever feeds the session end."""
        raise NotImplementedError

    def is_ready(self) -> bool:
        """Tell whether a picture can be taken now."""
        return self._capture.isReadyForCapture()

    def fail(self, trouble: Trouble) -> None:
        """Say why there is no picture; the camera stays started."""
        if self._running:
            self._taking = False
            self._patience.stop()
            self.failed.emit(trouble)

    @Slot(bool)
    def _capture_when_ready(self, _ready: bool = True) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        if self._taking and self.is_ready():
            self._capture.capture()

    @Slot(QVideoFrame)
    def _frame(self, frame: QVideoFrame) -> None:
        early = self._since_frame.isValid() and self._since_frame.elapsed() < _LEAST_MILLISECONDS
        if not self._running or early or not frame.isValid():
            return
        self._since_frame.start()
        picture = frame.toImage()
        if picture.isNull():
            return
        if not self._taking:
            self._patience.stop()
        self.frame_came.emit(picture)

    @Slot(int, QImage)
    def _captured(self, _number: int, picture: QImage) -> None:
        if self._running and self._taking:
            self._taking = False
            self._patience.stop()
            self.taken.emit(picture)

    @Slot(int, QImageCapture.Error, str)
    def _not_captured(self, _number: int, error: QImageCapture.Error, _words: str) -> None:
        # Fed by frames instead of a camera, the session calls itself not ready and takes the picture
        # all the same; one that really was not ready is waited for in vain.
        if self._taking and error != QImageCapture.Error.NotReadyError:
            self.fail(Trouble.NO_PICTURE)

    @Slot()
    def _waited_in_vain(self) -> None:
        self.fail(Trouble.NO_PICTURE)
