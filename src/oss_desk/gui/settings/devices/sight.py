"""What the page of devices shows, ready to be shown."""

from dataclasses import dataclass
from enum import StrEnum

from oss_desk.gui.theme.tokens import Tone


class ReaderState(StrEnum):
    """How a reader is now."""

    EMPTY = "empty"
    CARD = "card"
    READING = "reading"
    UNREADABLE = "unreadable"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class ReaderSight:
    """One reader in the list.

    Attributes:
        name: as its driver gives it; *detail*: how it is connected, in words.
    """

    name: str
    detail: str
    state: ReaderState


@dataclass(frozen=True, slots=True)
class FactSight:
    """One line of a list of facts: what, and how it is; *measure* stands at the right end."""

    label: str
    words: str = ""
    measure: str = ""
    tone: Tone = Tone.NEUTRAL
    icon_name: str = ""


@dataclass(frozen=True, slots=True)
class DeviceSight:
    """A printer or a camera: its *name*, a word for how it is, and what to do about that.

    Attributes:
        told_at: when it was asked, in words; empty when it cannot be asked.
    """

    name: str
    tone: Tone
    word: str
    remedy: str = ""
    told_at: str = ""
