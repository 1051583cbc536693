"""Lets one program at a time take a turn with the registry on this desk.

The lock is the operating system's own on a file beside the database: it ends with the program that holds
it, however that ends, so a killed turn never leaves a desk that cannot send.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oss_desk.services.errors import DatabaseUnreachable, TurnUnderWay

FILE_NAME = "sync.lock"

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def turn_lock(folder: Path) -> Iterator[None]:
    """Hold the lock of the data folder *folder*.

    Raises:
        TurnUnderWay: another turn of this or of another program holds it.
        DatabaseUnreachable: the folder cannot be written.
    """
    try:
        descriptor = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise DatabaseUnreachable from error
    try:
        try:
            _take(descriptor)
        except OSError as error:
            raise TurnUnderWay from error
        yield
    finally:
        os.close(descriptor)
