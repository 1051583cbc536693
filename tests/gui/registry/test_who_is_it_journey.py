"""Is it one person? From the counter to the supervisor and back, in the whole window, by keys alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from oss_desk import bootstrap
from oss_desk.bootstrap import Training
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import PossibleDuplicate
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.background import Background
from oss_desk.gui.demo.keys import Keys
from oss_desk.gui.demo.sign_in import sign_in
from oss_desk.gui.desk_window import DeskWindow
from oss_desk.gui.registry.page import SyncPage
from oss_desk.gui.same_person.panel import SamePersonPanel
from oss_desk.simulated.people import invented_citizen_id
from tests.gui.visit.test_same_person import KNOWN

OTHER = replace(
    KNOWN,
    person_id="e" * 32,
    citizen_id=invented_citizen_id(4562),
    name_th=PersonName("นาย", "คำปัน", "", "ทดสอบวัง"),
)


def officer(training: Training, user_name: str) -> Officer:
    return next(one for one in training.desk.trust.officers() if one.user_name == user_name)


@pytest.fixture
def training(tmp_path: Path) -> Training:
    training = bootstrap.train(tmp_path / "window")
    training.desk.people.adopt(KNOWN, None, officer(training, "admin"))
    return training


@pytest.fixture
def window(qapp: QApplication, training: Training) -> Iterator[DeskWindow]:
    window = DeskWindow(training.desk, Background())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    yield window
    window.leave()
    window.close()
    delete(window)


class Hands:
    """Keys on one window, and what can be seen in it."""

    def __init__(self, window: DeskWindow, training: Training) -> None:
        self.window, self.training, self.keys = window, training, Keys(window)

    def sign_in(self, user_name: str) -> None:
        """Begin, or take the seat of whoever works here."""
        if not self.window.is_covered():
            self.keys.press("Ctrl+L")
        sign_in(self.window, self.keys, lambda _name: None, user_name)

    def panel(self) -> SamePersonPanel | None:
        """Return the question before saving, where it is in sight."""
        found = [one for one in self.window.findChildren(SamePersonPanel) if one.isVisible()]
        return found[0] if found else None

    def centre(self) -> SyncPage:
        """Go to the sync centre and return it when it shows something."""
        self.keys.press("Ctrl+7")
        found = self.window.findChildren(SyncPage)
        self.keys.wait(lambda: bool(found or self.window.findChildren(SyncPage)), "the page is built")
        (page,) = self.window.findChildren(SyncPage)
        self.keys.wait(lambda: page.isVisible() and bool(page.entries()), "entries are shown")
        return page

    def ask(self) -> None:
        """Press the primary key until the question stands in sight."""
        self.keys.wait(lambda: self.window.workspace.accepts_primary, "the step takes the primary key")
        self.keys.press("Ctrl+Return")
        self.keys.wait(lambda: self.panel() is not None, "the question is asked")

    def stored(self, visit: Visit) -> Visit:
        """Return the matter as it is kept."""
        return self.training.desk.visit.look(visit.visit_id)

    def person(self, person_id: str) -> Person | None:
        """Return the record as it is kept."""
        with self.training.desk.recording.unit_of_work() as work:
            return work.people.get(person_id)


def written_down(training: Training) -> Visit:
    """Return the matter of somebody without a card who looks like `KNOWN`."""
    nipa = officer(training, "nipa")
    visit = training.desk.visit.open.without_card("", nipa)
    identity = replace(
        visit.identity,
        title="นาย",
        first_name="คำปัน",
        last_name="ทดสอบวัง",
        birth_date="1944",
        sex="male",
        village_number="3",
        subdistrict="บ้านโป่ง",
        district="งาว",
        province="ลำปาง",
    )
    return training.desk.visit.save_draft(visit.visit_id, nipa, identity=identity)


def test_before_saving_the_supervisor_is_asked_and_answers_in_the_matter(
    window: DeskWindow, training: Training
) -> None:
    hands, visit = Hands(window, training), written_down(training)
    hands.sign_in("nipa")
    window.open_visit(visit.visit_id)
    hands.ask()
    hands.keys.press("Escape")
    hands.keys.wait(lambda: window.current_page() == "home", "the draft is parked")
    assert hands.stored(visit).person_id == visit.person_id, "nobody was made"
    window.open_visit(visit.visit_id)
    hands.ask()
    hands.keys.press("Ctrl+D")
    hands.keys.wait(lambda: window.current_page() == "home", "the supervisor is asked")

    hands.sign_in("wichai")
    centre = hands.centre()
    (entry,) = [one for one in centre.entries() if one.icon_name == "clock"]
    assert entry.caption.startswith("รอหัวหน้า · ถามโดย นิภา")
    hands.keys.wait(lambda: centre.primary_text() == "เปิดเรื่องที่พักไว้", "it leads to the matter")
    hands.keys.press("Ctrl+Return")
    hands.keys.wait(lambda: window.current_page() == "visit", "the matter opens")
    hands.ask()
    hands.keys.press("1", "Ctrl+Return")
    hands.keys.wait(lambda: hands.stored(visit).person_known, "the record is used")
    assert hands.stored(visit).person_id == KNOWN.person_id
    assert training.desk.registry.status().asked_pairs == 0


def test_a_pair_found_later_is_asked_merged_and_parted(window: DeskWindow, training: Training) -> None:
    training.desk.people.adopt(OTHER, None, officer(training, "admin"))
    with training.desk.recording.unit_of_work() as work:
        pair = PossibleDuplicate.of(KNOWN.person_id, OTHER.person_id, 950, training.desk.clock.now())
        work.possible_duplicates.put(pair)
        work.commit()
    hands = Hands(window, training)
    hands.sign_in("nipa")
    centre = hands.centre()
    hands.keys.wait(lambda: centre.question_text() == "ถามหัวหน้า", "the pair can be asked about")
    hands.keys.press("Ctrl+D")
    hands.keys.wait(lambda: centre.question_text() == "ไม่ถามแล้ว", "it is asked")

    hands.sign_in("wichai")
    centre = hands.centre()
    hands.keys.wait(lambda: centre.primary_text() == "รวมเป็นคนเดียวกัน", "it is advised")
    hands.keys.press("Ctrl+Return")
    hands.keys.wait(lambda: None in {hands.person(KNOWN.person_id), hands.person(OTHER.person_id)}, "merged")
    hands.keys.wait(lambda: not training.desk.registry.status().duplicates, "nothing waits")
    centre.withdraw_undo()
    hands.keys.press("Ctrl+T")
    hands.keys.wait(lambda: centre.primary_text() == "แยกคืนเป็นสองคน", "the history leads back")
    hands.keys.press("Ctrl+Return")
    hands.keys.wait(lambda: hands.person(OTHER.person_id) is not None, "two again")
    assert (hands.person(KNOWN.person_id), hands.person(OTHER.person_id)) == (KNOWN, OTHER)
