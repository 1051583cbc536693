"""Finds the files that ship beside the code, in a checkout or installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# An editable install puts its copy of the mapped folder beside the environment, not beside the
# code, so the checkout's own folder is the fallback (docs/decisions/0001-the-house.md).
_ROOT = _PACKAGE / "_resources" if (_PACKAGE / "_resources").is_dir() else _PACKAGE.parents[1] / "resources"


def asset(name: str) -> Path:
    """Return the path of the shipped file *name*, such as ``"fonts/Sarabun_400Regular.ttf"``.

    Raises:
        FileNotFoundError: no such file ships with the program; that is a bug or a broken install.
    """
    path = _ROOT / name
    if not path.exists():
        raise FileNotFoundError(path)
    return path
