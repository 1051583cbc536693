"""How a measure is taken and told: ours beside another's, in one run, by medians."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing: *ours* and the *other*'s value in *unit*, such as ``"ms"``."""

    name: str
    ours: float
    other: float
    unit: str

    def __str__(self) -> str:
        """Return the figure as its line: name, ours, other, ratio, unit."""
        return f"{self.name} {self.ours:.4g} {self.other:.4g} {self.ours / self.other:.3f} {self.unit}"


def side_by_side(
    name: str, ours: Callable[[], object], other: Callable[[], object], *, rounds: int = _ROUNDS
) -> Figure:
    """Time *ours* and *other* by turns, after one unmeasured turn each; medians in milliseconds.

    By turns, because whatever else the machine does then weighs on both alike.
    """
    ours()
    other()
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(max(rounds, _ROUNDS)):
        for work, taken in zip((ours, other), times, strict=True):
            began = time.perf_counter()
            work()
            taken.append((time.perf_counter() - began) * 1000)
    return Figure(name, statistics.median(times[0]), statistics.median(times[1]), "ms")
