"""Answers spoiled on their way from a chip, seeded so that every run can be repeated."""

import random
from collections.abc import Callable
from typing import Final

from oss_desk.services.errors import Timeout
from oss_desk.simulated.card_applet import CardApplet

LONGEST: Final = 300
"""More than any honest answer: 256 bytes and a status word."""


class Spoiler:
    """Decides which answers are spoiled, and how.

    Args:
        chance: where every decision comes from.
        share: how many answers of a hundred are spoiled.

    Attributes:
        count: answers spoiled so far.
        share: may be changed between two cards.
    """

    def __init__(self, chance: random.Random, share: float = 5.0) -> None:
        self.chance = chance
        self.share = share
        self.count = 0

    def strikes(self) -> bool:
        """Decide whether the next answer is spoiled, and count it if so."""
        if self.chance.random() * 100 >= self.share:
            return False
        self.count += 1
        return True

    def spoiled(self, answer: bytes) -> bytes:
        """Return *answer* too short, too long, with another status word, random, or cut anywhere."""
        return self.chance.choice(_WAYS)(self.chance, answer)


def _short(chance: random.Random, answer: bytes) -> bytes:
    """Lose some of the bytes, but not the status word."""
    return answer[: chance.randrange(max(1, len(answer) - 2))] + answer[-2:]


def _long(chance: random.Random, answer: bytes) -> bytes:
    """Put bytes in front of the answer, into it or behind it."""
    at = chance.choice((0, max(0, len(answer) - 2), len(answer)))
    return answer[:at] + chance.randbytes(chance.randint(1, 40)) + answer[at:]


def _other_status(chance: random.Random, answer: bytes) -> bytes:
    """Say something else than the card said, sensible or not."""
    first = chance.choice((0x90, 0x61, 0x6C, 0x67, 0x69, 0x6A, 0x6B, 0x6D, 0x6E, 0x6F, chance.randrange(256)))
    return answer[:-2] + bytes((first, chance.choice((0x00, 0x82, 0x86, chance.randrange(256)))))


def _random(chance: random.Random, _answer: bytes) -> bytes:
    return chance.randbytes(chance.randrange(LONGEST))


def _cut(chance: random.Random, answer: bytes) -> bytes:
    """Break off anywhere, perhaps before the first byte."""
    return answer[: chance.randrange(len(answer))] if answer else b""


_WAYS: Final[tuple[Callable[[random.Random, bytes], bytes], ...]] = (
    _short, _long, _other_status, _random, _cut,
)  # fmt: skip


class SpoiledChannel:
    """The `Channel` to a `CardApplet` over a line that spoils answers.

    Beside the ways of the `Spoiler` an answer may come late: after a time-out, so that it stands where
    the next one is expected, or one command late from then on.
    """

    def __init__(self, applet: CardApplet, spoiler: Spoiler) -> None:
        self.atr = applet.atr
        self.protocol = "T=0"
        self._applet = applet
        self._spoiler = spoiler
        self._under_way: list[bytes] = []

    def transmit(self, command: bytes) -> bytes:
        """Send one command.

        Raises:
            Timeout: the answer is late, or lost.
        """
        self._under_way.append(self._applet.answer(command))
        if not self._spoiler.strikes():
            return self._under_way.pop(0)
        match self._spoiler.chance.randrange(8):
            case 0:
                raise Timeout("reader")
            case 1:
                # What the line still holds of the command before comes once more.
                self._under_way.insert(0, self._under_way[0])
                return self._under_way.pop(0)
            case 2:
                self._under_way.clear()
                raise Timeout("reader")
            case _:
                return self._spoiler.spoiled(self._under_way.pop(0))
