"""The card reader on a serial port, behind the same port as the operating system's readers."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.devices.citizen_card.serial_channel import SerialChannel
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.session import ChipSession
from oss_desk.services.errors import NoReader, SerialUnavailable
from oss_desk.services.ports.citizen_card_reader import CardSession, ReaderDetails
from oss_desk.services.ports.clock import Clock


class SerialCardReader:
    """The `CitizenCardReader` with one reader, named by the path of its port.

    Args:
        line: shared with the watch over the same reader.
        clock: tells whether a card has expired.
        memory: keeps the beginning of a photo for the moment its card returns.
    """

    def __init__(self, line: SerialLine, clock: Clock, memory: PhotoMemory | None = None) -> None:
        self._line = line
        self._clock = clock
        self._memory = memory or PhotoMemory()

    def readers(self) -> tuple[str, ...]:
        """Return the one name if the reader answers; opens the port for it unless it is open already."""
        try:
            with self._line.keep():
                return (self._line.path,)
        except SerialUnavailable:
            return ()

    def has_service(self) -> bool:
        """Tell that nothing stands between the reader and this program."""
        return True

    @contextmanager
    def connect(self, reader: str) -> Iterator[CardSession]:
        """Connect to the card in the reader and have it alone until the exit; the card stays powered.

        Raises:
            NoReader: *reader* is not this one. SerialUnavailable: the port cannot be opened.
            NoCard, CardMute, NotThaiId, ReaderLost: see services/errors.py.
        """
        if reader != self._line.path:
            raise NoReader(reader)
        asked_at = perf_counter()
        with self._line.keep(), self._line.alone() as link:
            channel = SerialChannel(self._line, link)
            yield ChipSession(
                channel, reader=reader, today=self._clock.today(), asked_at=asked_at, memory=self._memory
            )

    def details(self, reader: str) -> ReaderDetails:
        """Return framing and firmware as far as the reader has told them; asks nothing."""
        if reader != self._line.path:
            return ReaderDetails(reader, "")
        return ReaderDetails(reader, self._line.framing, self._line.firmware)

    def forget(self) -> None:
        """Wipe what is kept in memory of a photo that was interrupted."""
        self._memory.wipe()
