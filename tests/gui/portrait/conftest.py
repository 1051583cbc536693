"""A pretend camera before which anybody may sit, and lanes to draw it in."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from oss_desk.gui.background import Background
from oss_desk.gui.camera.cameras import DeskCameras
from oss_desk.simulated.camera import SimulatedCamera


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    qtbot.waitUntil(lambda: made.is_idle, timeout=10_000)
    made.close()


@pytest.fixture
def cameras(background: Background) -> DeskCameras:
    return DeskCameras(SimulatedCamera(lambda: "f60"), background)
