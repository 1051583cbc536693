"""What every reader promises, simulated or real: one suite for both."""

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from oss_desk.devices.citizen_card.pcsc import PcscCardReader
from oss_desk.devices.citizen_card.pcsc_service import UNAWARE, PcscService, is_present
from oss_desk.devices.citizen_card.serial_line import SerialLine
from oss_desk.devices.citizen_card.serial_reader import SerialCardReader
from oss_desk.devices.citizen_card.serial_watch import SerialReaderWatch
from oss_desk.devices.citizen_card.watch import PcscReaderWatch
from oss_desk.domain.people.citizen_card import CardHints, CardWarning, CitizenCard, ReadStatistics
from oss_desk.services.errors import CardMute, CardRemoved, NoCard, NoReader, NotThaiId
from oss_desk.services.ports.citizen_card_reader import (
    CardInserted,
    CardPulled,
    PhotoProgress,
    ReaderEvent,
    ReadersChanged,
)
from oss_desk.services.ports.serial_readers import SerialChoice
from oss_desk.simulated.card_applet import CardApplet
from oss_desk.simulated.card_reader import CardFault, SimulatedCardReader, SimulatedReaderWatch, card_of
from oss_desk.simulated.clock import FrozenClock
from oss_desk.simulated.people import BUAKHAM, INTHA, KHAMMUN, PEOPLE, TrainingPerson
from oss_desk.simulated.portrait import chip_photo
from oss_desk.simulated.thai_id_card import card_file
from tests.contracts.desks import MORNING, ReaderBench
from tests.devices.virtual_card import VirtualCard
from tests.devices.virtual_serial_reader import READERS
from tests.machine.pcsc import VirtualSlot
from tests.machine.processes import until


@pytest.fixture(params=["simulated", pytest.param("pcsc", marks=pytest.mark.pcsc), *READERS])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ReaderBench]:
    clock = FrozenClock(MORNING)
    if request.param == "simulated":
        simulated = SimulatedCardReader(clock)
        yield ReaderBench(
            simulated, SimulatedReaderWatch(simulated), simulated.name, simulated.insert, simulated.pull
        )
        return
    if request.param in READERS:
        virtual = READERS[request.param](tmp_path / "port")
        line = SerialLine(SerialChoice(virtual.name, request.param))

        def put_in(person: TrainingPerson, fault: CardFault) -> None:
            virtual.insert(_applet(person, fault), mute=fault is CardFault.MUTE)

        with virtual.plugged_in():
            yield ReaderBench(
                SerialCardReader(line, clock), SerialReaderWatch(line), virtual.name, put_in, virtual.pull
            )
        assert virtual.ccid.complaints == []
        return
    slot: VirtualSlot = request.getfixturevalue("virtual_slot")
    cards: list[VirtualCard] = []

    def insert(person: TrainingPerson, fault: CardFault) -> None:
        card = VirtualCard(_applet(person, fault), port=slot.port, mute=fault is CardFault.MUTE)
        # No hand changes cards faster than the service looks, every 400 ms here.
        until(lambda: not _holds_card(slot.reader), "the empty slot")
        cards.append(card)
        card.insert()
        until(lambda: _holds_card(slot.reader), "the card in the slot")

    def pull() -> None:
        while cards:
            cards.pop().remove()

    yield ReaderBench(PcscCardReader(clock), PcscReaderWatch(), slot.reader, insert, pull)
    pull()
    until(lambda: not _holds_card(slot.reader), "the empty slot")


def _applet(person: TrainingPerson, fault: CardFault) -> CardApplet:
    """Return *person*'s chip as *fault* leaves it; a mute one is for the reader to keep quiet about."""
    file = card_file(person)
    if fault is CardFault.NO_PHOTO:
        file = file[:0x017B] + b" " * 5118 + file[0x1579:]
    return CardApplet(file, thai_id=fault is not CardFault.FOREIGN)


def _holds_card(name: str) -> bool:
    """Ask the service without touching the card."""
    with PcscService() as service:
        return is_present(service.wait({name: UNAWARE}, 0)[name])


def _without_statistics(card: CitizenCard) -> CitizenCard:
    return replace(card, statistics=ReadStatistics())


def _ignore(progress: PhotoProgress) -> None:
    """Take the progress nobody asks about."""


def test_the_reader_is_named(bench: ReaderBench) -> None:
    assert bench.name in bench.reader.readers()


