"""How long the program takes to answer at all, beside an interpreter that does nothing."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from benchmarks.figure import Figure, side_by_side


def figures() -> Iterator[Figure]:
    """Time ``oss-desk --version`` and ``oss-desk --help``; the floor is ``python -c pass``."""
    nothing = partial(_run, "-c", "pass")
    for option in ("version", "help"):
        yield side_by_side(f"start_{option}", partial(_run, "-m", "oss_desk", f"--{option}"), nothing)


def _run(*words: str) -> None:
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, check=True)
