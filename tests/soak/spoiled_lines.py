"""Serial readers whose frames are spoiled on the line: what the long run of the readers needs of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from oss_desk.devices.citizen_card.photo_memory import PhotoMemory
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.services.ports.citizen_card_reader import CardSession
from oss_desk.services.ports.serial_readers import SerialChoice
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from tests.contracts.desks import MORNING
from tests.devices.spoiled_answers import Spoiler
from tests.devices.virtual_serial_line import VirtualSerialReader
from tests.devices.virtual_serial_reader import READERS, VirtualAcs

PATIENCE = 0.005
"""A two-hundredth of the ordinary time: 15 ms for an answer, 50 ms at most."""
_HEADER = 10
_LARGEST_DATA = 261


@contextmanager
def spoiled_line(
    framing: str, applet: CardApplet, spoiler: Spoiler, memory: PhotoMemory
) -> Iterator[CardSession]:
    """Give a session with *applet* in a reader of *framing*; its line is spoiled from the connection on."""
    with TemporaryDirectory(prefix="spoiled-line-") as folder:
        device = READERS[framing](Path(folder) / "port")
        line = SerialLine(SerialChoice(device.name, framing), PATIENCE)
        with device.plugged_in():
            device.insert(applet)
            with line.keep():
                device.mangle = _Line(device, spoiler).carry
                reader = SerialCardReader(line, FrozenClock(MORNING), memory)
                with reader.connect(device.name) as session:
                    yield session


class _Line:
    """Carries frames from the reader to the host, not always well."""

    def __init__(self, device: VirtualSerialReader, spoiler: Spoiler) -> None:
        self._device = device
        self._spoiler = spoiler
        self._held = b""
        # Where the message stands in a frame.
        self._message = slice(1, -2) if isinstance(device, VirtualAcs) else slice(2, -1)

    def carry(self, frame: bytes) -> bytes:
        """Return what arrives of *frame*, after what was held up before it."""
        held, self._held = self._held, b""
        if not self._spoiler.strikes():
            return held + frame
        ways: tuple[Callable[[bytes], bytes], ...] = (
            self._cut, self._random, self._flipped, self._noise, self._twice, self._late,
            self._other_header, self._other_data, self._other_data, self._other_data,
        )  # fmt: skip
        return held + self._spoiler.chance.choice(ways)(frame)

    def _cut(self, frame: bytes) -> bytes:
        """Break off anywhere, perhaps before the first byte."""
        return frame[: self._spoiler.chance.randrange(len(frame))]

    def _random(self, frame: bytes) -> bytes:
        return self._spoiler.chance.randbytes(self._spoiler.chance.randrange(2 * len(frame)))

    def _flipped(self, frame: bytes) -> bytes:
        """Change a byte, and with it the check."""
        at, other = self._spoiler.chance.randrange(len(frame)), self._spoiler.chance.randrange(1, 256)
        return frame[:at] + bytes((frame[at] ^ other,)) + frame[at + 1 :]

    def _noise(self, frame: bytes) -> bytes:
        return self._spoiler.chance.randbytes(self._spoiler.chance.randint(1, 20)) + frame

    def _twice(self, frame: bytes) -> bytes:
        return frame + frame

    def _late(self, frame: bytes) -> bytes:
        self._held = frame
        return b""

    def _other_header(self, frame: bytes) -> bytes:
        """Say another type, length, slot, sequence, status or error, with a check that is right."""
        message = bytearray(frame[self._message])
        message[self._spoiler.chance.randrange(_HEADER)] = self._spoiler.chance.randrange(256)
        return self._device.wrapped(bytes(message))

    def _other_data(self, frame: bytes) -> bytes:
        """Give a spoiled answer of the card in a frame that is whole."""
        message = frame[self._message]
        data = self._spoiler.spoiled(message[_HEADER:])[:_LARGEST_DATA]
        return self._device.wrapped(message[:1] + len(data).to_bytes(4, "little") + message[5:_HEADER] + data)
