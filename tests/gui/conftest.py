"""What every test of the window needs: the desk's own look."""

import pytest
from PySide6.QtWidgets import QApplication

from oss_desk.gui.theme.stylesheet import apply_theme


@pytest.fixture(autouse=True)
def _desk_look(qapp: QApplication) -> None:
    apply_theme(qapp)
