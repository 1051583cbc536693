"""Today's portrait by keys alone, from the pretend camera to the accepted picture."""

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import CameraChoice, DeskCameras
from oss_desk.gui.camera.photo_checks import Check
from oss_desk.gui.camera.source import CameraSource, Purpose
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Theme
from oss_desk.gui.visit.portrait.check_line import CheckLine
from oss_desk.gui.visit.portrait.panel import PortraitPanel
from oss_desk.gui.visit.portrait.presenter import PortraitPresenter
from oss_desk.gui.visit.portrait.reason_row import ReasonRow
from oss_desk.gui.visit.portrait.viewfinder import Viewfinder
from oss_desk.gui.widgets.action_bar import ActionBar
from oss_desk.services.ports.pretend_camera import Scene
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.portrait import chip_photo
from oss_desk.words.language import Language
from oss_desk.words.portrait import REASONS, reason_words
from tests.gui.camera.drawn import seen
from tests.gui.found import found

_PATIENCE = 15_000
_NOW = datetime(2026, 11, 20, 10, 44, tzinfo=timezone(timedelta(hours=7)))
_KEY = Qt.Key


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody before the camera, the officer's keys, and what came out."""

    panel: PortraitPanel
    presenter: PortraitPresenter
    bot: QtBot
    accepted: list[tuple[bytes, str, str]]

    def open(self, scene: Scene = Scene.USUAL) -> None:
        """Press F6 in the visit with *scene* before the camera."""
        self.panel.camera_chosen.emit(f"pretend:{scene}")
        self.presenter.open(chip_photo("f60"), "นางบัวคำ สมมุติวงศ์")

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press *key* where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.panel, key, modifiers)

    def until_taken(self) -> None:
        """Wait until the picture was taken and looked at."""
        self.bot.waitUntil(lambda: self.primary.startswith("ใช้รูปนี้") and self.score != "", timeout=_PATIENCE)
        self.bot.waitUntil(lambda: "กำลัง" not in self.bar.message(), timeout=_PATIENCE)

    def until_seen(self) -> None:
        """Wait for the first live picture."""
        self.bot.waitUntil(lambda: not found(self.panel, Viewfinder).picture.isNull(), timeout=_PATIENCE)

    def until_live(self) -> None:
        """Wait until the camera shows what is before it, and a picture can be taken."""
        self.until_seen()
        self.bot.waitUntil(lambda: self.primary == "ถ่ายรูป", timeout=_PATIENCE)

    def until_said(self, words: str) -> None:
        """Wait until the action bar says *words*."""
        self.bot.waitUntil(lambda: words in self.bar.message(), timeout=_PATIENCE)

    @property
    def bar(self) -> ActionBar:
        """The panel's own action bar."""
        return found(self.panel, ActionBar)

    @property
    def primary(self) -> str:
        """What the primary action is called."""
        return self.bar.primary.text()

    @property
    def score(self) -> str:
        """How many checks are passed, in words."""
        return ", ".join(line.accessibleName() for line in self.panel.findChildren(CheckLine))


@pytest.fixture
def sitting(qtbot: QtBot, background: Background, cameras: DeskCameras) -> Iterator[Sitting]:
    yield from seated(qtbot, background, cameras)


def seated(qtbot: QtBot, background: Background, cameras: object) -> Iterator[Sitting]:
    """Give a panel in sight before *cameras*, and close it afterwards."""
    panel = PortraitPanel()
    qtbot.addWidget(panel)
    panel.resize(1266, 599)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    presenter = PortraitPresenter(panel, cameras, background, FrozenClock(_NOW), panel)  # type: ignore[arg-type]
    accepted: list[tuple[bytes, str, str]] = []
    panel.accepted.connect(lambda jpeg, reason, source: accepted.append((jpeg, reason, source)))
    yield Sitting(panel, presenter, qtbot, accepted)
    presenter.close()


def test_one_key_takes_the_picture_and_enter_accepts_it(sitting: Sitting) -> None:
    sitting.open()
    sitting.until_taken()
    assert sitting.primary == "ใช้รูปนี้"
    assert sitting.score.count("ผ่าน") == 4
    sitting.key(_KEY.Key_Return)
    ((jpeg, reason, source),) = sitting.accepted
    assert (reason, source) == ("", "camera")
    assert len(jpeg) <= 60_000
    assert Image.open(io.BytesIO(jpeg)).height >= 590
    assert not sitting.panel.isVisible()


def test_enter_typed_ahead_counts_once_the_picture_is_there_and_passes(sitting: Sitting) -> None:
    sitting.open()
    for _ in range(50):
        sitting.key(_KEY.Key_Return)
    sitting.bot.waitUntil(lambda: bool(sitting.accepted), timeout=_PATIENCE)
    assert len(sitting.accepted) == 1


