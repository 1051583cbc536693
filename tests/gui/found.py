"""Finding a part of a window, and failing when it is not there."""

from typing import TypeVar

from PySide6.QtCore import QObject

T = TypeVar("T", bound=QObject)


def found(parent: QObject, kind: type[T], name: str | None = None) -> T:
    """Return the part of *parent* that is a *kind* and, if given, is called *name*."""
    part = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert part is not None, f"no {kind.__name__} {name or ''} in {parent.objectName()}"
    return part
