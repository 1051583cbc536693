"""Takes records of which nothing is known here yet, a page of them at once.

A first fetch of a province is nearly all of that: people with their caregivers, registrations and cards,
nobody to be merged with, nothing of ours that waits. Asking our tables about each record by itself would
take longer than to fetch and write them.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.services.ports.registry import RemoteChange
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.new_records import NewRecord, new_record
from oss_desk.services.registry.record_body import (
    CAREGIVER,
    MERGED_INTO,
    PERSON,
    Registration,
    caregiver_record_id,
    person_of_record,
)


@dataclass(frozen=True, slots=True)
class _Somebody:
    """All that a page tells of one person.

    Attributes:
        waiting: records of earlier pages that our tables could not hold without the person.
        is_here: our tables hold the person already.
    """

    person_id: str
    told: tuple[NewRecord, ...]
    waiting: tuple[NewRecord, ...] = ()
    is_here: bool = False

    @property
    def person(self) -> NewRecord | None:
        """The person's own record, if the page tells it."""
        return next((record for record in self.told if record.kind == PERSON), None)

    @property
    def in_their_turn(self) -> list[NewRecord]:
        """The records beside the person's, as they come into the tables one by one.

        What came before the person has waited, and those who wait are taken in the order of their ids.
        """
        came = self.person.seq if self.person else 0
        beside = [record for record in (*self.waiting, *self.told) if record.kind != PERSON]
        early = sorted((record for record in beside if record.seq < came), key=lambda one: one.record_id)
        return early + [record for record in beside if record.seq >= came]


def hear_newcomers(work: UnitOfWork, changes: Iterable[RemoteChange], own: Collection[str]) -> frozenset[int]:
    """Take those records of *changes* that are new here in every way; return the numbers of these changes.

    Of a person of whom anything is not so simple, all is left for `oss_desk.services.registry.hear` to take,
    afterwards: the outcome is the same as if each had been taken in its turn. *own* are the ids of records
    and changes under way from here.
    """
    told = [change for change in changes if not change.is_superseded]
    simple = _without_known(work, _simple(told, own), own)
    _write(work, simple)
    return frozenset(record.seq for somebody in simple for record in somebody.told)


def _simple(told: Collection[RemoteChange], own: Collection[str]) -> list[_Somebody]:
    """Return the people of whom *told* holds only what may be taken together, by its looks."""
    ids = Counter(change.record_id for change in told)
    numbers = Counter(
        str((change.version.body or {}).get("citizen_id") or "") for change in told if change.kind == PERSON
    )
    found: dict[str, list[NewRecord | None]] = {}
    # Whom a page merges somebody into, and whose caregiver is told of under another's name.
    entangled = {str((change.version.body or {}).get(MERGED_INTO) or "") for change in told}
    for change in told:
        body = change.version.body
        person_id = person_of_record(change.kind, change.record_id, body or {})
        record = new_record(
            change.seq, change.record_id, change.kind, change.version.version, body, person_id
        )
        # Two of one number, or of one id, are taken one after the other; so is what goes with ours.
        is_alone = ids[change.record_id] == 1 and not {change.record_id, change.op_id}.intersection(own)
        if record is not None and isinstance(record.value, Person):
            is_alone = is_alone and numbers[record.value.citizen_id.digits] == 1
        found.setdefault(person_id, []).append(record if is_alone else None)
        if change.kind == CAREGIVER and change.record_id != caregiver_record_id(person_id):
            entangled.add(change.record_id)
    return [
        _Somebody(person_id, tuple(record for record in records if record is not None))
        for person_id, records in found.items()
        if None not in records and entangled.isdisjoint({person_id, caregiver_record_id(person_id)})
    ]


