"""A province of all kinds of records, in any order, taken in pages leaves what one by one would."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.people.person import Person
from oss_desk.services.ports.registry import ChangePage, RemoteChange, RemoteVersion
from oss_desk.services.registry.hear import HearRecord, under_way
from oss_desk.services.registry.hear_newcomers import hear_newcomers
from oss_desk.services.registry.record_body import (
    APPROVED,
    CARD,
    CAREGIVER,
    PERSON,
    REGISTRATION,
    Registration,
    card_body,
    caregiver_body,
    caregiver_record_id,
    person_body,
    registration_body,
)
from oss_desk.services.registry.take_page import take_page
from oss_desk.simulated.registry import SimulatedRegistry
from oss_desk.storage.people.tables import certificates
from tests.services.registry.conftest import Counter, counter_at
from tests.storage.samples import StillClock, a_card, a_certificate, a_person

_PEOPLE = 12


@pytest.fixture
def two(provincial: SimulatedRegistry, tmp_path: Path) -> Iterator[tuple[Counter, Counter]]:
    """Give two desks of the same beginning: one takes things one by one, the other at once."""
    clock = StillClock()
    one, other = (counter_at(provincial, tmp_path / name, clock) for name in ("one", "other"))
    yield one, other
    for counter in (one, other):
        counter.database.close()


def _someone(number: int) -> Person:
    return replace(a_person(number), phone=f"0990000{number:03d}")


def _records(draw: random.Random) -> list[tuple[str, str, dict[str, object]]]:
    """Return kind, id and body of all records of some people, as a province sends them, but for some."""
    found: list[tuple[str, str, dict[str, object]]] = []
    for number in range(_PEOPLE):
        someone = _someone(number)
        person_id = someone.person_id
        theirs = [
            (PERSON, person_id, person_body(someone)),
            (CAREGIVER, caregiver_record_id(person_id), caregiver_body(person_id, someone.caregiver)),
        ]
        for place in range(draw.randint(0, 3)):
            visit_id = f"visit-{number}-{place}"
            paper = a_certificate(f"ข้อ {place}") if draw.random() < 0.8 else None
            status = APPROVED if draw.random() < 0.8 else "withdrawn"
            registration = Registration(visit_id, person_id, paper, status=status)
            theirs.append((REGISTRATION, visit_id, registration_body(registration)))
            card = replace(a_card(number * 10 + place, CardState.PRINTED, person_id), visit_id=visit_id)
            theirs.append((CARD, card.card_serial.digits, card_body(card)))
        if draw.random() < 0.4:
            draw.shuffle(theirs)
        found += theirs
    return found


def _spoilt(draw: random.Random, kind: str, body: dict[str, object]) -> dict[str, object] | None:
    """Return a body that may be odd in any way that a registry could tell."""
    other = _someone(draw.randrange(_PEOPLE))
    unreadable = {CARD: "issue_date", REGISTRATION: "evidence"}.get(kind, "citizen_id")
    oddities: list[dict[str, object] | None] = [
        None,
        {**body, unreadable: "what nobody can read"},
        body,
        body,
    ]
    if kind == PERSON:
        oddities += [
            {**body, "merged_into": other.person_id},
            {**body, "citizen_id": other.citizen_id.digits},
        ]
    else:
        oddities += [{**body, "person_id": other.person_id}]
    if kind == CARD:
        oddities += [{**body, "card_serial": a_card(999).card_serial.digits}]
    if kind == CAREGIVER:
        oddities += [{**body, "first_name": "", "middle_name": "", "last_name": "", "title": ""}]
    return draw.choice(oddities)


def _changes(draw: random.Random, *, odd: float) -> list[RemoteChange]:
    found: list[RemoteChange] = []
    records = _records(draw)
    for kind, record_id, body in [*records, *draw.sample(records, int(len(records) * odd))]:
        version = 1 + sum(change.record_id == record_id for change in found)
        told = _spoilt(draw, kind, body) if draw.random() < odd else body
        found.append(
            RemoteChange(
                len(found) + 1,
                record_id,
                kind,
                is_superseded=draw.random() < odd / 3,
                version=RemoteVersion(version, told),
                op_id=f"op-{len(found)}",
            )
        )
    return found


def _took_one_by_one(counter: Counter, page: ChangePage) -> None:
    moment = counter.clock.now()
    with counter.database.unit_of_work() as work:
        hear, news = HearRecord(work, moment, under_way(work)), 0
        for change in page.changes:
            if not change.is_superseded:
                news += hear(change.record_id, change.kind, change.version, change.op_id)
        if news:
            work.registry_link.add_heard(moment.date(), news)
        if not page.more:
            hear.retry_left_out()
        state = work.registry_link.state()
        work.registry_link.put_state(replace(state, cursor=page.next_cursor, epoch=page.epoch))
        work.commit()


def _certificates(counter: Counter) -> list[tuple[object, ...]]:
    """Return all certificates, those of a person in the order in which they came."""
    wanted = select(certificates.c.person_id, certificates.c.visit_id, certificates.c.character)
    with counter.database.engine.connect() as connection:
        ordered = wanted.order_by(certificates.c.person_id, certificates.c.certificate_number)
        return [tuple(row) for row in connection.execute(ordered)]


def _all_of(counter: Counter) -> tuple[object, ...]:
    people = [_someone(number).person_id for number in range(_PEOPLE)]
    with counter.database.reading() as work:
        return (
            list(work.confirmed.all()),
            [work.people.get(person_id) for person_id in people],
            [work.cards.of_person(person_id) for person_id in people],
            _certificates(counter),
            [work.people.matters_of(person_id) for person_id in people],
            work.registry_link.state(),
            work.registry_link.heard_on(counter.clock.now().date()),
        )


@pytest.mark.logs_warning("cannot be shown here")
@pytest.mark.parametrize("seed", range(12))
def test_a_province_taken_at_once_leaves_what_one_by_one_would(
    two: tuple[Counter, Counter], seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311 - nobody is to be kept from guessing
    changes = _changes(draw, odd=(0.0, 0.1, 0.3)[seed % 3])
    unreadable = RemoteVersion(1, {**card_body(a_card(998)), "issue_date": "what nobody can read"})
    serial = a_card(998).card_serial.digits
    changes.append(
        RemoteChange(len(changes) + 1, serial, CARD, is_superseded=False, version=unreadable, op_id="last")
    )
    for counter in two:
        counter.write(_someone(3))
        if seed % 2:
            with counter.database.unit_of_work() as work:
                work.people.put(_someone(4))
                work.people.put_certificate(_someone(4).person_id, "visit-4-0", a_certificate("ของเรา"))
                work.cards.put(a_card(51, CardState.PRINTED, _someone(4).person_id))
                work.commit()
    while changes:
        size = draw.randint(1, 40)
        taken, changes = tuple(changes[:size]), changes[size:]
        last = taken[-1].seq + len(changes)
        page = ChangePage("epoch", taken, taken[-1].seq, bool(changes), last, first=taken[0].seq)
        _took_one_by_one(two[0], page)
        with two[1].database.unit_of_work() as work:
            take_page(work, page, two[1].clock.now())
            work.commit()
        assert _all_of(two[0]) == _all_of(two[1])


def test_a_province_in_its_order_is_taken_at_once_whole(two: tuple[Counter, Counter]) -> None:
    """Nothing of it is left for the slow way, also where a page ends between a person and what is theirs."""
    changes = _changes(random.Random(1), odd=0.0)  # noqa: S311
    for size in (7, 40):
        counter = two[size > 7]
        for start in range(0, len(changes), size):
            part = changes[start : start + size]
            with counter.database.unit_of_work() as work:
                assert hear_newcomers(work, part, frozenset()) == {change.seq for change in part}
                work.commit()


@pytest.mark.parametrize("again", [CARD, REGISTRATION, CAREGIVER])
def test_what_waits_for_somebody_may_be_told_again_beside_them(
    two: tuple[Counter, Counter], again: str
) -> None:
    someone = replace(_someone(1), caregiver=_someone(2).caregiver)
    visit_id, card = (
        "visit-1-0",
        replace(a_card(10, CardState.PRINTED, someone.person_id), visit_id="visit-1-0"),
    )
    registration = Registration(visit_id, someone.person_id, a_certificate("ข้อ 1"), status=APPROVED)
    kind, record_id, body, later = {
        CARD: (CARD, card.card_serial.digits, card_body(card), card_body(card.revoked())),
        REGISTRATION: (
            REGISTRATION,
            visit_id,
            registration_body(registration),
            registration_body(replace(registration, certificate=a_certificate("ข้อ 2"))),
        ),
        CAREGIVER: (
            CAREGIVER,
            caregiver_record_id(someone.person_id),
            caregiver_body(someone.person_id, someone.caregiver),
            caregiver_body(someone.person_id, _someone(3).caregiver),
        ),
    }[again]
    told = [
        (record_id, kind, RemoteVersion(1, body)),
        (someone.person_id, PERSON, RemoteVersion(1, person_body(someone))),
        (record_id, kind, RemoteVersion(2, later)),
    ]
    changes = [
        RemoteChange(seq, about, what, is_superseded=False, version=version, op_id=f"op-{seq}")
        for seq, (about, what, version) in enumerate(told, 1)
    ]
    for part in ((changes[0],), (changes[1], changes[2])):
        page = ChangePage("epoch", part, part[-1].seq, part[-1].seq < 3, 3, first=part[0].seq)
        _took_one_by_one(two[0], page)
        with two[1].database.unit_of_work() as work:
            take_page(work, page, two[1].clock.now())
            work.commit()
        assert _all_of(two[0]) == _all_of(two[1])
