"""Two records that may be one person: what is decided at the desk, offline too, and taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.errors import NotPermitted, UndoTooLate, WrongState
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import PairState, PossibleDuplicate, pair_id_of
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.domain.visit.visit import VisitState
from oss_desk.services.people.find_people import FindPeople
from oss_desk.services.ports.registry import SuspectedTwins
from oss_desk.services.registry.record_body import person_body
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import NIPA, Counter
from tests.storage.samples import a_certificate, a_person, a_visit, citizen_id

WICHAI = Officer("wichai", "วิชัย จำลองกิจ", Role.SUPERVISOR)
ONE = replace(a_person(1), caregiver=None, communication="")
OTHER = replace(
    a_person(2),
    citizen_id=citizen_id(2),
    phone="0899999999",
    name_th=PersonName("นาง", "บัวแก้ว", "", "สมมุติวงศ์"),
)
PAIR = pair_id_of(ONE.person_id, OTHER.person_id)


def plastic(number: int, person: Person, visit_id: str = "") -> DisabilityCard:
    return DisabilityCard(
        CardSerial.of("52", 2569, number), person.person_id, visit_id, CardReason.FIRST,
        date(2026, 1, 5), date(2034, 1, 4), CardState.HANDED_OVER,
    )  # fmt: skip


@pytest.fixture
def both(counter: Counter) -> Counter:
    """Two records with a matter, a certificate and two cards at the second."""
    counter.write(ONE)
    counter.write(OTHER)
    visit = a_visit(5, person_id=OTHER.person_id, state=VisitState.CLOSED)
    with counter.database.unit_of_work() as work:
        work.visits.put(visit)
        work.people.put_certificate(OTHER.person_id, visit.visit_id, a_certificate())
        work.cards.take(plastic(11, OTHER, visit.visit_id))
        work.cards.take(plastic(12, OTHER))
        work.possible_duplicates.put(
            PossibleDuplicate.of(ONE.person_id, OTHER.person_id, 950, counter.clock.now())
        )
        work.commit()
    return counter


def belongings(counter: Counter, person_id: str) -> tuple[int, int]:
    """Return how many matters the person has anything from, a certificate too, and how many cards."""
    with counter.database.reading() as work:
        return len(work.people.matters_of(person_id)), len(work.cards.of_person(person_id))


def test_what_hangs_on_the_one_goes_over_to_the_other_and_comes_back(both: Counter) -> None:
    (sighted,) = both.registry.pairs()
    assert {sighted.first.record_id, sighted.second.record_id} == {ONE.person_id, OTHER.person_id}
    both.registry.merge_pair(PAIR, ONE.person_id, WICHAI, {"phone": Side.THEIRS})
    kept = both.person(ONE.person_id)
    assert kept == replace(
        ONE, phone=OTHER.phone, caregiver=OTHER.caregiver, communication=OTHER.communication
    )
    assert both.person(OTHER.person_id) is None
    assert belongings(both, ONE.person_id) == (1, 2)
    assert (both.registry.pairs(), both.registry.status().duplicates) == ((), 0)
    assert [pair.pair.pair_id for pair in both.registry.pairs.merged()] == [PAIR]
    find = FindPeople(both.database.reading)
    for asked in (OTHER.citizen_id.digits, "บัวแก้ว"):
        assert [found.person.person_id for found in find(asked, NIPA)] == [ONE.person_id]
    both.registry.undo_pair(PAIR, WICHAI)
    assert (both.person(ONE.person_id), both.person(OTHER.person_id)) == (ONE, OTHER)
    assert belongings(both, ONE.person_id) == (0, 0)
    assert belongings(both, OTHER.person_id) == (1, 2)
    with both.database.reading() as work:
        actions = [entry.action for entry in work.audit.entries()]
    assert actions == ["person.merged", "person.parted"]
    assert len(both.registry.pairs()) == 1


def test_a_merge_nobody_heard_of_is_not_sent_at_all(both: Counter, provincial: SimulatedRegistry) -> None:
    both.registry.synchronise()
    both.registry.merge_pair(PAIR, ONE.person_id, WICHAI)
    both.registry.undo_pair(PAIR, WICHAI)
    with both.database.reading() as work:
        merge = next(c for c in work.outbox.of_record(OTHER.person_id) if c.action == "person.merged")
    assert merge.state is ChangeState.WITHDRAWN
    both.registry.synchronise()
    assert not (provincial.records()[OTHER.person_id].body or {}).get("merged_into")


def test_other_desks_hear_of_it_and_of_its_end(
    both: Counter, other: Counter, provincial: SimulatedRegistry
) -> None:
    both.registry.merge_pair(PAIR, ONE.person_id, WICHAI)
    both.registry.synchronise()
    other.registry.synchronise()
    assert (provincial.records()[OTHER.person_id].body or {})["merged_into"] == ONE.person_id
    assert other.person(OTHER.person_id) is None
    assert other.person(ONE.person_id) == both.person(ONE.person_id)
    both.registry.undo_pair(PAIR, WICHAI)
    both.registry.synchronise()
    other.registry.synchronise()
    assert other.person(OTHER.person_id) == OTHER
    assert other.person(ONE.person_id) == ONE


def test_what_was_changed_since_stays_with_the_record_that_was_kept(both: Counter) -> None:
    both.registry.merge_pair(PAIR, ONE.person_id, WICHAI, {"phone": Side.THEIRS, "sex": Side.THEIRS})
    kept = both.person(ONE.person_id)
    assert kept is not None
    both.write(replace(kept, phone="0866666666"))
    both.registry.undo_pair(PAIR, WICHAI)
    assert both.person(ONE.person_id) == replace(ONE, phone="0866666666")
    assert both.person(OTHER.person_id) == OTHER


def test_thirty_days_are_enough(both: Counter) -> None:
    both.registry.merge_pair(PAIR, ONE.person_id, WICHAI)
    both.wait(timedelta(days=30, seconds=1).total_seconds())
    assert both.registry.pairs.merged() == ()
    with pytest.raises(UndoTooLate):
        both.registry.undo_pair(PAIR, WICHAI)
    with pytest.raises(UndoTooLate):
        both.registry.undo_pair("pair-none", WICHAI)


def test_only_who_may_approve_decides_and_anybody_may_leave_it(both: Counter) -> None:
    deeds: tuple[Callable[[], object], ...] = (
        lambda: both.registry.merge_pair(PAIR, ONE.person_id, NIPA),
        lambda: both.registry.judge_pair.different(PAIR, NIPA),
        lambda: both.registry.undo_pair(PAIR, NIPA),
    )
    for deed in deeds:
        with pytest.raises(NotPermitted):
            deed()
    assert both.registry.judge_pair.later(PAIR, NIPA).state is PairState.LATER
    for pair_id, kept_id in (("pair-none", ONE.person_id), (PAIR, "z" * 32)):
        with pytest.raises(WrongState):
            both.registry.merge_pair(pair_id, kept_id, WICHAI)
    with pytest.raises(WrongState):
        both.registry.judge_pair.later("pair-none", WICHAI)


def test_what_was_said_without_a_line_is_told_once_it_is_there(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    twin = replace(OTHER, citizen_id=ONE.citizen_id)
    provincial.put(ONE.person_id, "person", person_body(ONE))
    provincial.put(twin.person_id, "person", person_body(twin))
    counter.registry.synchronise()
    (sighted,) = counter.registry.pairs()
    assert counter.registry.status().duplicates == 1
    assert (sighted.first.is_here, sighted.second.is_here) == (True, False)
    assert sighted.second.person is not None
    assert sighted.second.person.phone == twin.phone
    provincial.is_reachable = False
    counter.registry.judge_pair.later(sighted.pair.pair_id, NIPA)
    counter.registry.judge_pair.different(sighted.pair.pair_id, WICHAI)
    assert counter.registry.status().duplicates == 0
    provincial.is_reachable = True
    counter.registry.synchronise()
    counter.registry.synchronise()
    assert [(by, different) for _id, by, different in provincial.judged] == [("wichai", True)]
    counter.registry.undo_pair(sighted.pair.pair_id, WICHAI)
    assert counter.registry.status().duplicates == 1
    counter.registry.synchronise()
    assert provincial.judged[-1][2] is False
    assert counter.registry.status().duplicates == 1


def test_a_record_this_desk_cannot_hold_is_kept_by_merging(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    """Two records of one number: our tables hold one of them; the other may be the one that is kept."""
    twin = replace(OTHER, citizen_id=ONE.citizen_id)
    provincial.put(ONE.person_id, "person", person_body(ONE))
    provincial.put(twin.person_id, "person", person_body(twin))
    counter.registry.synchronise()
    counter.registry.merge_pair(PAIR, twin.person_id, WICHAI, {"phone": Side.THEIRS})
    kept = counter.person(twin.person_id)
    assert kept is not None
    assert (kept.phone, counter.person(ONE.person_id)) == (ONE.phone, None)
    counter.registry.synchronise()
    assert (provincial.records()[ONE.person_id].body or {})["merged_into"] == twin.person_id
    assert counter.registry.status().duplicates == 0


def test_a_pair_decided_elsewhere_is_asked_about_no_more(
    counter: Counter, provincial: SimulatedRegistry
) -> None:
    twin = replace(OTHER, citizen_id=ONE.citizen_id)
    for person in (ONE, twin):
        provincial.put(person.person_id, "person", person_body(person))
    counter.registry.synchronise()
    assert len(counter.registry.pairs()) == 1
    provincial.put(twin.person_id, "person", {"merged_into": ONE.person_id})
    counter.registry.synchronise()
    assert (counter.registry.pairs(), counter.registry.status().duplicates) == ((), 0)


class _CutOff:
    """A line whose list of pairs does not hold all that wait."""

    def possible_twins(self) -> SuspectedTwins:
        return SuspectedTwins((), is_whole=False)


def test_a_pair_that_a_cut_list_lacks_still_waits(counter: Counter, provincial: SimulatedRegistry) -> None:
    twin = replace(OTHER, citizen_id=ONE.citizen_id)
    for person in (ONE, twin):
        provincial.put(person.person_id, "person", person_body(person))
    counter.registry.synchronise()
    counter.registry.synchronise.settle_pairs(_CutOff())  # type: ignore[arg-type] # all it is asked for
    assert len(counter.registry.pairs()) == 1


def test_a_draft_is_decided_in_its_matter_and_goes_with_it(both: Counter) -> None:
    draft = a_visit(7, person_id="d" * 32, person_known=False)
    with both.database.unit_of_work() as work:
        work.visits.put(draft)
        work.possible_duplicates.put(PossibleDuplicate.of("d" * 32, ONE.person_id, 900, both.clock.now()))
        work.commit()
    sighted = next(found for found in both.registry.pairs() if found.draft is not None)
    assert sighted.draft == draft
    with pytest.raises(WrongState):
        both.registry.merge_pair(sighted.pair.pair_id, ONE.person_id, WICHAI)
    with both.database.unit_of_work() as work:
        work.visits.put(replace(draft, state=VisitState.WITHDRAWN))
        work.commit()
    both.registry.synchronise()
    assert both.registry.status().duplicates == 1
