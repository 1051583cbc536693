from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.errors import UnknownOfficer, UnknownVisit
from oss_desk.domain.people.address import Address
from oss_desk.domain.people.disability import DisabilityType
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.registry.pending_change import PendingChange
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.visit.drafts import AssessmentDraft, IdentityDraft, RequestDraft
from oss_desk.domain.visit.visit import VisitState
from oss_desk.storage.database import Database
from oss_desk.storage.trust.tables import officers
from oss_desk.storage.visit.repository import draft_of, draft_text
from tests.storage.samples import NOW, TODAY, StillClock, a_card, a_certificate, a_person, a_visit, citizen_id

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\u200b"), max_size=20)
HERE = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@HERE
@given(data=st.data())
def test_a_person_comes_back_as_stored(database: Database, data: st.DataObject) -> None:
    draw = data.draw
    person = replace(
        a_person(draw(st.integers(1, 9999))),
        name_th=PersonName(*(draw(WORDS) for _ in range(4))),
        registered_address=Address(*(draw(WORDS) for _ in range(10))),
        birth_date=draw(st.sampled_from([PartialDate(1950), PartialDate(1950, 2), PartialDate(1950, 2, 28)])),
        sex=draw(st.sampled_from([None, a_person().sex])),
        caregiver=draw(st.sampled_from([None, a_person().caregiver])),
        disability_types=tuple(draw(st.lists(st.sampled_from(DisabilityType), unique=True))),
        portrait_id=draw(st.sampled_from(["", "ab" * 32])),
    )
    with database.unit_of_work() as work:
        work.people.put(person)
        assert work.people.get(person.person_id) == person
        assert work.people.by_citizen_id(person.citizen_id) == person


def test_a_person_put_again_is_replaced(database: Database) -> None:
    with database.unit_of_work() as work:
        work.people.put(a_person())
        changed = replace(a_person(), phone="0890000000", caregiver=None)
        work.people.put(changed)
        assert work.people.get(changed.person_id) == changed
        assert work.people.get("none") is None
        assert work.people.by_citizen_id(citizen_id(77)) is None


def test_a_matter_brings_one_certificate_and_it_is_the_one_stored_last(database: Database) -> None:
    person = a_person().person_id
    with database.unit_of_work() as work:
        work.people.put(a_person())
        assert work.people.certificate_of_visit("v1") is None
        for visit, character in (("v1", "หนึ่ง"), ("v2", "สอง"), ("v2", "สองแก้แล้ว")):
            work.people.put_certificate(person, visit, a_certificate(character))
        assert work.people.certificate_of_visit("v1") == a_certificate("หนึ่ง")
        assert work.people.certificate_of_visit("v2") == a_certificate("สองแก้แล้ว")
        work.commit()


@HERE
@given(kind=st.sampled_from([IdentityDraft, RequestDraft, AssessmentDraft]), data=st.data())
def test_a_draft_comes_back_as_typed(
    kind: type[IdentityDraft | RequestDraft | AssessmentDraft], data: st.DataObject
) -> None:
    values: dict[str, object] = {}
    for entry in fields(kind):
        if entry.name == "documents":
            values[entry.name] = tuple(data.draw(st.lists(st.tuples(WORDS, WORDS), max_size=3)))
        elif isinstance(entry.default, tuple):
            values[entry.name] = tuple(data.draw(st.lists(WORDS, max_size=3)))
        elif isinstance(entry.default, bool):
            values[entry.name] = data.draw(st.booleans())
        else:
            values[entry.name] = data.draw(WORDS)
    draft = kind(**values)  # type: ignore[arg-type]
    assert draft_of(kind, draft_text(draft)) == draft  # type: ignore[type-var]


def test_a_draft_is_stored_without_the_marks_of_the_screen() -> None:
    assert draft_of(RequestDraft, draft_text(RequestDraft("บัตร\u200bหาย"))) == RequestDraft("บัตรหาย")


def test_a_draft_of_an_older_program_gets_defaults() -> None:
    assert draft_of(RequestDraft, '{"kind": "renewal"}') == RequestDraft("renewal")


