"""One thing a key does, as the overlay lists it, and how a page tells which keys it has."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from oss_desk.words.segmenter import strip_breaks


class KeyGroup(StrEnum):
    """Where the overlay lists a command."""

    EVERYWHERE = "everywhere"
    PAGES = "pages"
    VISIT = "visit"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class KeyCommand:
    """What *keys* do, in *words*.

    Several keys are separated by blanks (``"↑ ↓"``). *run* does the same; without it the overlay
    presses whatever listens for the key in the window.
    """

    keys: str
    words: str
    run: Callable[[], None] | None = None
    group: KeyGroup = KeyGroup.HERE

    def matches(self, query: str) -> bool:
        """Tell whether every word of *query* stands in the words or the keys; case is ignored."""
        told = strip_breaks(f"{self.words} {self.keys}").casefold()
        return all(part in told for part in query.casefold().split())


@runtime_checkable
class HasKeyCommands(Protocol):
    """A widget with keys that stand on no button; asked while it is visible."""

    def key_commands(self) -> tuple[KeyCommand, ...]:
        """Return them in the order they are to be listed."""
        ...
