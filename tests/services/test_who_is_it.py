"""Before a record is made: is it about somebody the register has? All of them invented."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from oss_desk.bootstrap import Training
from oss_desk.domain.errors import IncompleteStep, NotPermitted, SamePersonSuspected, UndoTooLate
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person, Sex
from oss_desk.domain.people.possible_duplicate import PairState
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.desk import Desk
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.people import invented_citizen_id
from oss_wire.people import Band
from tests.services.conftest import officer_named
from tests.services.story import NEW, card_in

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


CAREGIVER = {"caregiver_first_name": "คำม่า", "caregiver_last_name": "ทดสอบวัง"}
NOT_HERS = {"caregiver_citizen_id": invented_citizen_id(991).digits}
"""A number on one side alone says nothing."""


@pytest.fixture
def known(desk: Desk) -> Person:
    desk.people.adopt(KNOWN, None, officer_named(desk, "admin"))
    return KNOWN


def typed(desk: Desk, by: Officer, **changes: str) -> Visit:
    """Return the matter of somebody who came without a card and says that year of birth alone."""
    visit = desk.visit.open.without_card("", by)
    fields = {
        "title": "นาย", "first_name": "คำปัน", "last_name": "ทดสอบวัง", "birth_date": "1944", "sex": "male",
        "village_number": "3", "subdistrict": "บ้านโป่ง", "district": "งาว", "province": "ลำปาง",
    }  # fmt: skip
    identity = replace(visit.identity, **{**fields, **changes})  # type: ignore[arg-type]
    return desk.visit.save_draft(visit.visit_id, by, identity=identity)


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize(
    ("changes", "band"),
    [
        ({}, Band.ASK),
        ({"birth_date": "1944-04-12"}, Band.BLOCK),
        ({"birth_date": "2487-04-12"}, Band.BLOCK),
        ({"birth_date": "1944-04-21", "last_name": "ทดสอบวัง"}, Band.ASK),
        ({"birth_date": "1945-04-12"}, Band.ASK),
        ({"first_name": "นายคำปั้น", "birth_date": "1944-04-12", "district": ""}, Band.BLOCK),
        ({"birth_date": "1944-04-12", "sex": "", "district": ""}, Band.ASK),
        ({"birth_date": "1944-04-12", "sex": "", "district": "", **CAREGIVER}, Band.BLOCK),
        ({"birth_date": "1944-04-12", "sex": "", "district": "", **CAREGIVER, **NOT_HERS}, Band.BLOCK),
        ({"citizen_id": invented_citizen_id(7770).digits, "birth_date": "1944-04-12"}, Band.ASK),
        ({"citizen_id": invented_citizen_id(7770).digits}, None),
        ({"first_name": "บุญมี"}, None),
        ({"birth_date": "1987-01-01"}, None),
        ({"birth_date": ""}, None),
        ({"birth_date": "12/4"}, None),
        ({"first_name": ""}, None),
    ],
)
def test_three_bands(desk: Desk, nipa: Officer, changes: dict[str, str], band: Band | None) -> None:
    found = desk.visit.who_is_it.find(typed(desk, nipa, **changes).visit_id)
    expected = [] if band is None else [band]
    assert expected == [lookalike.band for lookalike in found]


@pytest.mark.usefixtures("known")
def test_nobody_is_asked_about_whose_card_was_read(training: Training, nipa: Officer) -> None:
    visit = card_in(training, NEW, nipa)
    alike = {"first_name": "คำปัน", "last_name": "ทดสอบวัง", "birth_date": "1944-04-12", "sex": "male"}
    identity = replace(visit.identity, **alike)  # type: ignore[arg-type]
    visit = training.desk.visit.save_draft(visit.visit_id, nipa, identity=identity)
    assert training.desk.visit.who_is_it.find(visit.visit_id) == ()


def test_the_number_of_somebody_known_opens_their_record(desk: Desk, known: Person, nipa: Officer) -> None:
    visit = typed(desk, nipa, citizen_id=known.citizen_id.digits)
    assert (visit.person_id, visit.person_known) == (known.person_id, True)
    assert desk.visit.who_is_it.find(visit.visit_id) == ()


@pytest.mark.usefixtures("known")
def test_nothing_goes_on_where_everything_agrees_until_somebody_says_who_it_is(
    desk: Desk, nipa: Officer
) -> None:
    """The command line and a window of another version come by here, too."""
    visit = typed(desk, nipa, birth_date="1944-04-12")
    with pytest.raises(SamePersonSuspected):
        desk.visit.confirm_identity(visit.visit_id, nipa)
    (lookalike,) = desk.visit.who_is_it.find(visit.visit_id)
    desk.visit.who_is_it.different(visit.visit_id, lookalike, nipa)
    with pytest.raises(IncompleteStep):
        desk.visit.confirm_identity(visit.visit_id, nipa)


def test_the_same_person_goes_on_under_the_record_and_what_was_typed_goes_with_it(
    desk: Desk, known: Person, nipa: Officer
) -> None:
    visit = typed(desk, nipa, phone="0899999999", house_number="99")
    (lookalike,) = desk.visit.who_is_it.find(visit.visit_id)
    moved = desk.visit.who_is_it.same(visit.visit_id, lookalike, nipa)
    identity = moved.identity
    assert (moved.person_id, moved.person_known) == (known.person_id, True)
    assert identity.citizen_id == known.citizen_id.digits
    assert (identity.first_name, identity.birth_date) == ("คำปัน", "1944")
    assert (identity.phone, identity.house_number) == ("0899999999", "99")
    assert identity.caregiver_first_name == "คำมา"
    assert desk.visit.who_is_it.find(visit.visit_id) == ()
    with desk.recording.unit_of_work() as work:
        assert "person.same" in [entry.action for entry in work.audit.entries(known.person_id)]


def test_the_answer_is_taken_back_and_what_was_typed_since_stays(
    desk: Desk, known: Person, nipa: Officer
) -> None:
    visit = typed(desk, nipa)
    (lookalike,) = desk.visit.who_is_it.find(visit.visit_id)
    moved = desk.visit.who_is_it.same(visit.visit_id, lookalike, nipa)
    desk.visit.save_draft(visit.visit_id, nipa, identity=replace(moved.identity, phone="0812222222"))
    back = desk.visit.who_is_it.same.undo(visit.visit_id, known.person_id, nipa)
    assert (back.person_id, back.person_known) == (visit.person_id, False)
    assert back.identity == replace(visit.identity, phone="0812222222")
    assert len(desk.visit.who_is_it.find(visit.visit_id)) == 1
    with pytest.raises(UndoTooLate):
        desk.visit.who_is_it.same.undo(visit.visit_id, known.person_id, nipa)


def test_the_matter_is_built_on_the_record_as_it_was_when_it_was_joined(
    training: Training, nipa: Officer
) -> None:
    """What others change until it is saved is then not undone by it."""
    desk = training.desk
    training.registry.put(KNOWN.person_id, "person", person_body(KNOWN))
    desk.registry.synchronise()
    visit = typed(desk, nipa)
    (lookalike,) = desk.visit.who_is_it.find(visit.visit_id)
    desk.visit.who_is_it.same(visit.visit_id, lookalike, nipa)
    with desk.recording.unit_of_work() as work:
        (opened,) = work.opened_records.of_visit(visit.visit_id)
    assert (opened.record_id, opened.version) == (KNOWN.person_id, 1)


def test_two_people_are_never_asked_about_again(desk: Desk, known: Person, nipa: Officer) -> None:
    visit = typed(desk, nipa)
    who = desk.visit.who_is_it
    (lookalike,) = who.find(visit.visit_id)
    who.different(visit.visit_id, lookalike, nipa)
    assert who.find(visit.visit_id) == ()
    with desk.recording.unit_of_work() as work:
        (pair,) = work.possible_duplicates.of([known.person_id])
        assert [e.action for e in work.audit.entries(known.person_id)][-1] == "person.different"
    assert (pair.state, pair.decided_by, pair.is_told) == (PairState.DIFFERENT, "nipa", False)
    who.different.undo(visit.visit_id, known.person_id, nipa)
    assert len(who.find(visit.visit_id)) == 1
    with pytest.raises(UndoTooLate):
        who.different.undo(visit.visit_id, known.person_id, nipa)


def test_the_supervisor_is_asked_and_no_record_is_made(desk: Desk, known: Person, nipa: Officer) -> None:
    visit = typed(desk, nipa)
    (lookalike,) = desk.visit.who_is_it.find(visit.visit_id)
    parked = desk.visit.who_is_it.ask(visit.visit_id, lookalike, nipa, "ถาม")
    assert (parked.parked_reason, parked.person_known) == ("ถาม", False)
    assert len(desk.visit.who_is_it.find(visit.visit_id)) == 1
    with desk.recording.unit_of_work() as work:
        (pair,) = work.possible_duplicates.waiting()
        assert work.people.get(visit.person_id) is None
    assert {pair.first_id, pair.second_id} == {visit.person_id, known.person_id}


def test_only_who_serves_may_answer(desk: Desk, known: Person, nipa: Officer) -> None:
    visit, doctor = typed(desk, nipa), officer_named(desk, "orathai")
    (lookalike,) = desk.visit.who_is_it.find(visit.visit_id)
    who = desk.visit.who_is_it
    deeds: tuple[Callable[[], object], ...] = (
        lambda: who.same(visit.visit_id, lookalike, doctor),
        lambda: who.same.undo(visit.visit_id, known.person_id, doctor),
        lambda: who.different(visit.visit_id, lookalike, doctor),
        lambda: who.different.undo(visit.visit_id, known.person_id, doctor),
        lambda: who.ask(visit.visit_id, lookalike, doctor, ""),
    )
    for deed in deeds:
        with pytest.raises(NotPermitted):
            deed()