def _without_known(work: UnitOfWork, people: Collection[_Somebody], own: Collection[str]) -> list[_Somebody]:
    """Return those of *people* of whom our tables hold nothing yet that is told, with what waits for them."""
    told = [record for somebody in people for record in somebody.told]
    numbers = [record.value.citizen_id.digits for record in told if isinstance(record.value, Person)]
    here = work.people.known([somebody.person_id for somebody in people], numbers)
    carers = [caregiver_record_id(somebody.person_id) for somebody in people]
    known = work.confirmed.known([*(record.record_id for record in told), *carers])
    known |= _in_tables(work, told)
    waiting = _waiting(work, [somebody.person_id for somebody in people if somebody.person], own)
    simple = []
    for somebody in people:
        person = somebody.person.value if somebody.person else None
        waits = waiting.get(somebody.person_id, ())
        is_taken = isinstance(person, Person) and not here.isdisjoint(
            {person.person_id, person.citizen_id.digits}
        )
        theirs = {record.record_id for record in somebody.told}
        carer = caregiver_record_id(somebody.person_id)
        # A caregiver's record that is known and does not wait is none that can simply be laid beside.
        if person is not None and carer not in {record.record_id for record in waits if record is not None}:
            theirs.add(carer)
        if is_taken or None in waits or not known.isdisjoint(theirs):
            continue
        simple.append(
            replace(
                somebody,
                waiting=tuple(record for record in waits if record is not None),
                is_here=person is None and somebody.person_id in here,
            )
        )
    return simple


def _waiting(
    work: UnitOfWork, person_ids: Collection[str], own: Collection[str]
) -> dict[str, list[NewRecord | None]]:
    """Return what is known about these people, None for what cannot be taken together with them."""
    kept = work.confirmed.of_people(person_ids)
    waits = [record for record in kept if not record.is_in_tables and record.record_id not in own]
    simple = {
        record.record_id: new_record(
            0, record.record_id, record.kind, record.version, record.body, record.person_id
        )
        for record in waits
        if record.is_heard
    }
    known = _in_tables(work, [record for record in simple.values() if record is not None])
    found: dict[str, list[NewRecord | None]] = {}
    for record in kept:
        taken = None if record.record_id in known else simple.get(record.record_id)
        found.setdefault(record.person_id, []).append(taken)
    return found


def _in_tables(work: UnitOfWork, records: Collection[NewRecord]) -> frozenset[str]:
    """Return the ids of those *records* that our tables hold though the registry never told of them."""
    visits = [record.record_id for record in records if isinstance(record.value, Registration)]
    serials = [record.record_id for record in records if isinstance(record.value, DisabilityCard)]
    return work.people.certified(visits) | work.cards.known(serials)


def _write(work: UnitOfWork, people: Iterable[_Somebody]) -> None:
    """Write all of *people* into our tables, and what the registry confirmed of them."""
    newcomers, carers = list[Person](), dict[str, Caregiver | None]()
    papers, cards = list[Registration](), list[DisabilityCard]()
    heard, no_longer_waiting = list[ConfirmedRecord](), list[ConfirmedRecord]()
    for somebody in people:
        person, beside = somebody.person, somebody.in_their_turn
        fits = somebody.is_here or person is not None
        heard += [_confirmed(somebody, record, fits=fits) for record in somebody.told]
        no_longer_waiting += [_confirmed(somebody, record, fits=True) for record in somebody.waiting]
        if not fits:
            continue
        for record in beside:
            if record.kind == CAREGIVER:
                carers[somebody.person_id] = record.carer
            elif isinstance(record.value, DisabilityCard):
                cards.append(record.value)
            elif isinstance(record.value, Registration) and record.needs_person:
                papers.append(record.value)
        if person is not None and isinstance(person.value, Person):
            newcomers.append(replace(person.value, caregiver=carers.pop(somebody.person_id, None)))
    work.people.add(newcomers)
    for person_id, carer in carers.items():
        _give_carer(work, person_id, carer)
    work.people.add_certificates(
        [(paper.person_id, paper.visit_id, paper.certificate) for paper in papers if paper.certificate]
    )
    work.cards.add_taken(cards)
    work.confirmed.add(heard)
    work.confirmed.put_all(no_longer_waiting)


def _confirmed(somebody: _Somebody, record: NewRecord, *, fits: bool) -> ConfirmedRecord:
    return ConfirmedRecord(
        record.record_id,
        record.kind,
        record.version,
        record.body,
        somebody.person_id,
        is_in_tables=fits or not record.needs_person,
    )


def _give_carer(work: UnitOfWork, person_id: str, carer: Caregiver | None) -> None:
    """Write down who takes care of somebody who is here already."""
    person = work.people.get(person_id)
    if person is not None and person.caregiver != carer:
        work.people.put(replace(person, caregiver=carer))
