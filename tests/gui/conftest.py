"""What every test of the window needs: the desk's own look."""

import pytest
from PySide6.QtWidgets import QApplication

from oss_desk.gui.language import remember_language
from oss_desk.gui.theme.active import active_theme, text_scale
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.gui.theme.tokens import Theme
from oss_desk.gui.translator import DeskTranslator
from oss_desk.words.language import Language


@pytest.fixture(autouse=True)
def _desk_look(qapp: QApplication) -> None:
    """Dress the application in the light theme and its own words, unless the test before left it so."""
    for left_over in qapp.findChildren(DeskTranslator):
        qapp.removeTranslator(left_over)
        left_over.deleteLater()
    remember_language(Language.THAI)
    if not qapp.styleSheet() or active_theme() is not Theme.LIGHT or text_scale() != 1.0:
        apply_theme(qapp)
