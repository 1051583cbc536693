"""One serial port and the reader on it, shared by whoever reads cards and whoever watches them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Lock

from oss_desk.devices.citizen_card.acs import AcsFraming
from oss_desk.devices.citizen_card.ccid_serial import CardMoved, CcidLink
from oss_desk.devices.citizen_card.ccid_trouble import LineTrouble
from oss_desk.devices.citizen_card.framing import Framing
from oss_desk.devices.citizen_card.gempc import GemPcFraming
from oss_desk.services.errors import ReaderLost, SerialUnavailable
from oss_desk.services.ports.serial_readers import SerialChoice

_FRAMINGS: dict[str, Callable[[], Framing]] = {"gempc": GemPcFraming, "acs": AcsFraming}
_LONGEST_TURN_SECONDS = 60.0
"""Longer than any reading of a card; whoever holds a line longer is not coming back."""


@dataclass(frozen=True, slots=True)
class LineGone:
    """The port is gone, or the reader on it stopped answering."""


LineNews = CardMoved | LineGone


class SerialLine:
    """The one owner of a serial port in this program.

    The port is open while somebody `keep`s it, and its reader is spoken with by whoever has it `alone`.
    A line that was lost is opened anew by the next one who asks for it.

    Args:
        choice: port and framing; an empty framing is found out at the first opening that is answered.

        patience: how much of the ordinary time its reader may take; tests have less.

    Attributes:
        moves: cards that came or went since the start, as far as the reader told; grows only.
        powered: a card was powered up and nothing is known to have happened to it since.
    """

    def __init__(self, choice: SerialChoice, patience: float = 1.0) -> None:
        self.path = choice.path
        self.patience = patience
        self.moves = 0
        self.powered = False
        names = (choice.framing,) if choice.framing else tuple(_FRAMINGS)
        self._framings = [_FRAMINGS[name]() for name in names]
        self._link: CcidLink | None = None
        self._firmware = ""
        self._last_sequence = -1
        self._keepers = 0
        self._turn = Lock()
        self._counting = Lock()
        self._listeners: tuple[Callable[[LineNews], None], ...] = ()

    @property
    def framing(self) -> str:
        """The name of the framing; empty while it has not been found out."""
        return self._framings[0].name if len(self._framings) == 1 else ""

    @property
    def firmware(self) -> str:
        """What the reader called itself when it was last woken; empty before."""
        return self._firmware

    @property
    def is_open(self) -> bool:
        """A reader answered and has not been lost since."""
        link = self._link
        return link is not None and not link.is_lost

    @property
    def promises_to_tell(self) -> bool:
        """The reader agreed to tell of cards without being asked."""
        link = self._link
        return link is not None and link.awake.tells

    def listen(self, on_news: Callable[[LineNews], None]) -> None:
        """Tell *on_news* of cards and of the line's end, on the line's own thread; it must return at once."""
        with self._counting:
            self._listeners = (*self._listeners, on_news)

    def ignore(self, on_news: Callable[[LineNews], None]) -> None:
        """Stop telling *on_news*; one that does not listen is no error."""
        with self._counting:
            self._listeners = tuple(other for other in self._listeners if other != on_news)

    def stay_open(self) -> None:
        """Keep the port open from its first opening until the program ends."""
        with self._counting:
            self._keepers += 1

    @contextmanager
    def keep(self, unless: Event | None = None) -> Iterator[None]:
        """Keep the port open, opening it first where it is not; *unless* gives up waiting for a reader.

        Raises:
            SerialUnavailable: it cannot be opened, or no reader answers.
        """
        with self._counting:
            self._keepers += 1
        try:
            if not self.is_open:
                with self.alone(unless):
                    pass
            yield
        finally:
            with self._counting:
                self._keepers -= 1
            self._close_if_unused()

    @contextmanager
    def alone(self, unless: Event | None = None) -> Iterator[CcidLink]:
        """Have the reader to oneself, others wait; *unless* makes questions give up.

        Raises:
            SerialUnavailable: see `keep`. ReaderLost: somebody else never lets go.
        """
        if not self._turn.acquire(timeout=_LONGEST_TURN_SECONDS):
            raise ReaderLost(self.path)
        try:
            link = self._opened(unless)
            link.unless = unless
            yield link
        finally:
            self._turn.release()

    @contextmanager
    def alone_if_free(self, unless: Event | None = None) -> Iterator[CcidLink | None]:
        """Have the reader to oneself, or None if somebody else has it or it was lost."""
        if not self._turn.acquire(blocking=False):
            yield None
            return
        try:
            link = self._link if self.is_open else None
            if link is not None:
                link.unless = unless
            yield link
        finally:
            self._turn.release()

    def card_changed(self) -> None:
        """Take note that the powered card is no longer the one that was powered; for whoever has it alone."""
        self.moves += 1
        self.powered = False

    def lost(self) -> None:
        """Take note that the reader does not answer any more; for whoever has it alone."""
        if self._link is not None:
            self._shut()
            self._on_lost()

    def _opened(self, unless: Event | None) -> CcidLink:
        """Return the open line, opening it where it is not.

        Raises:
            SerialUnavailable: it cannot be opened, or no reader answers.
        """
        if self._link is not None and not self._link.is_lost:
            return self._link
        self._shut()
        trouble: LineTrouble | None = None
        for framing in self._framings:
            try:
                link = CcidLink(
                    self.path,
                    framing,
                    self._on_movement,
                    self._on_lost,
                    unless,
                    self.patience,
                    self._last_sequence,
                )
            except LineTrouble as error:
                trouble = error
                continue
            self._framings = [framing]
            self._firmware = link.awake.firmware
            self._link = link
            return link
        raise SerialUnavailable(self.path) from trouble

    def _close_if_unused(self) -> None:
        if self._keepers:
            return
        with self._turn:
            if not self._keepers:
                self._shut()

    def _shut(self) -> None:
        link, self._link = self._link, None
        self.powered = False
        if link is not None:
            link.close()
            self._last_sequence = link.last_sequence

    def _on_movement(self, moved: CardMoved) -> None:
        if moved.present is not None:
            self.moves += 1
        if moved.present is False:
            self.powered = False
        self._say(moved)

    def _on_lost(self) -> None:
        self.powered = False
        self._say(LineGone())

    def _say(self, news: LineNews) -> None:
        for listener in self._listeners:
            listener(news)
