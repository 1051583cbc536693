"""The serial of one piece of plastic: province 2, Buddhist year 2, running number 7, Luhn digit 1."""

from dataclasses import dataclass

from oss_desk.domain.errors import WrongState

LENGTH = 12


def luhn_digit(digits: str) -> int:
    """Return the Luhn check digit that belongs after *digits*."""
    total = 0
    for place, letter in enumerate(reversed(digits)):
        value = int(letter) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return -total % 10


@dataclass(frozen=True, slots=True, order=True)
class CardSerial:
    """Twelve digits with a right Luhn digit; never reused, also when a card is spoiled."""

    digits: str

    def __post_init__(self) -> None:
        """Refuse a serial that cannot have come from `of`."""
        good = len(self.digits) == LENGTH and self.digits.isascii() and self.digits.isdigit()
        if not good or luhn_digit(self.digits[:-1]) != int(self.digits[-1]):
            raise WrongState("serial", "malformed")

    @classmethod
    def of(cls, province_code: str, buddhist_year: int, number: int) -> "CardSerial":
        """Return the serial of the *number*-th card (1 to 9,999,999) of a province and Buddhist year."""
        body = f"{province_code:0>2}{buddhist_year % 100:02d}{number:07d}"
        return cls(body + str(luhn_digit(body)))

    @property
    def grouped(self) -> str:
        """As printed: ``52 69 0001234 9``."""
        d = self.digits
        return f"{d[:2]} {d[2:4]} {d[4:11]} {d[11]}"
