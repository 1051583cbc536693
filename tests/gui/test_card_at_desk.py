"""Which card is followed when there are several readers, and what is said when there is nothing to read."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from oss_desk.gui.card_at_desk import CardAtDesk
from oss_desk.services.errors import NoCard, NoReader
from oss_desk.services.ports.citizen_card_reader import CardInserted, CardPulled, ReaderEvent, ReadersChanged
from tests.gui.staged import Stage, staged


class Hand:
    """The `ReaderWatch` of readers that a test moves cards in."""

    def __init__(self) -> None:
        self._tell: Callable[[ReaderEvent], None] = lambda _event: None

    def start(self, on_event: Callable[[ReaderEvent], None]) -> None:
        """Tell *on_event* of what happens."""
        self._tell = on_event

    def stop(self) -> None:
        """Say no more."""

    def is_alive(self, within_seconds: float = 5.0) -> bool:
        """Live as long as the test."""
        return within_seconds > 0

    def happens(self, *events: ReaderEvent) -> None:
        """Let *events* happen one after the other."""
        for event in events:
            self._tell(event)


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot) -> Iterator[Stage]:
    assert qtbot
    with staged(tmp_path / "desk") as made:
        made.sign_in("nipa")
        yield made


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def card(stage: Stage, hand: Hand) -> Iterator[CardAtDesk]:
    """A desk that is no practice desk as far as the readers go."""
    desk = replace(stage.desk, reader_watch=hand, insert_pretend_card=None)
    parent = QObject()
    made = CardAtDesk(desk, stage.background, stage.session, parent)
    made.start()
    yield made
    made.stop()


def test_a_card_pulled_from_another_reader_does_not_count(card: CardAtDesk, hand: Hand) -> None:
    pulled: list[bool] = []
    card.pulled.connect(lambda: pulled.append(True))
    hand.happens(ReadersChanged(("A", "B")), CardInserted("A"), CardInserted("B"), CardPulled("A"))
    assert (pulled, sorted(card.cards_in)) == ([], ["B"])
    hand.happens(CardPulled("B"))
    assert (pulled, sorted(card.cards_in)) == ([True], [])


def test_a_reader_that_goes_with_its_card_takes_the_card_along(card: CardAtDesk, hand: Hand) -> None:
    pulled: list[bool] = []
    card.pulled.connect(lambda: pulled.append(True))
    hand.happens(ReadersChanged(("A", "B")), CardInserted("A"), ReadersChanged(("B",)))
    assert pulled == [True]


@pytest.mark.parametrize(("readers", "kind"), [((), NoReader), (("A",), NoCard)])
def test_reading_again_says_what_is_not_there(
    card: CardAtDesk, hand: Hand, qtbot: QtBot, readers: tuple[str, ...], kind: type[Exception]
) -> None:
    card.set_may_read(may_read=True)
    hand.happens(ReadersChanged(readers))
    with qtbot.waitSignal(card.reading.failed) as failed:
        card.read_again()
    assert isinstance(failed.args[0], kind)


def test_reading_again_reads_the_card_put_in_last(
    card: CardAtDesk, hand: Hand, stage: Stage, qtbot: QtBot
) -> None:
    """The pretend reader has another name: that it is asked for by the right one is enough."""
    hand.happens(ReadersChanged(("A", "B")), CardInserted("A"), CardInserted("B"))
    told: list[NoReader] = []
    card.reading.failed.connect(told.append)
    card.set_may_read(may_read=True)
    qtbot.waitUntil(lambda: [error.device for error in told] == ["A", "B"])
    hand.happens(CardPulled("B"))
    with qtbot.waitSignal(card.reading.failed):
        card.read_again()
    assert told[-1].device == "A"
    assert stage.background.is_idle


def test_a_wish_for_a_card_that_is_out_again_is_dropped(card: CardAtDesk, hand: Hand, qtbot: QtBot) -> None:
    told: list[NoReader] = []
    card.reading.failed.connect(told.append)
    card.set_may_read(may_read=True)
    with qtbot.waitSignal(card.reading.failed):
        hand.happens(ReadersChanged(("A", "B")), CardInserted("A"), CardInserted("B"), CardPulled("B"))
    qtbot.waitUntil(lambda: not card.reading.is_busy)
    assert [error.device for error in told] == ["A"]


def test_once_stopped_nobody_hears_of_a_photo_that_was_still_on_its_way(card: CardAtDesk) -> None:
    """Who hears of one asks the database, which is closed by then."""
    heard: list[str] = []

    class Listener(QObject):
        @Slot(str)
        def hear(self, visit_id: str) -> None:
            heard.append(visit_id)

    listener = Listener(card)
    card.reading.photo_kept.connect(listener.hear)
    for told_before in (True, False):
        lane = threading.Thread(target=card.reading.photo_kept.emit, args=(str(told_before),))
        lane.start()
        lane.join()
        card.stop()
        QApplication.processEvents()
    assert heard == []