def test_a_visit_comes_back_as_stored(database: Database) -> None:
    full = a_visit(
        2,
        state=VisitState.CARD_READY,
        identity_confirmed=True,
        request_accepted=True,
        submitted_by="nipa",
        submitted_at=NOW,
        decided_by="wichai",
        decided_at=NOW + timedelta(minutes=3, microseconds=7),
        return_reason="รูปเบลอ",
        parked_reason="รอเอกสาร",
        card_serial="526900012349",
        completed_on=TODAY,
    )
    with database.unit_of_work() as work:
        for visit in (a_visit(1), full):
            work.visits.put(visit)
            assert work.visits.get(visit.visit_id) == visit
        with pytest.raises(UnknownVisit):
            work.visits.get("none")


def test_moments_come_back_in_thai_time(database: Database) -> None:
    with database.unit_of_work() as work:
        work.visits.put(a_visit(opened_at=NOW.astimezone(UTC)))
        assert work.visits.get(a_visit().visit_id).opened_at.isoformat() == "2026-11-20T09:15:00+07:00"


def test_a_moment_without_offset_is_a_bug(database: Database) -> None:
    with database.unit_of_work() as work, pytest.raises(ValueError, match="offset"):
        work.visits.put(a_visit(opened_at=datetime(2026, 11, 20, 9)))  # noqa: DTZ001


def test_the_day_shows_its_own_visits_and_unfinished_earlier_ones(database: Database) -> None:
    yesterday, midnight = NOW - timedelta(days=1), NOW.replace(hour=0, minute=5)
    with database.unit_of_work() as work:
        for visit in (
            a_visit(1000, opened_at=NOW),
            a_visit(2, opened_at=NOW),
            a_visit(1, opened_at=midnight, state=VisitState.CLOSED),
            a_visit(3, opened_at=yesterday, state=VisitState.WAITING_APPROVAL),
            a_visit(4, opened_at=yesterday, state=VisitState.CLOSED),
            a_visit(5, opened_at=NOW + timedelta(days=1)),
        ):
            work.visits.put(visit)
            work.visits.put(work.visits.get(visit.visit_id))  # read and stored again, the day stays
        assert [visit.queue_number for visit in work.visits.of_day(TODAY)] == [
            "A-003", "A-001", "A-002", "A-1000",
        ]  # fmt: skip


def test_the_latest_unfinished_visit_of_a_person_is_found(database: Database) -> None:
    number = citizen_id(7)
    mine = replace(a_visit().identity, citizen_id=number.grouped)  # typed with blanks
    with database.unit_of_work() as work:
        assert work.visits.unfinished_of(number.digits) is None
        for at, state in enumerate((VisitState.OPEN, VisitState.RETURNED, VisitState.WITHDRAWN)):
            work.visits.put(
                a_visit(at + 1, identity=mine, state=state, opened_at=NOW + timedelta(minutes=at))
            )
        found = work.visits.unfinished_of(number.digits)
        assert found is not None
        assert found.queue_number == "A-002"


def test_who_waited_longest_comes_first_also_when_parked_in_between(database: Database) -> None:
    with database.unit_of_work() as work:
        for number in (1, 2):
            # Text that sorts as it means needs one offset: the clock's own may change.
            moved = (NOW + timedelta(minutes=number)).astimezone(UTC if number == 2 else NOW.tzinfo)
            work.visits.put(a_visit(number))
            work.visits.put(a_visit(number, state=VisitState.WAITING_APPROVAL, updated_at=moved))
        first = work.visits.get(a_visit(1).visit_id)
        work.visits.put(first.parked("ออกไปกินข้าว", NOW + timedelta(hours=1)))
        waiting = work.visits.in_state(VisitState.WAITING_APPROVAL)
        assert [visit.queue_number for visit in waiting] == ["A-001", "A-002"]
        assert work.visits.in_state(VisitState.OPEN) == ()