def test_enter_typed_ahead_never_accepts_a_fault_unseen(sitting: Sitting) -> None:
    sitting.open(Scene.EYES_CLOSED)
    sitting.key(_KEY.Key_Return)
    sitting.until_taken()
    assert sitting.accepted == []
    assert sitting.primary == "ใช้รูปนี้ พร้อมเหตุผล"
    assert "ลืมตาทั้งสองข้าง: ตาซ้ายปิด ลองอีกครั้งได้" in sitting.score


def test_with_a_fault_the_keyboard_is_at_the_fitting_reason_and_space_enter_is_enough(
    sitting: Sitting,
) -> None:
    sitting.open(Scene.EYES_CLOSED)
    sitting.until_taken()
    row = QApplication.focusWidget()
    assert isinstance(row, ReasonRow)
    assert row.text() == REASONS["eyes"].th
    assert not row.isChecked(), "nobody chose it yet"
    sitting.key(_KEY.Key_Return)
    assert sitting.accepted == []
    assert "เลือกเหตุผล" in sitting.bar.message()
    sitting.key(_KEY.Key_Space)
    sitting.key(_KEY.Key_Return)
    assert [(reason, source) for _jpeg, reason, source in sitting.accepted] == [("eyes", "camera")]


def test_the_note_goes_with_the_reason_and_another_reason_must_be_said(sitting: Sitting) -> None:
    sitting.open(Scene.EYES_CLOSED)
    sitting.until_taken()
    for _ in range(4):
        sitting.key(_KEY.Key_Down)
    assert sitting.panel.exception.reason() == "", "walking past is not choosing"
    sitting.key(_KEY.Key_Space)
    sitting.key(_KEY.Key_Return)
    assert sitting.accepted == []
    note = QApplication.focusWidget()
    assert isinstance(note, QLineEdit)
    assert note.accessibleName() == "เหตุผล *"
    note.setText("ผ้าพันแผลที่ตา")
    sitting.key(_KEY.Key_Return)
    ((_jpeg, reason, _source),) = sitting.accepted
    assert reason == "other:ผ้าพันแผลที่ตา"
    assert reason_words(reason, Language.THAI) == "ผ้าพันแผลที่ตา"
    assert reason_words("eyes:ตาซ้าย", Language.THAI) == "ลืมตาไม่ได้เพราะความพิการ · ตาซ้าย"


def test_f6_again_takes_another_picture(sitting: Sitting) -> None:
    sitting.open(Scene.EYES_CLOSED)
    sitting.until_taken()
    sitting.key(_KEY.Key_Space)
    sitting.key(_KEY.Key_F6)
    assert sitting.primary == "ถ่ายรูป"
    assert sitting.panel.exception.reason() == "", "the reason was of the other picture"
    sitting.until_taken()


def test_a_face_beside_the_oval_waits_for_f6_and_is_pointed_at(sitting: Sitting) -> None:
    sitting.open(Scene.ASIDE)
    sitting.bot.waitUntil(lambda: "หน้าไม่ตรงวงรี" in sitting.score, timeout=_PATIENCE)
    assert sitting.primary == "ถ่ายรูป"
    sitting.key(_KEY.Key_F6)
    sitting.until_taken()
    assert sitting.primary == "ใช้รูปนี้ พร้อมเหตุผล"


def test_esc_closes_and_leaves_nothing_running(sitting: Sitting, background: Background) -> None:
    sitting.open()
    sitting.until_seen()
    with sitting.bot.waitSignal(sitting.panel.closed):
        sitting.key(_KEY.Key_Escape)
    assert not sitting.presenter.is_open
    sitting.bot.waitUntil(lambda: background.is_idle, timeout=_PATIENCE)
    assert sitting.accepted == []


