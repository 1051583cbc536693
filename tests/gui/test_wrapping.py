"""Thai stays inside its widget whether or not the system has libthai."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.banner import Banner

SENTENCE = "กรุณาตรวจสอบเอกสารแล้วบันทึกรหัสให้เรียบร้อยก่อนลงนามและส่งมอบบัตรให้ผู้รับบริการทุกครั้ง"
WIDTH = 300
_WINDOW = f"""
import json
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from oss_desk.gui.language import install_language
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Tone
from oss_desk.gui.widgets.banner import Banner
from oss_desk.gui.widgets.form_field import FormField
from oss_desk.gui.widgets.undo_bar import UndoBar
from oss_desk.words.language import Language
application = QApplication([])
apply_theme(application)
install_language(application, Language.THAI)
page = QWidget()
page.resize(800, 600)
page.show()
label = QLabel(page.tr("{SENTENCE}"), page)
label.setWordWrap(True)
banner = Banner(page)
banner.show_message(Tone.WARN, "{SENTENCE}")
field = FormField(page)
field.set_field(QLineEdit())
field.show_error("{SENTENCE}")
bar = UndoBar(page)
bar.offer("{SENTENCE}", lambda: None)
found = {{"libthai": "libthai" in Path("/proc/self/maps").read_text()}}
for part in (label, banner, field, bar):
    part.resize({WIDTH} * (2 if part is bar else 1), 400)  # two buttons stand in the bar
    part.show()
    application.processEvents()
    labels = [part] if isinstance(part, QLabel) else part.findChildren(QLabel)
    inner = max(labels, key=lambda one: len(one.text()))
    room = inner.contentsRect()
    drawn = inner.fontMetrics().boundingRect(0, 0, room.width(), 9999, Qt.TextFlag.TextWordWrap, inner.text())
    lines = round(drawn.height() / inner.fontMetrics().lineSpacing())
    found[type(part).__name__] = [lines, room.width() - drawn.width(), room.height() - drawn.height()]
found["unbroken"] = label.fontMetrics().boundingRect(
    0, 0, {WIDTH}, 9999, Qt.TextFlag.TextWordWrap, "{SENTENCE}"
).width()
print(json.dumps(found))
"""


def look(environment: Mapping[str, str]) -> dict[str, Any]:
    """Return what a window of its own process says about its parts: lines, and room left each way."""
    answer = subprocess.run(
        [sys.executable, "-c", _WINDOW],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def assert_all_inside(found: dict[str, Any]) -> None:
    for part in ("QLabel", "Banner", "FormField", "UndoBar"):
        lines, beside, below = found[part]
        assert lines >= 2, part
        assert (beside >= 0, below >= 0) == (True, True), (part, found[part])


@pytest.mark.skipif(sys.platform == "win32", reason="windows has no libthai")
def test_with_libthai() -> None:
    found = look({})
    assert found["libthai"], "the machine is to have libthai0, as a counter has"
    assert_all_inside(found)


@pytest.mark.skipif(sys.platform == "win32", reason="windows has no libthai to hide")
def test_without_libthai(tmp_path: Path) -> None:
    """A file that is no library, found first, keeps the system's own from being loaded."""
    (tmp_path / "libthai.so.0").touch()
    found = look({"LD_LIBRARY_PATH": str(tmp_path)})
    assert not found["libthai"]
    assert found["unbroken"] > WIDTH, "without the marks the sentence is one word, too wide"
    assert_all_inside(found)


def test_a_banner_is_as_high_as_its_sentence(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    banner = Banner()
    column.addWidget(banner)
    column.addStretch()
    page.resize(WIDTH, 400)
    page.show()
    banner.show_message(Tone.WARN, SENTENCE)
    label = max(banner.findChildren(QLabel), key=lambda one: len(one.text()))
    qtbot.waitUntil(
        lambda: label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().height()
    )
