"""What every test of the window needs: the desk's own look."""

import pytest
from PySide6.QtWidgets import QApplication

from oss_desk.gui.theme.active import active_theme, text_scale
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Theme


@pytest.fixture(autouse=True)
def _desk_look(qapp: QApplication) -> None:
    """Dress the application in the light theme, unless the test before left it so."""
    if not qapp.styleSheet() or active_theme() is not Theme.LIGHT or text_scale() != 1.0:
        apply_theme(qapp)
