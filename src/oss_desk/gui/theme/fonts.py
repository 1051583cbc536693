"""Loads the fonts that ship with the desk, so that no machine needs them installed."""

from PySide6.QtGui import QFontDatabase

from oss_desk.assets import asset
from oss_desk.gui.theme.active import forget_measures

_FILES = (
    "IBMPlexSansThaiLooped_400Regular.ttf",
    "IBMPlexSansThaiLooped_500Medium.ttf",
    "IBMPlexSansThaiLooped_600SemiBold.ttf",
    "IBMPlexSansThaiLooped_700Bold.ttf",
    "Sarabun_400Regular.ttf",
    "Sarabun_600SemiBold.ttf",
    "Sarabun_700Bold.ttf",
)


class FontNotUsableError(RuntimeError):
    """Qt could not read a font file that ships with the program: a broken install."""


def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt and return their family names; safe to call twice.

    Needs a ``QGuiApplication``.

    Raises:
        FileNotFoundError: a font file is missing.
        FontNotUsableError: a font file cannot be read.
    """
    known = set(QFontDatabase.families())
    if {"IBM Plex Sans Thai Looped", "Sarabun"} <= known:
        return ("IBM Plex Sans Thai Looped", "Sarabun")
    families: list[str] = []
    for name in _FILES:
        number = QFontDatabase.addApplicationFont(str(asset(f"fonts/{name}")))
        if number < 0:
            raise FontNotUsableError(name)
        families += [
            family for family in QFontDatabase.applicationFontFamilies(number) if family not in families
        ]
    forget_measures()
    return tuple(families)
