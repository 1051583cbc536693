"""Is it somebody the register has? Asked before a record is made, answered by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.possible_duplicate import PairState
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.visit import Visit
from oss_desk.gui.same_person.answer_tile import AnswerTile
from oss_desk.gui.same_person.panel import SamePersonPanel
from oss_desk.gui.same_person.sights import WhoAnswer
from oss_desk.gui.widgets.person_header import PersonHeader
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.people import invented_citizen_id
from oss_desk.words.reasons import ASKED_WHETHER_SAME
from tests.gui.visit.conftest import CONTROL, Counter

KNOWN = Person(
    "d" * 32,
    invented_citizen_id(4561),
    PersonName("นาย", "คำปั๋น", "", "ทดสอบวัง"),
    PersonName(),
    PartialDate(1944, 4, 12),
    Sex.MALE,
    Address("41", "3", subdistrict="บ้านโป่ง", district="งาว", province="ลำปาง", subdistrict_code="520501"),
    "0811111111",
    caregiver=Caregiver(PersonName("นาง", "คำมา", "", "ทดสอบวัง"), "คู่สมรส"),
)


@pytest.fixture
def known(counter: Counter) -> Person:
    counter.training.desk.people.adopt(KNOWN, None, counter.officer("admin"))
    return KNOWN


def typed(counter: Counter, **changes: str) -> Visit:
    """Return the matter of somebody who came without a card, written down and open in the workspace."""
    desk, nipa = counter.training.desk, counter.officer("nipa")
    visit = desk.visit.open.without_card("", nipa)
    fields = {
        "title": "นาย", "first_name": "คำปัน", "last_name": "ทดสอบวัง", "birth_date": "1944", "sex": "male",
        "village_number": "3", "subdistrict": "บ้านโป่ง", "district": "งาว", "province": "ลำปาง",
        "caregiver_title": "นาง", "caregiver_first_name": "คำมา", "caregiver_last_name": "ทดสอบวัง",
    }  # fmt: skip
    identity = replace(visit.identity, **{**fields, **changes})  # type: ignore[arg-type]
    return counter.open(desk.visit.save_draft(visit.visit_id, nipa, identity=identity))


def panel_of(counter: Counter) -> SamePersonPanel:
    (panel,) = counter.workspace.steps[0].findChildren(SamePersonPanel)
    return panel


def asked(counter: Counter) -> SamePersonPanel:
    """Press the primary key and return the question, in sight."""
    counter.primary()
    panel = panel_of(counter)
    counter.wait(panel.isVisible)
    counter.wait(lambda: any(tile.hasFocus() for tile in panel.findChildren(AnswerTile)))
    return panel


@pytest.mark.usefixtures("known")
def test_the_question_says_row_by_row_what_agrees(counter: Counter) -> None:
    typed(counter)
    panel = asked(counter)
    sight = panel.comparison.sight()
    assert sight is not None
    assert [row.verdict.words for row in sight.rows] == [
        "ต่างที่วรรณยุกต์", "เทียบไม่ได้", "ปีตรง ไม่มีวันเดือน", "ตรง", "หมู่บ้านเดียวกัน", "ตรง", "เทียบไม่ได้",
    ]  # fmt: skip
    number = sight.rows[1]
    assert number.mine == "ยังไม่มี ไม่ได้นำบัตรมา"
    assert number.theirs == KNOWN.citizen_id.masked
    assert not any(KNOWN.citizen_id.digits in label.text() for label in panel.findChildren(QLabel))
    (header,) = counter.workspace.findChildren(PersonHeader)
    assert not header.isVisible()


def test_one_key_and_the_primary_use_the_record(counter: Counter, known: Person) -> None:
    visit = typed(counter)
    panel = asked(counter)
    assert panel.chosen() is None
    counter.key(Qt.Key.Key_Return, CONTROL)
    counter.wait(lambda: "กด 1" in panel.message())
    counter.key(Qt.Key.Key_1)
    assert panel.chosen() is WhoAnswer.SAME
    assert "ใช้ทะเบียนเดิม" in panel.primary_text()
    counter.key(Qt.Key.Key_Return, CONTROL)
    counter.wait(lambda: not panel.isVisible())
    stored = counter.stored(visit)
    assert (stored.person_id, stored.person_known) == (known.person_id, True)
    assert stored.identity.citizen_id == known.citizen_id.digits
    (header,) = counter.workspace.findChildren(PersonHeader)
    counter.wait(header.isVisible)
    counter.wait(lambda: counter.part("citizen_id_edit").isVisible())
    counter.key(Qt.Key.Key_Z, CONTROL)
    counter.wait(lambda: not counter.stored(visit).person_known)


def test_two_people_go_on_as_somebody_new(counter: Counter, known: Person) -> None:
    visit = typed(counter, citizen_id=invented_citizen_id(7770).digits, birth_date="1944-04-12")
    panel = asked(counter)
    counter.key(Qt.Key.Key_2)
    counter.key(Qt.Key.Key_Return, CONTROL)
    counter.wait(lambda: not panel.isVisible())
    counter.wait(lambda: "เหลือ" in counter.workspace.page.message())
    with counter.training.desk.recording.unit_of_work() as work:
        (pair,) = work.possible_duplicates.of([known.person_id])
    assert pair.state is PairState.DIFFERENT
    assert counter.stored(visit).person_id == visit.person_id
    counter.wait(lambda: counter.workspace.accepts_primary)
    counter.primary()
    counter.wait(lambda: counter.workspace.accepts_primary)
    assert not panel.isVisible()


def test_what_agrees_in_everything_is_advised(counter: Counter, known: Person) -> None:
    typed(counter, birth_date=known.birth_date.iso if known.birth_date else "")
    assert asked(counter).chosen() is WhoAnswer.SAME


def test_esc_parks_the_draft_and_makes_nobody(counter: Counter, known: Person) -> None:
    visit = typed(counter)
    panel = asked(counter)
    counter.key(Qt.Key.Key_Escape)
    counter.wait(lambda: bool(counter.stored(visit).parked_reason))
    counter.wait(lambda: counter.workspace.visit_id == "")
    stored = counter.stored(visit)
    assert (stored.person_known, stored.identity_confirmed) == (False, False)
    with counter.training.desk.recording.unit_of_work() as work:
        assert work.people.get(stored.person_id) is None
        assert work.possible_duplicates.of([known.person_id]) == ()
    assert not panel.isVisible()
    counter.open(visit)
    assert asked(counter).isVisible()


def test_the_supervisor_is_asked_with_one_key(counter: Counter, known: Person) -> None:
    visit = typed(counter)
    asked(counter)
    counter.key(Qt.Key.Key_D, CONTROL)
    counter.wait(lambda: counter.stored(visit).parked_reason == ASKED_WHETHER_SAME)
    counter.wait(lambda: counter.workspace.visit_id == "")
    with counter.training.desk.recording.unit_of_work() as work:
        (pair,) = work.possible_duplicates.waiting()
        assert known.person_id in {pair.first_id, pair.second_id}
        assert work.people.get(visit.person_id) is None


@pytest.mark.usefixtures("known")
def test_another_step_or_matter_shows_its_head_again(counter: Counter) -> None:
    visit = typed(counter)
    asked(counter)
    (header,) = counter.workspace.findChildren(PersonHeader)
    other = counter.training.desk.visit.open.without_card("", counter.officer("nipa"))
    counter.open(other)
    counter.wait(header.isVisible)
    counter.open(visit)
    assert header.isVisible()


def test_whom_only_the_registry_knows_is_asked_about_when_its_answer_came_in_time(counter: Counter) -> None:
    """Another hospital's record that no turn has brought yet."""
    counter.training.registry.put(KNOWN.person_id, "person", person_body(KNOWN))
    visit = typed(counter, birth_date="1944-04-12")
    counter.focus("phone_edit")
    counter.type("0812345678")
    counter.wait(lambda: bool(counter.stored(visit).identity.phone))
    counter.wait(lambda: counter.background.is_idle)
    panel = asked(counter)
    assert panel.chosen() is WhoAnswer.SAME
    counter.key(Qt.Key.Key_Return, CONTROL)
    counter.wait(lambda: not panel.isVisible())
    stored = counter.stored(visit)
    assert (stored.person_id, stored.identity.citizen_id) == (KNOWN.person_id, KNOWN.citizen_id.digits)


@pytest.mark.usefixtures("known")
def test_without_a_line_our_own_tables_answer(counter: Counter) -> None:
    counter.training.registry.is_reachable = False
    visit = typed(counter)
    counter.focus("phone_edit")
    counter.type("0812345678")
    counter.wait(lambda: bool(counter.stored(visit).identity.phone))
    assert asked(counter).isVisible()