@pytest.mark.parametrize("person", PEOPLE, ids=[person.name_en.first for person in PEOPLE])
def test_everybodys_text_arrives_whole(bench: ReaderBench, person: TrainingPerson) -> None:
    bench.insert(person, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        card = session.read_text()
    assert _without_statistics(card) == card_of(person, MORNING.date())


def test_text_takes_at_most_eight_commands(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        statistics = session.read_text().statistics
    assert statistics.reader == bench.name
    assert statistics.atr.startswith("3B 79")
    assert 4 <= statistics.apdu_count == statistics.apdu_count_text <= 8


def test_a_reading_that_failed_tells_how_far_it_came(bench: ReaderBench) -> None:
    """Whoever looks for the fault sees what answered, and what it answered last."""
    bench.insert(BUAKHAM, CardFault.FOREIGN)
    with bench.reader.connect(bench.name) as session, contextlib.suppress(NotThaiId):
        session.read_text()
    seen = session.statistics
    assert (seen.reader, seen.apdu_count_text, seen.text_ms) == (bench.name, 0, 0.0)
    assert seen.atr.startswith("3B")
    assert seen.last_status == "6A82"
    assert len(seen.command_ms) == seen.apdu_count == 1


def test_an_unknown_birthday_and_a_card_for_life_and_an_expired_one_are_said(bench: ReaderBench) -> None:
    bench.insert(INTHA, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        card = session.read_text()
    assert card.lifelong
    assert card.warnings == (CardWarning("birth_date", "partial_date"),)
    bench.pull()
    bench.insert(KHAMMUN, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        assert session.read_text().warnings == (CardWarning("expiry_date", "expired_card"),)


def test_the_photo_follows_with_progress(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    seen: list[PhotoProgress] = []
    with bench.reader.connect(bench.name) as session:
        text = session.read_text()
        card = session.read_photo(text, seen.append)
    assert card.photo == chip_photo(BUAKHAM.look)
    assert card.photo_complete
    assert card.warnings == text.warnings
    assert seen == [PhotoProgress(part, 20) for part in range(1, 21)]
    assert card.statistics.apdu_count_text < card.statistics.apdu_count <= 50


def test_a_card_without_photo_says_so(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NO_PHOTO)
    with bench.reader.connect(bench.name) as session:
        card = session.read_photo(session.read_text(), _ignore)
    assert card.photo is None
    assert card.warnings == (CardWarning("photo", "missing"),)


def test_pulled_in_the_photo_the_text_stays(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)

    def pull_after_three(progress: PhotoProgress) -> None:
        if progress.part == 3:
            bench.pull()

    with bench.reader.connect(bench.name) as session:
        text = session.read_text()
        card = session.read_photo(text, pull_after_three)
    assert card.name_th == text.name_th
    assert card.photo is None
    assert not card.photo_complete
    assert card.warnings == (*text.warnings, CardWarning("photo", "photo_incomplete"))


def test_a_cancelled_photo_is_incomplete_and_can_be_had_after_all(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    seen: list[PhotoProgress] = []
    with bench.reader.connect(bench.name) as session:
        text = session.read_text()
        card = session.read_photo(text, seen.append, lambda: len(seen) == 4)
        assert (card.photo, card.photo_complete) == (None, False)
        assert card.warnings == (*text.warnings, CardWarning("photo", "photo_incomplete"))
        assert [progress.part for progress in seen] == [1, 2, 3, 4]
    with bench.reader.connect(bench.name) as session:
        assert session.read_photo(session.read_text(), seen.append).photo == chip_photo(BUAKHAM.look)
    assert seen[-1] == PhotoProgress(20, 20)


def test_after_forgetting_a_photo_begins_anew(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    seen: list[PhotoProgress] = []
    with bench.reader.connect(bench.name) as session:
        session.read_photo(session.read_text(), seen.append, lambda: len(seen) == 2)
    bench.reader.forget()
    bench.reader.forget()
    with bench.reader.connect(bench.name) as session:
        session.read_photo(session.read_text(), seen.append)
    assert [progress.part for progress in seen] == [1, 2, *range(1, 21)]


def test_a_card_without_other_applets_gives_no_hints_and_is_read_on(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        text = session.read_text()
        assert session.read_hints() == CardHints()
        assert session.read_photo(text, _ignore).photo == chip_photo(BUAKHAM.look)


def test_a_reader_tells_how_it_is_connected(bench: ReaderBench) -> None:
    details = bench.reader.details(bench.name)
    assert details.name == bench.name
    assert details.connection in {"pcsc", "gempc", "acs", "simulated"}
    assert bench.reader.details("a reader nobody has").name == "a reader nobody has"


def _pulled_in_the_text(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        bench.pull()
        with pytest.raises(CardRemoved):
            session.read_text()


def _pulled_in_the_photo(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        text = session.read_text()
        bench.pull()
        assert not session.read_photo(text, _ignore).photo_complete


def _foreign(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.FOREIGN)
    with bench.reader.connect(bench.name) as session, pytest.raises(NotThaiId):
        session.read_text()
    bench.pull()


def _mute(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.MUTE)
    with pytest.raises(CardMute), bench.reader.connect(bench.name):
        pass
    bench.pull()


def _no_card(bench: ReaderBench) -> None:
    with pytest.raises(NoCard), bench.reader.connect(bench.name):
        pass


@pytest.mark.parametrize("failure", [_pulled_in_the_text, _pulled_in_the_photo, _foreign, _mute, _no_card])
def test_the_next_card_is_read_after_a_failure(
    bench: ReaderBench, failure: Callable[[ReaderBench], None]
) -> None:
    failure(bench)
    bench.insert(INTHA, CardFault.NONE)
    with bench.reader.connect(bench.name) as session:
        text = session.read_text()
        assert text.citizen_id == INTHA.citizen_id.digits
        assert session.read_photo(text, _ignore).photo == chip_photo(INTHA.look)


def test_a_reader_nobody_has_is_no_reader(bench: ReaderBench) -> None:
    with pytest.raises(NoReader), bench.reader.connect("a reader nobody has"):
        pass


class _Told:
    """Collects what a watch says about one reader."""

    def __init__(self, bench: ReaderBench) -> None:
        self._events: queue.SimpleQueue[ReaderEvent] = queue.SimpleQueue()
        self._bench = bench
        bench.watch.start(self._events.put)

    def next(self) -> ReaderEvent:
        """Return the next event, leaving out other readers' cards."""
        while True:
            event = self._events.get(timeout=10)
            if isinstance(event, ReadersChanged) or event.reader == self._bench.name:
                return event

    def rest(self) -> int:
        """Count what nobody has taken."""
        return self._events.qsize()


def test_the_watch_tells_readers_first_then_cards(bench: ReaderBench) -> None:
    told = _Told(bench)
    try:
        first = told.next()
        assert isinstance(first, ReadersChanged)
        assert bench.name in first.readers
        for _ in range(2):
            bench.insert(BUAKHAM, CardFault.NONE)
            assert told.next() == CardInserted(bench.name)
            bench.pull()
            assert told.next() == CardPulled(bench.name)
    finally:
        bench.watch.stop()


def test_a_card_already_in_comes_as_inserted(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    told = _Told(bench)
    try:
        assert isinstance(told.next(), ReadersChanged)
        assert told.next() == CardInserted(bench.name)
    finally:
        bench.watch.stop()


def test_a_stopped_watch_is_silent_and_starts_again(bench: ReaderBench) -> None:
    told = _Told(bench)
    assert isinstance(told.next(), ReadersChanged)
    bench.watch.stop()
    bench.watch.stop()
    bench.insert(BUAKHAM, CardFault.NONE)
    assert told.rest() == 0
    again = _Told(bench)
    try:
        assert isinstance(again.next(), ReadersChanged)
        assert again.next() == CardInserted(bench.name)
    finally:
        bench.watch.stop()


def test_stop_waits_for_the_end_and_a_watch_never_begun_can_be_stopped(bench: ReaderBench) -> None:
    """`stop` itself gives up after two seconds; no thread left means that it was in time."""
    bench.watch.stop()
    before = set(threading.enumerate())
    told = _Told(bench)
    assert isinstance(told.next(), ReadersChanged)
    during = set(threading.enumerate()) - before
    bench.watch.stop()
    assert during
    assert not any(thread.is_alive() for thread in during)
    bench.watch.stop()


def test_a_watch_lives_from_its_start_to_its_end(bench: ReaderBench) -> None:
    assert not bench.watch.is_alive()
    told = _Told(bench)
    try:
        assert bench.watch.is_alive()
        assert isinstance(told.next(), ReadersChanged)
        assert bench.watch.is_alive()
    finally:
        bench.watch.stop()
    assert not bench.watch.is_alive(within_seconds=600)


def test_reading_while_watching_raises_no_events(bench: ReaderBench) -> None:
    bench.insert(BUAKHAM, CardFault.NONE)
    told = _Told(bench)
    try:
        assert isinstance(told.next(), ReadersChanged)
        assert told.next() == CardInserted(bench.name)
        with bench.reader.connect(bench.name) as session:
            session.read_photo(session.read_text(), _ignore)
        bench.pull()
        assert told.next() == CardPulled(bench.name)
    finally:
        bench.watch.stop()
