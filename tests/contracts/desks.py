"""The benches of the contract suites: one real and one simulated thing behind the same few hands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from oss_desk.services.ports.card_printing import CardPrinter
from oss_desk.services.ports.citizen_card_reader import CitizenCardReader, ReaderWatch
from oss_desk.simulated.card_reader import CardFault
from oss_desk.simulated.people import TrainingPerson

MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=7)))


@dataclass(frozen=True, slots=True)
class ReaderBench:
    """A reader, the watch over it, and the hand that moves cards in it."""

    reader: CitizenCardReader
    watch: ReaderWatch
    name: str
    insert: Callable[[TrainingPerson, CardFault], None]
    pull: Callable[[], None]


@dataclass(frozen=True, slots=True)
class PrinterBench:
    """A printer, and the hands of whoever stands at it."""

    printer: CardPrinter
    missing: CardPrinter
    hold: Callable[[], None]
    go_on: Callable[[], None]
    cancel: Callable[[str], None]
    disable: Callable[[], None]
    enable: Callable[[], None]
    reject: Callable[[], None]
    accept: Callable[[], None]
    received: Callable[[], list[bytes]]
    title: Callable[[], str]
