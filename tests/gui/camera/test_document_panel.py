from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import CameraChoice, DeskCameras
from oss_desk.gui.camera.document_panel import DocumentPanel, take_document
from oss_desk.gui.camera.live_picture import LivePicture
from oss_desk.gui.camera.source import CameraSource, Purpose
from oss_desk.gui.widgets.action_bar import ActionBar
from tests.gui.found import found


class NoCameras:
    """A desk whose camera was never bought."""

    def choices(self, _purpose: Purpose) -> tuple[CameraChoice, ...]:
        """Return nothing."""
        return ()

    def open(self, key: str, _purpose: Purpose, _parent: QObject) -> CameraSource:
        """Fail: nothing was offered."""
        raise AssertionError(key)


@pytest.fixture
def page(qtbot: QtBot, background: Background) -> Iterator[QWidget]:
    assert background.is_idle
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    made.resize(1266, 536)
    made.show()
    qtbot.waitExposed(made)
    found(made, QLineEdit).setFocus()
    yield made
    # The window goes before the lanes, as when the desk is closed: its camera still draws.
    delete(made)


def _seen(qtbot: QtBot, panel: DocumentPanel) -> None:
    qtbot.waitUntil(lambda: not found(panel, LivePicture).picture.isNull(), timeout=10_000)


def test_enter_keeps_the_page_as_a_jpeg_and_gives_the_keyboard_back(
    qtbot: QtBot, page: QWidget, cameras: DeskCameras, background: Background
) -> None:
    panel = take_document(page, cameras, background, "ทะเบียนบ้าน")
    _seen(qtbot, panel)
    assert found(panel, QComboBox).currentText() == "กล้องฝึกหัด: เอกสาร"
    with qtbot.waitSignal(panel.kept, timeout=10_000) as kept:
        qtbot.keyClick(found(panel, LivePicture), Qt.Key.Key_Return)
        qtbot.keyClick(found(panel, LivePicture), Qt.Key.Key_Return)
    (jpeg,) = kept.args
    assert jpeg.startswith(b"\xff\xd8\xff")
    picture = QImage.fromData(jpeg)
    assert (picture.width(), picture.height()) == (960, 720)
    assert picture.pixelColor(480, 600).lightness() > 150, "the page is light"
    assert picture.pixelColor(20, 20).lightness() < 90, "the desk is dark"
    assert page.focusWidget() is found(page, QLineEdit)


def test_esc_closes_the_panel_and_not_what_lies_under_it(
    qtbot: QtBot, page: QWidget, cameras: DeskCameras, background: Background
) -> None:
    left: list[str] = []
    for key in ("Esc", "Return"):
        QShortcut(QKeySequence(key), page).activated.connect(lambda key=key: left.append(key))
    panel = take_document(page, cameras, background, "ทะเบียนบ้าน")
    _seen(qtbot, panel)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(found(panel, LivePicture), Qt.Key.Key_Escape)
    assert left == []


def test_without_a_camera_it_says_so_and_offers_a_file(
    qtbot: QtBot, page: QWidget, background: Background, tmp_path: object
) -> None:
    panel = take_document(page, NoCameras(), background, "ทะเบียนบ้าน")
    qtbot.waitUntil(lambda: "ไม่พบกล้อง" in found(panel, ActionBar).message())
    qtbot.keyClick(found(panel, LivePicture), Qt.Key.Key_Return)
    assert panel.isVisible()
    panel.leave()


def test_it_follows_the_size_of_the_page(
    qtbot: QtBot, page: QWidget, cameras: DeskCameras, background: Background
) -> None:
    panel = take_document(page, cameras, background, "ทะเบียนบ้าน")
    page.resize(800, 400)
    assert panel.size() == page.size()
    panel.leave()