def test_cards_come_back_oldest_first(database: Database) -> None:
    with database.unit_of_work() as work:
        work.people.put(a_person())
        states = (CardState.HANDED_OVER, CardState.CHECKED, CardState.SPOILED, CardState.REQUESTED)
        made = [a_card(number, state) for number, state in enumerate(states, 1)]
        for card in reversed(made):
            work.cards.put(replace(card, expiry_date=None) if card is made[0] else card)
        made[0] = replace(made[0], expiry_date=None)
        assert work.cards.get(made[1].card_serial) == made[1]
        assert work.cards.get(a_card(99).card_serial) is None
        assert work.cards.of_person(a_person().person_id) == tuple(made)
        assert work.cards.of_visit(made[0].visit_id) == tuple(made)
        assert work.cards.current_of(a_person().person_id) == made[1]
        assert work.cards.current_of("none") is None
        assert work.cards.in_states((CardState.SPOILED, CardState.REQUESTED)) == tuple(made[2:])


def test_pictures_are_stored_once(database: Database) -> None:
    with database.unit_of_work() as work:
        picture = b"\xff\xd8\x00picture"
        name = work.attachments.put(picture, "image/jpeg")
        assert name == work.attachments.put(picture, "image/jpeg")
        assert len(name) == 64
        assert work.attachments.get(name) == picture
        assert work.attachments.get("0" * 64) is None


def test_the_outbox_keeps_its_order(database: Database) -> None:
    with database.unit_of_work() as work:
        changes = [PendingChange(f"c{n}", "person", "p", "person.put", '{"ก": 1}', NOW) for n in (3, 1, 2)]
        for change in changes:
            work.outbox.add(change)
        assert work.outbox.waiting() == tuple(changes)


def test_numbers_run_by_series(database: Database) -> None:
    with database.unit_of_work() as work:
        assert [work.numbers.next("queue:2026-11-20") for _ in range(3)] == [1, 2, 3]
        assert work.numbers.next("card:52:2569") == 1


def test_officers_and_their_pins(database: Database) -> None:
    nipa = Officer("nipa", "ข นิภา", Role.COUNTER, "2")
    wichai = Officer("wichai", "ก วิชัย", Role.SUPERVISOR, disabled=True)
    with database.unit_of_work() as work:
        work.officers.put(nipa)
        work.officers.put(wichai)
        assert work.officers.all() == (wichai, nipa)
        assert work.officers.get("nipa") == nipa
        assert work.officers.get("nobody") is None
        assert not work.officers.pin_matches("nipa", "")
        work.officers.set_tries("nipa", 3, NOW)
        assert work.officers.tries("nipa") == (3, NOW)
        work.officers.set_pin("nipa", "246810")
        assert work.officers.tries("nipa") == (0, None)
        work.officers.put(replace(nipa, counter="3"))
        assert work.officers.pin_matches("nipa", "246810")
        assert not work.officers.pin_matches("nipa", "246811")
        assert not work.officers.pin_matches("nobody", "246810")
        assert work.officers.tries("nobody") == (0, None)
        with pytest.raises(UnknownOfficer):
            work.officers.set_pin("nobody", "1")
        with pytest.raises(UnknownOfficer):
            work.officers.set_tries("nobody", 1, NOW)


def test_a_pin_is_kept_as_a_slow_hash_only(database: Database) -> None:
    with database.unit_of_work() as work:
        work.officers.put(Officer("nipa", "นิภา", Role.COUNTER))
        work.officers.set_pin("nipa", "246810")
        work.commit()
    with database.engine.connect() as connection:
        row = connection.execute(select(officers)).mappings().one()
    assert row["pin_hash"].startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert "246810" not in str(dict(row))


def test_the_ledger_counts_a_card_once_on_its_day(database: Database, clock: StillClock) -> None:
    with database.unit_of_work() as work:
        work.people.put(a_person())
        for number in (1, 2):
            work.cards.put(a_card(number))
            work.cards.put(a_card(number, CardState.PRINTED))
        clock.moment += timedelta(days=1)
        work.cards.put(a_card(1, CardState.PRINTED))  # stored again: still the day before
        work.cards.put(a_card(2, CardState.SPOILED))
        count, tomorrow = work.figures.cards_in_state_on, TODAY + timedelta(days=1)
        assert count(TODAY, TODAY, CardState.PRINTED) == 2
        assert count(tomorrow, tomorrow, CardState.PRINTED) == 0
        assert count(tomorrow, tomorrow, CardState.SPOILED) == 1
        assert count(date(2026, 1, 1), date(2026, 12, 31), CardState.PRINTED) == 2
