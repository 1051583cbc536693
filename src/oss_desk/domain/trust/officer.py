"""An officer (เจ้าหน้าที่): a user of the program."""

from dataclasses import dataclass

from oss_desk.domain.errors import NotPermitted, PinTooSimple
from oss_desk.domain.trust.role import Right, Role

PIN_LENGTH = 6
PRACTICE_PIN = "123456"
"""Everybody's PIN in training and throw-away folders; there it protects nobody."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Who works here.

    Attributes:
        user_name: short Latin name used at sign-in and in the audit trail.
        display_name: as colleagues know them.
        counter: the counter's number, such as ``2``; empty for those without one.
    """

    user_name: str
    display_name: str
    role: Role
    counter: str = ""
    disabled: bool = False

    def must(self, right: Right) -> None:
        """Pass when the officer holds *right*.

        Raises:
            NotPermitted: the role does not.
        """
        if self.disabled or right not in self.role.rights:
            raise NotPermitted(right)


def check_pin(pin: str) -> None:
    """Pass a PIN of six Arabic digits.

    Raises:
        PinTooSimple: anything else.
    """
    if len(pin) != PIN_LENGTH or not (pin.isascii() and pin.isdigit()):
        raise PinTooSimple
