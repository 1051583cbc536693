"""The road without a line in the fault run: files cut, forgotten, found again and brought twice."""

import random
from collections import Counter as Tally
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SHARE = 0.2
"""So many of the turns go by file."""
_TAKEN = 0
_KEPT = 12
_FORGOTTEN, _CUT, _TWICE, _FROM_THE_DRAWER = 0.2, 0.25, 0.2, 0.3


@dataclass(slots=True)
class Sticks:
    """The sticks of one desk's officers.

    Attributes:
        folder: of the files. chance: what happens to them. happened: how often what.
        seal, take_back: a process of the desk that writes a carrier, or takes a receipt; it may be killed.
        bring: the province's program: from a carrier to a receipt; its exit code.
    """

    folder: Path
    chance: random.Random
    happened: Tally[str]
    seal: Callable[[Path], None]
    take_back: Callable[[Path], None]
    bring: Callable[[Path, Path], int]
    drawer: list[Path] = field(default_factory=list)
    receipts: list[Path] = field(default_factory=list)
    _made: int = 0

    def journey(self) -> None:
        """Carry one file there, and one back, neither of which need be the newest."""
        carrier = self._new("carrier")
        self.seal(carrier)
        if carrier.exists():
            self.happened["carriers"] += 1
            self.drawer.append(carrier)
        if self.drawer:
            self._there(self._one_of(self.drawer))
        if self.receipts and self.chance.random() >= _FORGOTTEN:
            self._back(self._one_of(self.receipts))

    def _there(self, carrier: Path) -> None:
        for _ in range(2 if self.chance.random() < _TWICE else 1):
            receipt = self._new("receipt")
            if self.bring(self._perhaps_cut(carrier), receipt) == _TAKEN:
                self.receipts.append(receipt)

    def _back(self, receipt: Path) -> None:
        for _ in range(2 if self.chance.random() < _TWICE else 1):
            self.happened["receipts"] += 1
            self.take_back(self._perhaps_cut(receipt))

    def _one_of(self, files: list[Path]) -> Path:
        """Return the newest, or one that was forgotten; the oldest are lost for good."""
        del files[:-_KEPT]
        if self.chance.random() < _FROM_THE_DRAWER:
            self.happened["late files"] += 1
            return self.chance.choice(files)
        return files[-1]

    def _perhaps_cut(self, file: Path) -> Path:
        if self.chance.random() >= _CUT:
            return file
        self.happened["cut files"] += 1
        content, cut = file.read_bytes(), self._new("cut")
        cut.write_bytes(content[: self.chance.randrange(len(content))])
        return cut

    def _new(self, kind: str) -> Path:
        self._made += 1
        return self.folder / f"{kind}-{self._made}"
