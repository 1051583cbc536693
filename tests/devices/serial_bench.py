"""A reader on a pseudo terminal, and the desk's end of its line with less patience than a desk has."""

from dataclasses import dataclass

from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.domain.people.citizen_card import CitizenCard
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.people import BUAKHAM, INTHA
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.devices.virtual_serial_line import VirtualSerialReader

PATIENCE = 0.2
"""Tests wait a fifth of what a desk does."""


@dataclass
class Bench:
    """A reader, and the desk's end of its line."""

    device: VirtualSerialReader
    reader: SerialCardReader
    line: SerialLine

    def read(self) -> CitizenCard:
        """Read the card whole."""
        with self.reader.connect(self.device.name) as session:
            return session.read_photo(session.read_text(), lambda _progress: None)


def assert_whole(card: CitizenCard) -> None:
    assert (card.citizen_id, card.photo) == (BUAKHAM.citizen_id.digits, chip_photo(BUAKHAM.look))
    assert card.warnings == ()


def assert_next_card_is_read(bench: Bench) -> None:
    bench.device.insert(CardApplet(card_file(INTHA)))
    card = bench.read()
    assert (card.citizen_id, card.photo) == (INTHA.citizen_id.digits, chip_photo(INTHA.look))
