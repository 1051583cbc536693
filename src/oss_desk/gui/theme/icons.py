"""Turns an icon's name and a colour token into a picture, sharp on every screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from oss_desk.assets import asset
from oss_desk.gui.theme.active import active_theme
from oss_desk.gui.theme.tokens import PALETTES, Colour, Size


def icon_pixmap(name: str, token: Colour = Colour.TEXT, size: int = Size.ICON) -> QPixmap:
    """Return the icon *name* (``"printer"``) in *token*, *size* logical pixels square.

    Raises:
        FileNotFoundError: no icon of that name ships with the program.
    """
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    return _drawn(name, PALETTES[active_theme()][token], size, ratio)


def icon(name: str, token: Colour = Colour.TEXT, size: int = Size.ICON) -> QIcon:
    """Return the same picture as :func:`icon_pixmap` for what takes a ``QIcon``."""
    return QIcon(icon_pixmap(name, token, size))


def coloured_svg(name: str, colour_code: str) -> bytes:
    """Return the SVG of *name* with every ``currentColor`` set to *colour_code*."""
    return asset(f"icons/{name}.svg").read_bytes().replace(b"currentColor", colour_code.encode("ascii"))


@lru_cache(maxsize=512)
def _drawn(name: str, colour_code: str, size: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(coloured_svg(name, colour_code)))
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
