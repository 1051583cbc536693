"""The operating system's readers and the one on a serial port, together behind one port and one watch."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from threading import Lock

from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_port import serial_ports
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.devices.citizen_card.serial_search import find_serial_reader
from oss_desk.devices.citizen_card.serial_watch import SerialReaderWatch
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    CardSession,
    CitizenCardReader,
    ReaderDetails,
    ReaderEvent,
    ReadersChanged,
    ReaderWatch,
)
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.serial_readers import FoundSerialReader, SerialChoice, SerialPortName


@dataclass(frozen=True, slots=True)
class _OnSerial:
    """What belongs to one chosen port."""

    choice: SerialChoice
    line: SerialLine
    reader: SerialCardReader
    watch: SerialReaderWatch


class AllReaders:
    """The `CitizenCardReader`, the `ReaderWatch` and the `SerialReaders` of a desk.

    Args:
        reader: the operating system's readers. watch: over the same.
        clock: tells whether a card has expired.
        choice: the serial reader to begin with.
        keep_choice: stores another one for the next start; may raise OSError.
    """

    def __init__(
        self,
        reader: CitizenCardReader,
        watch: ReaderWatch,
        clock: Clock,
        choice: SerialChoice,
        keep_choice: Callable[[SerialChoice], None],
    ) -> None:
        self._reader = reader
        self._watch = watch
        self._clock = clock
        self._keep_choice = keep_choice
        self._memory = PhotoMemory()
        self._serial = self._on(choice)
        self._choosing = Lock()
        self._telling = Lock()
        self._on_event: Callable[[ReaderEvent], None] | None = None
        self._known: dict[str, tuple[str, ...]] = {}
        self._told: tuple[str, ...] | None = None
        self._serial_card = False

    # The readers.

    def readers(self) -> tuple[str, ...]:
        """Return the names of the connected contact readers; asks the serial port, if one is chosen."""
        serial = self._serial
        return (*self._reader.readers(), *(serial.reader.readers() if serial else ()))

    def has_service(self) -> bool:
        """Tell whether the system's smart-card service answers."""
        return self._reader.has_service()

    def connect(self, reader: str) -> AbstractContextManager[CardSession]:
        """Connect to the card in *reader*; see the port. SerialUnavailable may be raised, too."""
        return self._having(reader).connect(reader)

    def details(self, reader: str) -> ReaderDetails:
        """Return how *reader* is connected."""
        return self._having(reader).details(reader)

    def forget(self) -> None:
        """Wipe what is kept in memory of a photo that was interrupted."""
        self._reader.forget()
        self._memory.wipe()

    # The watch.

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Begin; *on_event* is called on the threads of the watches, on one at a time."""
        with self._choosing:
            with self._telling:
                self._known = {}
                self._told = None
                self._serial_card = False
                self._on_event = on_event
            self._watch.start(self._tell_system)
            if self._serial:
                self._serial.watch.start(self._tell_serial)

    def stop(self) -> None:
        """End within two seconds; safe to call twice."""
        with self._choosing:
            if self._serial:
                self._serial.watch.stop()
            self._watch.stop()
            with self._telling:
                self._on_event = None

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Tell whether every watch gave a sign of life in the last *within_seconds*."""
        serial = self._serial
        return self._watch.is_alive(within_seconds) and (
            serial is None or serial.watch.is_alive(within_seconds)
        )

    # The serial reader.

    @property
    def chosen(self) -> SerialChoice:
        """The serial reader in use."""
        serial = self._serial
        return serial.choice if serial else SerialChoice()

    def ports(self) -> tuple[SerialPortName, ...]:
        """Return the serial ports the system lists; writes to none."""
        return serial_ports()

    def find(self, paths: Sequence[str]) -> FoundSerialReader | None:
        """Ask the ports *paths* one after the other and stop at the first answer; see the port."""
        for path in paths:
            serial = self._serial
            chosen = serial is not None and serial.choice.path == path
            if serial and chosen and serial.line.is_open:
                return FoundSerialReader(SerialChoice(path, serial.line.framing), serial.line.firmware)
            with self._paused(serial if chosen else None):
                if found := find_serial_reader([path]):
                    return found
        return None

    def choose(self, choice: SerialChoice) -> None:
        """Use *choice* from now on, and keep it for the next start; see the port."""
        with self._choosing:
            if choice == self.chosen:
                return
            self._keep_choice(choice)
            before, self._serial = self._serial, self._on(choice)
            if before:
                before.watch.stop()
                if self._serial_card:
                    self._tell_serial(CardPulled(before.choice.path))
                self._tell_serial(ReadersChanged(()))
            if self._serial and self._on_event is not None:
                self._serial.watch.start(self._tell_serial)

    def _on(self, choice: SerialChoice) -> _OnSerial | None:
        if not choice.path:
            return None
        line = SerialLine(choice)
        return _OnSerial(
            choice, line, SerialCardReader(line, self._clock, self._memory), SerialReaderWatch(line)
        )

    @contextmanager
    def _paused(self, serial: _OnSerial | None) -> Iterator[None]:
        """Keep the watch of *serial* from its port, which does not answer it, for the time of a block."""
        with self._choosing:
            if serial:
                serial.watch.stop()
        try:
            yield
        finally:
            with self._choosing:
                if serial and serial is self._serial and self._on_event is not None:
                    serial.watch.start(self._tell_serial)

    def _having(self, reader: str) -> CitizenCardReader:
        serial = self._serial
        return serial.reader if serial and serial.choice.path == reader else self._reader

    def _tell_system(self, event: ReaderEvent) -> None:
        self._tell("system", event)

    def _tell_serial(self, event: ReaderEvent) -> None:
        match event:
            case CardInserted():
                self._serial_card = True
            case CardPulled():
                self._serial_card = False
        self._tell("serial", event)

    def _tell(self, where: str, event: ReaderEvent) -> None:
        """Pass *event* on; a change of the readers of one side is told as all readers of both."""
        with self._telling:
            if self._on_event is None:
                return
            if isinstance(event, ReadersChanged):
                self._known[where] = event.readers
                every = (*self._known.get("system", ()), *self._known.get("serial", ()))
                if every == self._told:
                    return
                self._told = every
                event = ReadersChanged(every)
            self._on_event(event)
