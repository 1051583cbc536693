"""What several tests of devices need."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.services.ports.serial_readers import SerialChoice
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.serial_bench import PATIENCE, Bench
from tests.devices.virtual_serial_reader import READERS


@pytest.fixture(params=list(READERS))
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    device = READERS[request.param](tmp_path / "port")
    line = SerialLine(SerialChoice(device.name, request.param), PATIENCE)
    with device.plugged_in(), line.keep():
        device.insert(CardApplet(card_file(BUAKHAM)))
        yield Bench(device, SerialCardReader(line, FrozenClock(MORNING)), line)
    assert device.ccid.complaints == []
