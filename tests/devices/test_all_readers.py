"""The system's readers and a serial one, side by side; a serial one is chosen, exchanged and found."""

import queue
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from oss_desk import bootstrap
from oss_desk.devices.citizen_card.all_readers import AllReaders
from oss_desk.domain.errors import BadSetting
from oss_desk.services.errors import NoReader, SerialUnavailable
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    ReaderEvent,
    ReadersChanged,
)
from oss_desk.services.ports.serial_readers import FoundSerialReader, SerialChoice
from oss_desk.settings import FILE_NAME, Settings, load, save
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.card_reader import READER_NAME, SimulatedCardReader, SimulatedReaderWatch
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM, INTHA
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING
from tests.devices.virtual_serial_line import VirtualSerialReader
from tests.devices.virtual_serial_reader import VirtualAcs, VirtualGemPc


class Desk:
    """All readers of a desk whose system has one pretend reader, with the watch begun."""

    def __init__(self, choice: SerialChoice) -> None:
        clock = FrozenClock(MORNING)
        self.system = SimulatedCardReader(clock)
        self.kept: list[SerialChoice] = []
        self.readers = AllReaders(
            self.system, SimulatedReaderWatch(self.system), clock, choice, self.kept.append
        )
        self.events: queue.SimpleQueue[ReaderEvent] = queue.SimpleQueue()
        self.readers.start(self.events.put)

    def expect(self, *events: ReaderEvent) -> None:
        """Make sure that *events* come next."""
        for event in events:
            assert event == self.events.get(timeout=10)


@pytest.fixture
def gempc(tmp_path: Path) -> Iterator[VirtualGemPc]:
    device = VirtualGemPc(tmp_path / "gempc")
    with device.plugged_in():
        yield device
    assert device.ccid.complaints == []


@pytest.fixture
def acs(tmp_path: Path) -> Iterator[VirtualAcs]:
    device = VirtualAcs(tmp_path / "acs")
    with device.plugged_in():
        yield device


def choice_of(device: VirtualSerialReader) -> SerialChoice:
    return SerialChoice(device.name, "acs" if isinstance(device, VirtualAcs) else "gempc")


@pytest.fixture
def desk(gempc: VirtualGemPc) -> Iterator[Desk]:
    both = Desk(choice_of(gempc))
    both.expect(ReadersChanged((READER_NAME,)), ReadersChanged((READER_NAME, gempc.name)))
    yield both
    both.readers.stop()


def test_both_are_named_watched_and_read(desk: Desk, gempc: VirtualGemPc) -> None:
    assert desk.readers.readers() == (READER_NAME, gempc.name)
    desk.system.insert(INTHA)
    desk.expect(CardInserted(READER_NAME))
    gempc.insert(CardApplet(card_file(BUAKHAM)))
    desk.expect(CardInserted(gempc.name))
    for name, person in ((READER_NAME, INTHA), (gempc.name, BUAKHAM)):
        with desk.readers.connect(name) as session:
            assert session.read_text().citizen_id == person.citizen_id.digits
    assert desk.readers.details(gempc.name).connection == "gempc"
    assert desk.readers.details(gempc.name).driver == "GemTwin-V2.10-VIRTUAL"
    assert desk.readers.details(READER_NAME).connection == "simulated"
    assert desk.readers.is_alive()


def test_an_unplugged_serial_reader_leaves_the_others(desk: Desk, gempc: VirtualGemPc) -> None:
    gempc.unplug()
    desk.expect(ReadersChanged((READER_NAME,)))
    assert desk.readers.readers() == (READER_NAME,)
    with pytest.raises(SerialUnavailable), desk.readers.connect(gempc.name):
        pass
    with pytest.raises(NoReader), desk.readers.connect("a reader nobody has"):
        pass


def test_another_reader_is_used_at_once_when_it_is_chosen(
    desk: Desk, gempc: VirtualGemPc, acs: VirtualAcs
) -> None:
    gempc.insert(CardApplet(card_file(BUAKHAM)))
    acs.insert(CardApplet(card_file(INTHA)))
    desk.expect(CardInserted(gempc.name))
    desk.readers.choose(choice_of(acs))
    desk.expect(
        CardPulled(gempc.name),
        ReadersChanged((READER_NAME,)),
        ReadersChanged((READER_NAME, acs.name)),
        CardInserted(acs.name),
    )
    assert desk.readers.chosen == choice_of(acs)
    desk.readers.choose(SerialChoice())
    desk.expect(CardPulled(acs.name), ReadersChanged((READER_NAME,)))
    desk.readers.choose(SerialChoice())
    assert desk.kept == [choice_of(acs), SerialChoice()]


def test_a_choice_that_cannot_be_kept_changes_nothing(gempc: VirtualGemPc) -> None:
    clock = FrozenClock(MORNING)
    system = SimulatedCardReader(clock)

    def refuse(_choice: SerialChoice) -> None:
        raise OSError

    readers = AllReaders(system, SimulatedReaderWatch(system), clock, SerialChoice(), refuse)
    with pytest.raises(OSError):  # noqa: PT011, what the disk says is not ours
        readers.choose(choice_of(gempc))
    assert readers.chosen == SerialChoice()
    assert readers.readers() == (READER_NAME,)


def test_a_reader_is_found_among_the_ports_that_were_named(
    desk: Desk, gempc: VirtualGemPc, acs: VirtualAcs, tmp_path: Path
) -> None:
    nobody = str(tmp_path / "no such port")
    assert desk.readers.find([nobody]) is None
    found = desk.readers.find([nobody, acs.name])
    assert found == FoundSerialReader(choice_of(acs), "ACR1281S V103")
    # The chosen one answers although the desk holds its port.
    assert desk.readers.find([gempc.name]) == FoundSerialReader(choice_of(gempc), "GemTwin-V2.10-VIRTUAL")


def test_a_reader_chosen_with_the_wrong_framing_is_found_with_the_right_one(acs: VirtualAcs) -> None:
    desk = Desk(SerialChoice(acs.name, "gempc"))
    try:
        assert desk.readers.find([acs.name]) == FoundSerialReader(choice_of(acs), "ACR1281S V103")
    finally:
        desk.readers.stop()


def test_listing_ports_opens_none(desk: Desk) -> None:
    assert all(port.path for port in desk.readers.ports())


def test_a_desk_keeps_its_choice_in_its_settings(tmp_path: Path) -> None:
    save(Settings(tmp_path, facility="โรงพยาบาลสมมุติ"))
    readers = bootstrap.all_readers(load(tmp_path), FrozenClock(MORNING))
    assert readers.chosen == SerialChoice()
    readers.choose(SerialChoice("/dev/ttyS9", "acs"))
    stored = tomllib.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8"))
    assert stored == {
        "facility": "โรงพยาบาลสมมุติ",
        "province_code": "52",
        "province": "ลำปาง",
        "counter": "1",
        "queue_letter": "A",
        "language": "th",
        "serial_port": "/dev/ttyS9",
        "serial_framing": "acs",
    }
    assert bootstrap.all_readers(load(tmp_path), FrozenClock(MORNING)).chosen.path == "/dev/ttyS9"


def test_a_framing_nobody_knows_is_a_bad_setting(tmp_path: Path) -> None:
    with pytest.raises(BadSetting):
        bootstrap.all_readers(Settings(tmp_path, serial_framing="tin can"), FrozenClock(MORNING))
