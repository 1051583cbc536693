"""A carrier as a file: read in one piece, written whole or not at all."""

import os
from pathlib import Path

from oss_wire.errors import WireError

MOST_BYTES = 2 * 1024**3
"""No carrier and no receipt is larger; what is, came from somewhere else."""


def read_carrier_file(file: Path) -> bytes:
    """Return what *file* holds.

    Raises:
        WireError: ``too_large``. OSError: it cannot be read.
    """
    if file.stat().st_size > MOST_BYTES:
        raise WireError("", "too_large")
    return file.read_bytes()


def write_carrier_file(file: Path, content: bytes) -> None:
    """Write *file* whole or not at all, and flush it: the stick is pulled out next.

    Raises:
        OSError: it cannot be written; what stood there before stands there still.
    """
    beside = file.with_name(f"{file.name}.new")
    with beside.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(file)
