"""Coloured icons as files: a style sheet takes its pictures from files only."""

import atexit
import os
import shutil
import tempfile
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from oss_desk.gui.theme.icons import coloured_svg


def picture_file(name: str, colour_code: str) -> str:
    """Return a path, as a style sheet writes it, to the icon *name* drawn in *colour_code* (``"#RRGGBB"``).

    The file stays in the user's cache folder for the next start; where that cannot be written, in a
    folder that goes with the program.

    Raises:
        FileNotFoundError: no icon of that name ships with the program.
    """
    content = coloured_svg(name, colour_code)
    try:
        return _kept(_cache_folder(), name, content)
    except OSError:
        # No home, or one that is full or may not be written: the window still needs its tick marks.
        return _kept(_passing_folder(), name, content)


def _cache_folder() -> Path:
    location = QStandardPaths.StandardLocation.GenericCacheLocation
    folder = Path(QStandardPaths.writableLocation(location)) / "oss-desk" / "theme"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@lru_cache(maxsize=1)
def _passing_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="oss-desk-theme-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _kept(folder: Path, name: str, content: bytes) -> str:
    # Named by what it holds: a newer program with another icon never finds the old one.
    path = folder / f"{name}-{sha256(content).hexdigest()[:16]}.svg"
    if not path.exists():
        # Two windows may start at once; neither is to read half a file.
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(content)
        unfinished.replace(path)
    return path.as_posix()
