"""A file system so small that it can be filled to the last byte; only where mounting is allowed."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIZE = "96m"
_FILLER = "filler"
_PIECE = bytes(64 * 1024)


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """Mount one at *folder* for the length of a ``with`` block, and tell whether that was allowed."""
    folder.mkdir(parents=True, exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={_SIZE},mode=700", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    is_there = mounted.returncode == 0
    try:
        yield is_there
    finally:
        if is_there:
            subprocess.run(["umount", "--lazy", str(folder)], capture_output=True, check=True)


def fill(folder: Path) -> None:
    """Take the last byte of the file system of *folder*."""
    with (folder / _FILLER).open("ab", buffering=0) as filler:
        for piece in (_PIECE, b"0"):
            try:
                while filler.write(piece) == len(piece):
                    pass
            except OSError:
                continue


def clear(folder: Path) -> None:
    """Give the room back."""
    (folder / _FILLER).unlink(missing_ok=True)
