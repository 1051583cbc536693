"""What is taken a page at a time is what would have been taken one by one."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.ports.registry import Answer, ChangePage, Outcome, RemoteChange, RemoteVersion
from oss_desk.services.registry.hear import HearRecord, under_way
from oss_desk.services.registry.record_body import CARD, CAREGIVER, PERSON, card_body, person_body
from oss_desk.services.registry.take_answer import PushReport, TakeAnswer
from oss_desk.services.registry.take_page import take_page
from oss_desk.services.registry.take_plain_answers import take_plain_answers
from oss_desk.simulated.registry import SimulatedRegistry
from tests.services.registry.conftest import Counter, counter_at
from tests.storage.samples import StillClock, a_card, a_person


@pytest.fixture
def two(provincial: SimulatedRegistry, tmp_path: Path) -> tuple[Counter, Counter]:
    """Give two desks of the same beginning: one takes things one by one, the other at once."""
    clock = StillClock()
    one, other = (counter_at(provincial, tmp_path / name, clock) for name in ("one", "other"))
    return one, other


def _change(
    seq: int, kind: str, record_id: str, body: dict[str, object] | None, **more: object
) -> RemoteChange:
    version = RemoteVersion(int(str(more.get("ver", 1))), body)
    return RemoteChange(seq, record_id, kind, is_superseded=False, version=version, op_id=f"op-{seq}")


def _someone(number: int, **changes: object) -> Person:
    return replace(a_person(number), caregiver=None, **changes)  # type: ignore[arg-type] # fields of a person


def _told(seq: int, person: Person, **more: object) -> RemoteChange:
    return _change(seq, PERSON, person.person_id, {**person_body(person), **more})


def _pages() -> list[list[RemoteChange]]:
    """Return pages of all that may be odd about people who come anew."""
    holder, carer_first, twin = _someone(1), _someone(2), _someone(3)
    card = replace(a_card(7, person_id=holder.person_id))
    carer: dict[str, object] = {"person_id": carer_first.person_id, "first_name": "จำลอง", "relation": "บุตร"}
    return [
        [
            _change(1, CARD, card.card_serial.digits, card_body(card)),
            _change(2, CAREGIVER, f"{carer_first.person_id}.caregiver", carer),
            _told(3, _someone(4)),
        ],
        [
            _told(4, holder),
            _told(5, carer_first),
            _told(6, twin),
            _told(7, replace(twin, person_id="another-of-that-number")),
            _told(8, _someone(5), citizen_id="1234567890123"),
            _told(9, _someone(6), merged_into=holder.person_id),
            _change(10, PERSON, _someone(8).person_id, None),
            _change(11, "letter", "of-a-newer-registry", {"person_id": holder.person_id}),
            _told(12, replace(_someone(9), citizen_id=_someone(4).citizen_id)),
            _change(13, PERSON, _someone(4).person_id, person_body(_someone(4, phone="0990000001")), ver=2),
            _told(14, _someone(10)),
            _told(15, _someone(11)),
        ],
    ]


def _all_of(counter: Counter, people: int = 12) -> tuple[object, ...]:
    with counter.database.reading() as work:
        return (
            list(work.confirmed.all()),
            work.confirmed.left_out(),
            [work.people.get(_someone(number).person_id) for number in range(people)],
            [card for number in range(people) for card in work.cards.of_person(_someone(number).person_id)],
            [person.person_id for person in work.people.named(("ก",), 50)],
            work.outbox.in_states(tuple(ChangeState)),
            work.registry_link.state(),
        )


@pytest.mark.logs_warning("cannot be shown here")
def test_a_page_taken_at_once_leaves_what_one_by_one_would(two: tuple[Counter, Counter]) -> None:
    for counter in two:
        counter.write(_someone(10, phone="0990000009"))
    moment = two[0].clock.now()
    for number, changes in enumerate(_pages()):
        page = ChangePage("epoch", tuple(changes), changes[-1].seq, number == 0, 15)
        with two[0].database.unit_of_work() as work:
            hear = HearRecord(work, moment, under_way(work))
            news = 0
            for change in changes:
                news += hear(change.record_id, change.kind, change.version, change.op_id)
            work.registry_link.add_heard(moment.date(), news)
            if number:
                hear.retry_left_out()
            state = work.registry_link.state()
            work.registry_link.put_state(replace(state, cursor=changes[-1].seq, epoch="epoch"))
            work.commit()
        with two[1].database.unit_of_work() as work:
            assert take_page(work, page, moment) == len(changes)
            work.commit()
        with two[0].database.reading() as one, two[1].database.reading() as other:
            assert one.registry_link.heard_on(moment.date()) == other.registry_link.heard_on(moment.date())
    assert _without_ids(_all_of(two[0])) == _without_ids(_all_of(two[1]))


def _without_ids(found: tuple[object, ...]) -> tuple[object, ...]:
    """Two desks give their own changes other ids."""
    *rest, changes, state = found
    return (*rest, [replace(change, change_id="") for change in changes], state)  # type: ignore[attr-defined]


def test_plain_answers_taken_at_once_leave_what_one_by_one_would(two: tuple[Counter, Counter]) -> None:
    """Echoes too: one comes back as it went, one with what somebody else had changed meanwhile."""
    for counter, at_once in zip(two, (False, True), strict=True):
        for number in (1, 2, 3, 4):
            counter.write(_someone(number))
        with counter.database.unit_of_work() as work:
            changes = [
                change.numbered(seq, 0, "{}", f"branch-{seq}", change.document).fixed("{}")
                for seq, change in enumerate(work.outbox.waiting(), 1)
            ]
            work.outbox.put_all(changes)
            answers = [_answer(seq, change.change_id) for seq, change in enumerate(changes, 1)]
            pairs, report = list(zip(changes, answers, strict=True)), PushReport()
            moment = counter.clock.now()
            taken = take_plain_answers(work, pairs, moment) if at_once else frozenset()
            take = TakeAnswer(counter.clock, _SameIds(), lambda: 0.5)
            for change, answer in pairs:
                if change.change_id not in taken:
                    take(work, change, answer, report)
            assert len(taken) == (2 if at_once else 0)
            work.commit()
        for place, (change, _) in enumerate(pairs[:2]):
            body = {**json.loads(change.document), **({"phone": "0990000002"} if place else {})}
            heard = _change(1, PERSON, change.subject_id, body, ver=1 + place)
            with counter.database.unit_of_work() as work:
                state = work.registry_link.state()
                heard = replace(heard, seq=state.cursor + 1)
                take_page(work, ChangePage("e", (heard,), heard.seq, False, heard.seq), moment)
                work.commit()
    assert _without_ids(_all_of(two[0])) == _without_ids(_all_of(two[1]))


def _answer(seq: int, change_id: str) -> Answer:
    if seq == 3:
        return Answer(change_id, Outcome.REJECTED, code="bad_date", field="birth_date")
    if seq == 4:
        return Answer(change_id, Outcome.FAILED, code="internal")
    return Answer(change_id, Outcome.APPLIED, 1, twins=("somebody",) if seq == 2 else ())


class _SameIds:
    """Stands for a maker of ids."""

    def new(self) -> str:
        return "id"


def test_a_page_that_does_not_follow_on_what_was_heard_is_left(two: tuple[Counter, Counter]) -> None:
    """A receipt brought late may begin behind what a desk forgot meanwhile."""
    counter = two[0]
    late = ChangePage("e1", (_told(4, _someone(4)),), 4, more=False, last=4, first=4)
    before = ChangePage("e1", tuple(_told(n, _someone(n)) for n in (1, 2, 3)), 3, more=True, last=4)
    taken = []
    for page in (late, before, before, late):
        with counter.database.unit_of_work() as work:
            taken.append((take_page(work, page, StillClock().now()), work.registry_link.state().cursor))
            work.commit()
    assert taken == [(0, 0), (3, 3), (0, 3), (1, 4)]
    assert [person.person_id for person in _people(counter)] == [_someone(n).person_id for n in (1, 2, 3, 4)]


def _people(counter: Counter) -> list[Person]:
    with counter.database.reading() as work:
        found = [work.people.get(_someone(n).person_id) for n in range(1, 6)]
    return [person for person in found if person is not None]
