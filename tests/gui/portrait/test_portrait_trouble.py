"""What goes wrong between camera and portrait is said, and the keys go on working."""

from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import CameraChoice, DeskCameras
from oss_desk.gui.camera.source import CameraSignals, Purpose
from oss_desk.gui.visit.portrait import presenter as portrait
from oss_desk.services.ports.pretend_camera import Scene
from tests.gui.found import found
from tests.gui.portrait.test_portrait_panel import Sitting, seated

FAULT = "โปรแกรมผิดพลาด"


def _breaks(_picture: QImage) -> None:
    raise RuntimeError


@pytest.mark.logs_warning(r"incident \w+: RuntimeError")
def test_a_portrait_that_cannot_be_made_brings_the_live_picture_back(
    qtbot: QtBot, background: Background, cameras: DeskCameras, monkeypatch: pytest.MonkeyPatch
) -> None:
    for sitting in seated(qtbot, background, cameras):
        with monkeypatch.context() as broken:
            broken.setattr(portrait, "develop", _breaks)
            sitting.open(Scene.ASIDE)
            sitting.until_seen()
            sitting.key(Qt.Key.Key_F6)
            sitting.until_said(FAULT)
        assert sitting.primary == "ถ่ายรูป"
        sitting.until_live()
        sitting.key(Qt.Key.Key_F6)
        sitting.until_taken()


@pytest.mark.logs_warning(r"incident \w+: RuntimeError")
def test_a_look_that_breaks_is_said_once_and_f6_and_enter_take_the_picture(
    qtbot: QtBot, background: Background, cameras: DeskCameras, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[QImage] = []

    def breaks(picture: QImage) -> None:
        looks.append(picture)
        raise RuntimeError

    monkeypatch.setattr(portrait, "examine", breaks)
    for key in (Qt.Key.Key_F6, Qt.Key.Key_Return):
        for sitting in seated(qtbot, background, cameras):
            looks.clear()
            sitting.open()
            sitting.until_said(FAULT)
            sitting.until_live()
            assert len(looks) == 1
            sitting.key(key)
            qtbot.waitUntil(partial(_is_there, sitting), timeout=15_000)


def _is_there(sitting: Sitting) -> bool:
    return bool(sitting.accepted) or sitting.primary.startswith("ใช้รูปนี้")


class _Mute(CameraSignals):
    """A camera that shows pictures and never gives one."""

    def start(self) -> None:
        """Show one picture."""
        picture = QImage(640, 480, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.gray)
        QTimer.singleShot(0, self, lambda: self.frame_came.emit(picture))

    def stop(self) -> None:
        """Nothing goes on anyway."""

    def take(self) -> None:
        """Never answer."""


class _MuteCameras:
    def choices(self, _purpose: Purpose) -> tuple[CameraChoice, ...]:
        """Offer the one."""
        return (CameraChoice("กล้องช่อง 2", "mute"),)

    def open(self, _key: str, _purpose: Purpose, parent: QObject) -> _Mute:
        """Open it."""
        return _Mute(parent)


def test_a_camera_that_never_answers_is_given_up_in_words(qtbot: QtBot, background: Background) -> None:
    for sitting in seated(qtbot, background, _MuteCameras()):
        sitting.presenter.open(None, "นางบัวคำ สมมุติวงศ์")
        sitting.until_seen()
        sitting.key(Qt.Key.Key_F6)
        deadline = found(sitting.presenter, QTimer, "deadline")
        assert deadline.isActive()
        assert deadline.interval() == portrait.ANSWER_MILLISECONDS == 5000
        deadline.setInterval(0)
        sitting.until_said("กล้องไม่ส่งภาพ")
        sitting.key(Qt.Key.Key_F6)
        sitting.until_live()


def test_a_file_that_is_no_picture_does_not_leave_a_portrait_under_way_hanging(
    qtbot: QtBot, background: Background, cameras: DeskCameras, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("files") / "no-picture.jpg"
    path.write_text("not a picture", encoding="utf-8")
    for sitting in seated(qtbot, background, cameras):
        sitting.open(Scene.ASIDE)
        sitting.until_seen()
        sitting.key(Qt.Key.Key_F6)
        _while_developing(sitting)
        sitting.panel.file_chosen.emit(str(path))
        sitting.until_said("ไม่ใช่รูป")
        sitting.until_live()
        sitting.key(Qt.Key.Key_F6)
        sitting.until_taken()


def _while_developing(sitting: Sitting) -> None:
    sitting.bot.waitUntil(lambda: sitting.bar.message() == "กำลังตรวจรูป", timeout=15_000)