def test_the_chips_photo_is_one_key(sitting: Sitting) -> None:
    sitting.open()
    sitting.key(_KEY.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert [(reason, source) for _jpeg, reason, source in sitting.accepted] == [("", "chip")]
    assert sitting.accepted[0][0] == chip_photo("f60")


def test_a_picture_from_a_file_is_checked_like_any_other(sitting: Sitting, tmp_path: Path) -> None:
    sitting.open(Scene.ASIDE)
    path = tmp_path / "portrait.png"
    seen(Scene.USUAL).convert("RGB").save(path)
    sitting.panel.file_chosen.emit(str(path))
    sitting.until_taken()
    assert sitting.score.count("ผ่าน") == 4
    sitting.key(_KEY.Key_Return)
    ((_jpeg, _reason, source),) = sitting.accepted
    assert source == "file"


def test_a_file_that_is_no_picture_is_refused_in_words(sitting: Sitting, tmp_path: Path) -> None:
    sitting.open(Scene.ASIDE)
    path = tmp_path / "no-picture.jpg"
    path.write_text("not a picture", encoding="utf-8")
    sitting.panel.file_chosen.emit(str(path))
    sitting.bot.waitUntil(lambda: "ไม่ใช่รูป" in sitting.bar.message(), timeout=_PATIENCE)


def test_another_camera_can_be_chosen(sitting: Sitting) -> None:
    sitting.open(Scene.EYES_CLOSED)
    combo = found(sitting.panel, QComboBox)
    assert combo.currentText() == "กล้องฝึกหัด: หลับตา"
    combo.setCurrentIndex(combo.findData("pretend:usual"))
    sitting.until_taken()
    assert sitting.score.count("ผ่าน") == 4


class NoCameras:
    """A desk without a camera."""

    def choices(self, _purpose: Purpose) -> tuple[CameraChoice, ...]:
        """Return nothing."""
        return ()

    def open(self, key: str, _purpose: Purpose, _parent: QObject) -> CameraSource:
        """Fail: nothing was offered."""
        raise AssertionError(key)


def test_without_a_camera_chip_and_file_are_still_there(qtbot: QtBot, background: Background) -> None:
    for sitting in seated(qtbot, background, NoCameras()):
        sitting.presenter.open(chip_photo("f60"), "นางบัวคำ สมมุติวงศ์")
        assert "ไม่พบกล้อง" in sitting.bar.message()
        sitting.key(_KEY.Key_F6)
        assert sitting.accepted == []
        assert sitting.primary == "ใช้รูปจากชิป"
        sitting.key(_KEY.Key_Return)
        assert sitting.accepted == [(chip_photo("f60"), "", "chip")]


def test_without_camera_and_chip_enter_takes_nothing(qtbot: QtBot, background: Background) -> None:
    for sitting in seated(qtbot, background, NoCameras()):
        sitting.presenter.open(None, "นางบัวคำ สมมุติวงศ์")
        sitting.key(_KEY.Key_Return)
        assert sitting.accepted == []
        assert sitting.primary == "ถ่ายรูป"


def test_a_camera_that_fails_does_not_let_a_typed_ahead_enter_take_the_chips_photo(
    qtbot: QtBot, background: Background, cameras: DeskCameras
) -> None:
    class Unplugged(NoCameras):
        def choices(self, _purpose: Purpose) -> tuple[CameraChoice, ...]:
            return (CameraChoice("กล้องช่อง 2", "gone"),)

        def open(self, key: str, purpose: Purpose, parent: QObject) -> CameraSource:
            return cameras.open(key, purpose, parent)

    for sitting in seated(qtbot, background, Unplugged()):
        sitting.presenter.open(chip_photo("f60"), "นางบัวคำ สมมุติวงศ์")
        sitting.key(_KEY.Key_Return)
        sitting.until_said("กล้อง")
        sitting.key(_KEY.Key_Return)
        assert sitting.accepted == []


def test_a_camera_plugged_in_meanwhile_is_found_by_f6(
    qtbot: QtBot, background: Background, cameras: DeskCameras
) -> None:
    class LaterPlugged:
        there = False

        def choices(self, purpose: Purpose) -> tuple[CameraChoice, ...]:
            return cameras.choices(purpose) if self.there else ()

        def open(self, key: str, purpose: Purpose, parent: QObject) -> CameraSource:
            return cameras.open(key, purpose, parent)

    plug = LaterPlugged()
    for sitting in seated(qtbot, background, plug):
        sitting.presenter.open(None, "นางบัวคำ สมมุติวงศ์")
        assert "ไม่พบกล้อง" in sitting.bar.message()
        plug.there = True
        sitting.key(_KEY.Key_F6)
        sitting.until_taken()
        assert sitting.score.count("ผ่าน") == 4


def test_without_opencv_the_officer_judges_and_nothing_is_passed_silently(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "oss_desk.gui.camera.faces", None)
    sitting.open()
    sitting.until_taken()
    assert sitting.score.count("ตรวจไม่ได้ ดูด้วยตา") == 2
    assert sitting.primary == "ใช้รูปนี้"
    sitting.key(_KEY.Key_Return)
    assert sitting.accepted[0][1] == ""


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("size", "scale"), [((1266, 599), 1.0), ((993, 446), 1.15), ((851, 330), 1.0)])
def test_everything_has_a_name_and_stays_in_the_window(
    qapp: QApplication, qtbot: QtBot, background: Background, cameras: DeskCameras,
    theme: Theme, size: tuple[int, int], scale: float,
) -> None:  # fmt: skip
    apply_theme(qapp, theme, scale)
    for sitting in seated(qtbot, background, cameras):
        sitting.panel.resize(*size)
        sitting.open()
        assert sitting.panel.width() == size[0], "no part asks for more room than there is"
        for part in sitting.panel.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
                assert part.accessibleName(), type(part).__name__


def test_the_lines_stand_for_the_checks_in_order(sitting: Sitting) -> None:
    assert len(sitting.panel.findChildren(CheckLine)) == len(Check)
