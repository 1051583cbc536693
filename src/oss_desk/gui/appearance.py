"""Dresses the application in what somebody wishes for; widgets already made keep what they wear."""

from PySide6.QtWidgets import QApplication

from oss_desk.gui.language import install_language
from oss_desk.gui.preferences import Appearance
from oss_desk.gui.theme.stylesheet import apply_theme


def put_on(application: QApplication, appearance: Appearance) -> None:
    """Let everything made from now on have the theme, the size of text and the language of *appearance*."""
    install_language(application, appearance.language)
    apply_theme(application, appearance.shown_theme, appearance.text_scale)
