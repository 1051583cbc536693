"""Finding a reader on the serial ports; every port asked is one that a person named or let be asked."""

from collections.abc import Iterable

from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.services.errors import DeviceError
from oss_desk.services.ports.serial_readers import FoundSerialReader, SerialChoice


def find_serial_reader(paths: Iterable[str]) -> FoundSerialReader | None:
    """Ask the ports *paths* one after the other, in both framings, and return the first that answers.

    Each port takes four seconds at most: two for GemPC's question, two for ACS's at both of its speeds.
    """
    for path in paths:
        line = SerialLine(SerialChoice(path))
        try:
            with line.keep():
                return FoundSerialReader(SerialChoice(path, line.framing), line.firmware)
        except DeviceError:
            # Nothing there, or another program holds it: the next port is asked.
            continue
    return None
