"""What a style sheet needs as files leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no XDG_CACHE_HOME")

_DRESSED = """
import os, sys
from PySide6.QtWidgets import QApplication
from oss_desk.gui.theme.stylesheet import apply_theme
application = QApplication(sys.argv)
apply_theme(application)
os._exit(0)  # as abrupt as a kill: nothing is tidied up
"""


def _started(folder: Path, cache: Path) -> None:
    folder.mkdir(exist_ok=True)
    environment = {**os.environ, "TMPDIR": str(folder), "XDG_CACHE_HOME": str(cache)}
    subprocess.run([sys.executable, "-c", _DRESSED], check=True, env=environment, timeout=60)


def test_a_start_leaves_nothing_in_the_folder_for_passing_files(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    _started(tmp_path / "tmp", cache)
    made = sorted((cache / "oss-desk" / "theme").iterdir())
    assert made
    assert {file.suffix for file in made} == {".svg"}
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_cache_that_cannot_be_made_does_not_keep_the_window_away(tmp_path: Path) -> None:
    occupied = tmp_path / "cache"
    occupied.write_text("", "utf-8")
    _started(tmp_path / "tmp", occupied)
    assert [folder.name.startswith("oss-desk-theme-") for folder in (tmp_path / "tmp").iterdir()] == [True]


def test_a_second_start_finds_the_same_files(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    _started(tmp_path / "tmp", cache)
    first = {file.name: file.stat().st_mtime_ns for file in (cache / "oss-desk" / "theme").iterdir()}
    _started(tmp_path / "tmp", cache)
    assert {file.name: file.stat().st_mtime_ns for file in (cache / "oss-desk" / "theme").iterdir()} == first
