"""No caption ends in an ellipsis at the largest text on the counter's usual screen.

Each page is painted into a picture that keeps the texts as they were written; what was shortened for
want of room ends in "…" there.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtGui import QPicture
from PySide6.QtWidgets import QApplication, QWidget

from oss_desk.gui.theme.stylesheet import apply_theme
from tools.screens.morning import Mornings
from tools.screens.shots import shots
from tools.screens.stage import Stage

PAGES = (
    "login", "home", "identity", "papers-missing", "assessment", "approval", "card-step", "print", "tally",
    "sync", "sync-pair", "sync-history", "same-person",
)  # fmt: skip
_WRITTEN_SO = ("Alt+1…", "เลือกแฟ้มรูป…", "เหตุอื่น…")
# What somebody typed may be longer than its field; it is read by moving in it.
_TYPED = ("ผลที่ตามมาของหลอดเลือดสมอง",)
_CUT = re.compile("[A-Za-z0-9\u0e00-\u0e7f][ -~\u0e00-\u0e7f·–“”•]*\u2026")


def shortened(widget: QWidget) -> list[str]:
    """Return every text of *widget* that is painted with an ellipsis."""
    picture = QPicture()
    widget.render(picture)
    kept = bytes(cast("memoryview", picture.data()))[: picture.size()]
    found: set[str] = set()
    # A text begins at an even or an odd byte.
    for first in (0, 1):
        part = kept[first : len(kept) - (len(kept) - first) % 2]
        found.update(match.group() for match in _CUT.finditer(part.decode("utf-16-be", "replace")))
    return sorted(
        text
        for text in found
        if not text.endswith(_WRITTEN_SO) and not any(typed in text for typed in _TYPED)
    )


@pytest.fixture(scope="module")
def mornings(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Mornings:
    return Mornings(tmp_path_factory.mktemp("mornings"))


@pytest.fixture(autouse=True)
def _usual_look_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp)


@pytest.mark.parametrize("name", PAGES)
def test_every_caption_is_said_in_full(qapp: QApplication, mornings: Mornings, name: str) -> None:
    shot = next(shot for shot in shots() if shot.name == name)
    stage = Stage(qapp, mornings, replace(shot, scale=1.3))
    try:
        shot.scene(stage)
        assert shortened(stage.window) == []
    finally:
        stage.strike()
