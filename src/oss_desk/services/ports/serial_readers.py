"""Choosing a card reader on a serial port: which ports there are, which of them has a reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

FRAMINGS = ("gempc", "acs")
"""The ways serial readers wrap their messages; an empty framing is found out when the port is opened."""


@dataclass(frozen=True, slots=True)
class SerialPortName:
    """A serial port: its *path* such as ``/dev/ttyUSB0`` or ``COM3``, and the system's words for it."""

    path: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class SerialChoice:
    """The serial reader this desk uses; an empty *path* means none.

    Attributes:
        path: of the port; it is the reader's name everywhere else.
        framing: one of `FRAMINGS`, or empty: found out when the port is opened.
    """

    path: str = ""
    framing: str = ""


@dataclass(frozen=True, slots=True)
class FoundSerialReader:
    """A reader that answered: what to choose, and the *firmware*'s own words."""

    choice: SerialChoice
    firmware: str


class SerialReaders(Protocol):
    """The serial reader of this desk, and the search for one."""

    @property
    def chosen(self) -> SerialChoice:
        """What the desk uses now."""

    def ports(self) -> tuple[SerialPortName, ...]:
        """Return the serial ports the system lists; writes to none. Other paths may be typed."""

    def find(self, paths: Sequence[str]) -> FoundSerialReader | None:
        """Ask the ports *paths* one after the other, four seconds each at most, and stop at the first answer.

        Writes to them: call it only when a person asked for it. A port that cannot be opened is passed
        over; the chosen one answers although the desk holds it.
        """

    def choose(self, choice: SerialChoice) -> None:
        """Use *choice* from now on, without a restart, and keep it for the next start.

        Raises:
            OSError: the settings file cannot be written; nothing has changed then.
        """
