"""The files that the window shows: its style, its script, the letters and the icons."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

_PACKAGE = Path(__file__).resolve().parent
# Installed, the shared files lie beside the code; in a checkout they are the desk's own.
_SHARED = _PACKAGE / "_resources" if (_PACKAGE / "_resources").is_dir() else _PACKAGE.parents[2] / "resources"
_FONT = "IBMPlexSansThaiLooped_{}.ttf"
_SERVED = {
    "window.css": (_PACKAGE / "static", "text/css; charset=utf-8"),
    "window.js": (_PACKAGE / "static", "text/javascript; charset=utf-8"),
    "database.svg": (_SHARED / "icons", "image/svg+xml"),
    **{
        _FONT.format(weight): (_SHARED / "fonts", "font/ttf")
        for weight in ("400Regular", "500Medium", "600SemiBold")
    },
}


@cache
def served(name: str) -> tuple[bytes, str] | None:
    """Return the content and the media type of the file *name*, or None: nothing else is served."""
    if name not in _SERVED:
        return None
    folder, media_type = _SERVED[name]
    return (folder / name).read_bytes(), media_type


@cache
def icon(name: str) -> Markup:
    """Return the icon *name* to be set into a page, in the colour of the text; readers pass over it.

    Raises:
        FileNotFoundError: there is no such icon; that is a bug.
    """
    drawing = (_SHARED / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(drawing.replace("<svg ", '<svg class="icon" aria-hidden="true" focusable="false" ', 1))  # noqa: S704 - our own file
