"""A desk on this machine's real devices: PC/SC daemon, print spooler, encrypted file, window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from oss_desk import bootstrap
from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.person import Person
from oss_desk.domain.trust.officer import PRACTICE_PIN, Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.trust.service_point import DeskKind
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.second_seat import SecondSeat
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.theme.stylesheet import apply_theme
from oss_desk.services.desk import Desk
from oss_desk.settings import Settings
from oss_desk.simulated.people import TrainingPerson
from tests.machine.pcsc import VirtualSlot
from tests.machine.printing import PrintSpooler

ADMINISTRATOR = Officer("boss", "ผู้ดูแล ทดสอบ", Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Counter:
    """The window at a real desk, with hands at its keyboard, and the supervisor's own beside it."""

    folder: Path
    desk: Desk
    window: DeskWindow
    keys: Keys
    seat: SecondSeat


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def made(folder: Path, print_spooler: PrintSpooler) -> Path:
    settings = Settings(
        folder,
        facility_code="10672",
        facility="โรงพยาบาลทดสอบ",
        signatory_title="นายทะเบียนจังหวัดลำปาง",
        printer_queue=print_spooler.queue_name,
        print_server=print_spooler.environment["CUPS_SERVER"],
    )
    bootstrap.set_up(settings, ADMINISTRATOR, PRACTICE_PIN, DeskKind.THROWAWAY)
    return folder


@pytest.fixture
def desk(made: Path, virtual_slot: VirtualSlot) -> Iterator[Desk]:
    assert virtual_slot.reader
    desk = bootstrap.build(bootstrap.load_settings(made))
    for officer in (
        Officer("nipa", "นิภา ทดสอบงาน", Role.COUNTER, "2"),
        Officer("wichai", "วิชัย จำลองกิจ", Role.SUPERVISOR),
        Officer("orathai", "พญ.อรทัย สมมุติเวช", Role.DOCTOR),
    ):
        desk.trust.add_officer(officer, PRACTICE_PIN, ADMINISTRATOR)
    yield desk
    desk.close()


@pytest.fixture
def counter(qapp: QApplication, folder: Path, desk: Desk) -> Iterator[Counter]:
    apply_theme(qapp)
    window = DeskWindow(desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    keys = Keys(window)
    seat = SecondSeat(desk, 1366, 768, lambda _window, _name: None)
    try:
        seat.come_in("wichai")
        window.activateWindow()
        sign_in(window, keys, lambda _name: None)
        yield Counter(folder, desk, window, keys, seat)
    finally:
        seat.leave()
        window.leave()
        window.close()


@pytest.fixture
def register(desk: Desk) -> Callable[[TrainingPerson, int], Person]:
    """Let somebody hold a card that ends in some days."""

    def adopt(invented: TrainingPerson, days: int) -> Person:
        ends = desk.clock.today() + timedelta(days=days)
        person = Person(
            "a" * 32,
            invented.citizen_id,
            invented.name_th,
            invented.name_en,
            invented.birth_date,
            invented.sex,
            invented.address,
            "0812345678",
            disability_types=(DisabilityType.PHYSICAL,),
        )
        card = DisabilityCard(
            CardSerial.of("52", 2561, 9_000_001),
            person.person_id,
            "",
            CardReason.FIRST,
            ends - timedelta(days=8 * 365),
            ends,
            CardState.HANDED_OVER,
        )
        desk.people.adopt(person, card, ADMINISTRATOR)
        return person

    return adopt
