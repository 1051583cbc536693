"""The thirteen-digit citizen number (เลขประจำตัวประชาชน)."""

from dataclasses import dataclass

from oss_desk.domain.errors import InvalidCitizenId
from oss_desk.domain.people.thai_digits import to_arabic

LENGTH = 13


def check_digit(first_twelve: str) -> int:
    """Return the thirteenth digit that belongs to *first_twelve* digits (weights 13 to 2, modulo 11)."""
    total = sum(int(digit) * (LENGTH - place) for place, digit in enumerate(first_twelve))
    return (11 - total % 11) % 10


@dataclass(frozen=True, slots=True, order=True)
class CitizenId:
    """Thirteen digits whose check digit is right; any first digit, 0 included, is in real use.

    Raises:
        InvalidCitizenId: another length (reason ``length``) or a wrong check digit (``checksum``).
    """

    digits: str

    def __post_init__(self) -> None:
        """Refuse what is not a citizen number."""
        if len(self.digits) != LENGTH or not (self.digits.isascii() and self.digits.isdigit()):
            raise InvalidCitizenId("length")
        if check_digit(self.digits[:12]) != int(self.digits[12]):
            raise InvalidCitizenId("checksum")

    @classmethod
    def parse(cls, text: str) -> "CitizenId":
        """Read what was typed or pasted: separators and Thai digits are understood."""
        return cls("".join(letter for letter in to_arabic(text) if letter not in " -·.\u00a0\u200b"))

    @property
    def grouped(self) -> str:
        """The number as printed: ``0 9901 00001 23 4``."""
        d = self.digits
        return f"{d[0]} {d[1:5]} {d[5:10]} {d[10:12]} {d[12]}"

    @property
    def masked(self) -> str:
        """The number as lists show it: the last four digits only."""
        d = self.digits
        return f"•-••••-••••{d[9]}-{d[10:12]}-{d[12]}"

    @property
    def masked_print(self) -> str:
        """The masked number as the card's back prints it: ``x xxxx xxxx8 06 1``."""
        d = self.digits
        return f"x xxxx xxxx{d[9]} {d[10:12]} {d[12]}"

    def __repr__(self) -> str:
        """Never show the number where a log or a traceback could keep it."""
        return "CitizenId(masked)"
