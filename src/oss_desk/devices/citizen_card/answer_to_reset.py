"""What an answer to reset promises (ISO 7816-3): protocols and speed."""

from dataclasses import dataclass
from typing import Self

_INVERSE = 0x3F
_CONVENTIONS = (0x3B, _INVERSE)
_F = {0x0: 372, 0x1: 372, 0x2: 558, 0x3: 744, 0x4: 1116, 0x5: 1488, 0x6: 1860, 0x9: 512, 0xA: 768, 0xB: 1024,
      0xC: 1536, 0xD: 2048}  # fmt: skip
_D = {0x1: 1, 0x2: 2, 0x3: 4, 0x4: 8, 0x5: 16, 0x6: 32, 0x7: 64, 0x8: 12, 0x9: 20}
_DEFAULT_SPEED = 0x11
_DEFAULT_WAITING = 0x0A


@dataclass(frozen=True, slots=True)
class AnswerToReset:
    """The interface bytes of one answer.

    Attributes:
        inverse: the card speaks in the inverse convention.
        speed: TA1, the speed it offers; 11 hexadecimal is what every card starts with.
        guard: TC1, extra time between characters. waiting: TC2, how long it may take for T=0.
        protocols: offered, in its order; never empty.
        fixed: TA2 is there: the card starts in its own mode, and nothing may be proposed.
    """

    inverse: bool
    speed: int
    guard: int
    waiting: int
    protocols: tuple[int, ...]
    fixed: bool

    @classmethod
    def of(cls, answer: bytes) -> Self:
        """Return what *answer* promises.

        Raises:
            ValueError: it is none.
        """
        if len(answer) < 2 or answer[0] not in _CONVENTIONS:
            raise ValueError(answer[:1].hex())
        found: dict[str, int] = {}
        protocols: list[int] = []
        at, present, group = 2, answer[1] >> 4, 1
        while present:
            following = 0
            for bit, letter in enumerate("ABCD"):
                if not present & (1 << bit):
                    continue
                if at >= len(answer):
                    raise ValueError(len(answer))
                found[f"{letter}{group}"] = answer[at]
                if letter == "D":
                    protocols.append(answer[at] & 0x0F)
                    following = answer[at] >> 4
                at += 1
            present, group = following, group + 1
        return cls(
            inverse=answer[0] == _INVERSE,
            speed=found.get("A1", _DEFAULT_SPEED),
            guard=found.get("C1", 0),
            waiting=found.get("C2", _DEFAULT_WAITING),
            # T=15 is no protocol; an answer that names none means T=0.
            protocols=tuple(dict.fromkeys(number for number in protocols if number != 15)) or (0,),
            fixed="A2" in found,
        )

    def bits_per_second(self, clock: int) -> int:
        """Return the speed offered at *clock* hertz; 0 where the card names a reserved value."""
        cycles, bits = _F.get(self.speed >> 4), _D.get(self.speed & 0x0F)
        return clock * bits // cycles if cycles and bits else 0
