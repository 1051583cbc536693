"""What is not a key press in a demonstration: somebody puts a card in, and looks at the printer."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PracticeHands:
    """The hands at the pretend devices.

    Attributes:
        insert: puts the card of an invented person, by number from 0, into the reader.
        pull: takes the card out.
        printed: the PDF of every card printed so far, oldest first.
    """

    insert: Callable[[int], None]
    pull: Callable[[], None]
    printed: Callable[[], tuple[bytes, ...]]
