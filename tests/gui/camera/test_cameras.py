"""What every camera promises, and which cameras a desk has."""

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QCameraDevice, QCameraFormat, QVideoFrame, QVideoFrameInput
from pytestqt.qtbot import QtBot

from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import DeskCameras
from oss_desk.gui.camera.real_camera import RealCamera, fitting
from oss_desk.gui.camera.session import SessionCamera
from oss_desk.gui.camera.source import CameraSource, Purpose, Trouble
from oss_desk.services.ports.pretend_camera import Frame, Scene


class FedCamera(RealCamera):
    """The real camera's code with the lens taken off: its session is fed by hand instead."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(QCameraDevice(), Purpose.PORTRAIT, parent)
        self.session.setCamera(None)  # type: ignore[arg-type]
        self._input = QVideoFrameInput(self)
        self.session.setVideoFrameInput(self._input)
        self._picture = QImage(640, 480, QImage.Format.Format_RGB32)
        self._picture.fill(0xFF557799)
        self._beat = self.startTimer(20)
        self._is_fed = False

    def begin(self) -> None:
        """Be fed from now on."""
        self._is_fed = True

    def end(self) -> None:
        """Be fed no more."""
        self._is_fed = False

    def is_ready(self) -> bool:
        """Tell whether frames come."""
        return self._is_fed

    def timerEvent(self, _event: object) -> None:
        """Feed one frame."""
        if self._is_fed:
            self._input.sendVideoFrame(QVideoFrame(self._picture))


NewCamera = Callable[[], CameraSource]


@pytest.fixture(params=["training", "real"])
def new_camera(request: pytest.FixtureRequest, cameras: DeskCameras, qtbot: QtBot) -> Iterator[NewCamera]:
    owner = QObject()
    real = request.param == "real"
    yield lambda: FedCamera(owner) if real else cameras.open("pretend:usual", Purpose.PORTRAIT, owner)
    owner.deleteLater()


@pytest.fixture
def camera(new_camera: NewCamera) -> CameraSource:
    return new_camera()


def frames_pass(qtbot: QtBot, camera: CameraSource, count: int = 5) -> None:
    """Wait until *camera* has shown *count* frames: time enough for anything else to show one."""
    came: list[QImage] = []
    camera.frame_came.connect(came.append)
    qtbot.waitUntil(lambda: len(came) >= count, timeout=10_000)
    camera.frame_came.disconnect(came.append)


def test_frames_come_between_start_and_stop_and_never_after(
    qtbot: QtBot, camera: CameraSource, new_camera: NewCamera
) -> None:
    came: list[QImage] = []
    camera.frame_came.connect(came.append)
    camera.start()
    camera.start()
    qtbot.waitUntil(lambda: len(came) >= 3, timeout=10_000)
    assert all(picture.width() >= 640 for picture in came)
    camera.stop()
    camera.stop()
    count = len(came)
    another = new_camera()
    another.start()
    frames_pass(qtbot, another)
    another.stop()
    assert len(came) == count


def test_one_wish_gives_one_picture_however_often_it_is_asked(qtbot: QtBot, camera: CameraSource) -> None:
    taken: list[QImage] = []
    failed: list[str] = []
    camera.taken.connect(taken.append)
    camera.failed.connect(failed.append)
    camera.start()
    with qtbot.waitSignal(camera.frame_came, timeout=10_000):
        pass
    for _ in range(50):
        camera.take()
    qtbot.waitUntil(lambda: bool(taken), timeout=10_000)
    frames_pass(qtbot, camera)
    assert (len(taken), failed) == (1, [])
    camera.take()
    qtbot.waitUntil(lambda: len(taken) == 2, timeout=10_000)
    camera.stop()


def test_nothing_is_taken_by_a_camera_that_is_not_started(
    qtbot: QtBot, camera: CameraSource, new_camera: NewCamera
) -> None:
    taken: list[QImage] = []
    camera.taken.connect(taken.append)
    camera.take()
    another = new_camera()
    another.start()
    with qtbot.waitSignal(another.frame_came, timeout=10_000):
        pass
    with qtbot.waitSignal(another.taken, timeout=10_000):
        another.take()
    another.stop()
    assert taken == []


def test_a_camera_that_is_not_there_says_so(qtbot: QtBot, cameras: DeskCameras) -> None:
    owner = QObject()
    lost = cameras.open("unplugged", Purpose.PORTRAIT, owner)
    with qtbot.waitSignal(lost.failed, timeout=10_000) as failed:
        lost.start()
    assert failed.args == [Trouble.NOT_THERE]
    lost.stop()
    owner.deleteLater()


class Silent(SessionCamera):
    """A camera whose cable is broken."""

    def begin(self) -> None:
        """Give nothing."""

    def end(self) -> None:
        """Give nothing."""


def test_a_camera_that_stays_dark_is_not_waited_for_for_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("oss_desk.gui.camera.session.PICTURE_WITHIN", 50)
    camera = Silent()
    with qtbot.waitSignal(camera.failed, timeout=5_000) as failed:
        camera.start()
    assert failed.args == [Trouble.NO_PICTURE]
    camera.stop()


def test_a_training_desk_offers_its_scenes_and_a_real_one_nothing(
    cameras: DeskCameras, background: Background
) -> None:
    portraits = cameras.choices(Purpose.PORTRAIT)
    assert portraits[0].name == "กล้องฝึกหัด"
    assert {choice.key for choice in portraits} == {
        f"pretend:{scene}" for scene in Scene if scene is not Scene.PAPER
    }
    assert [choice.key for choice in cameras.choices(Purpose.PAPER)] == ["pretend:paper"]
    assert DeskCameras(None, background).choices(Purpose.PORTRAIT) == ()


def test_without_the_extra_there_is_no_camera(cameras: DeskCameras, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    assert cameras.choices(Purpose.PORTRAIT) == ()


def test_the_window_is_built_without_loading_any_of_it() -> None:
    program = (
        "import sys, oss_desk.gui.desk_window, oss_desk.gui.camera.cameras, oss_desk.bootstrap;"
        "print([name for name in ('PySide6.QtMultimedia', 'cv2', 'numpy', 'PIL') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_of_no_formats_the_camera_chooses_itself() -> None:
    assert fitting([], Purpose.PORTRAIT) is None
    assert isinstance(fitting([QCameraFormat()], Purpose.PAPER), QCameraFormat)


class StandIn:
    """What is asked of a format."""

    def __init__(self, wide: int, high: int, rate: float) -> None:
        self.size, self.rate = QSize(wide, high), rate

    def resolution(self) -> QSize:
        """Return its size."""
        return self.size

    def maxFrameRate(self) -> float:
        """Return its speed."""
        return self.rate


def test_the_format_fits_what_the_camera_is_opened_for() -> None:
    vga, hd, slow = StandIn(640, 480, 30), StandIn(1280, 720, 30), StandIn(1280, 960, 5)
    large = StandIn(3840, 2160, 10)
    formats = [vga, hd, slow, large]
    assert fitting(formats, Purpose.PORTRAIT) is hd  # type: ignore[arg-type, comparison-overlap]
    assert fitting(formats, Purpose.PAPER) is large  # type: ignore[arg-type, comparison-overlap]


def test_a_scene_that_cannot_be_drawn_is_told_and_not_hidden(qtbot: QtBot, background: Background) -> None:
    class Broken:
        def frame(self, scene: Scene, _moment: int) -> Frame:
            raise OSError(scene)

    owner = QObject()
    camera = DeskCameras(Broken(), background).open("pretend:usual", Purpose.PORTRAIT, owner)
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(camera.failed, timeout=10_000):
        camera.start()
    qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is OSError
    owner.deleteLater()
