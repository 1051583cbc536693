"""How long the window thinks about one key in the field of the disease code, and about one portrait.

Beside a bare ``QLineEdit`` that takes the same key, and beside making the same picture smaller once,
which any look at it begins with.
"""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.figure import Figure, side_by_side
from oss_desk.gui.camera.photo_checks import examine
from oss_desk.gui.theme.fonts import load_fonts
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.visit.steps.assessment.hints import DiagnosisHints
from oss_desk.gui.widgets.type_ahead import TypeAhead
from oss_desk.services.ports.pretend_camera import Scene
from oss_desk.simulated.camera import SimulatedCamera
from oss_desk.storage.diagnoses import shipped_diagnoses

_HIGH = 360


def figures() -> Iterator[Figure]:
    """Time a key that offers a list, and a look at a portrait."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    if isinstance(application, QApplication):
        apply_theme(application)
    ours, bare = TypeAhead(), QLineEdit()
    ours.set_hints(DiagnosisHints(shipped_diagnoses()))
    for field in (bare, ours):
        field.show()
        field.activateWindow()
        field.setFocus()
        application.processEvents()  # the list opens only under the field that has the keyboard
    yield side_by_side("key_in_a_type_ahead", lambda: _key(ours), lambda: _key(bare))
    frame = SimulatedCamera(lambda: "f60").frame(Scene.USUAL, 0)
    picture = QImage(
        frame.pixels, frame.width, frame.height, 4 * frame.width, QImage.Format.Format_RGBX8888
    ).copy()
    smooth = Qt.TransformationMode.SmoothTransformation
    yield side_by_side(
        "look_at_a_portrait", lambda: examine(picture), lambda: picture.scaledToHeight(_HIGH, smooth)
    )


def _key(field: QLineEdit) -> None:
    field.clear()
    field.insert("i")
