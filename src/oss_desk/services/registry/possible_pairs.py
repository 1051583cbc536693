"""Show who may be one person: the list of what is to be looked at when the counter is quiet."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.errors import RefusedError
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import UNDO_DAYS, PairState, PossibleDuplicate
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.clock import Clock
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.person_document import person_from
from oss_desk.services.registry.record_body import caregiver_from_body, caregiver_record_id, person_from_body

_DECIDED = 20


@dataclass(frozen=True, slots=True)
class PairMember:
    """One of two who may be one.

    Attributes:
        person: as our tables have them, else as the registry tells; None while they are only being
            written down in the matter *visit*.
        is_here: they stand in our tables.
        card: the card in their hand, or None. portrait_id: their latest picture, or empty.
        visit: the latest matter at this desk, or None.
    """

    record_id: str
    person: Person | None = field(repr=False)
    is_here: bool
    card: DisabilityCard | None = None
    portrait_id: str = ""
    visit: Visit | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SightedPair:
    """A pair with both members; of two records *first* is the one that this desk has."""

    pair: PossibleDuplicate
    first: PairMember
    second: PairMember

    @property
    def draft(self) -> Visit | None:
        """The matter in which one of them is being written down: it is decided there, not here."""
        for member in (self.first, self.second):
            if member.person is None:
                return member.visit
        return None


@dataclass(frozen=True, slots=True)
class ListPairs:
    """Return those that wait for a person; quick, reads our own tables only."""

    reading: OpenUnitOfWork
    clock: Clock

    def __call__(self) -> tuple[SightedPair, ...]:
        """Return those of whom both can be shown, those left for later after the others."""
        with self.reading() as work:
            return _sighted(work, work.possible_duplicates.waiting())

    def merged(self) -> tuple[SightedPair, ...]:
        """Return what somebody here made one and can be made two again, the newest first."""
        now = self.clock.now()
        with self.reading() as work:
            decided = work.possible_duplicates.decided(_DECIDED)
            return _sighted(work, tuple(pair for pair in decided if may_be_parted(pair, now)))


def may_be_parted(pair: PossibleDuplicate, now: datetime) -> bool:
    """Tell whether the merge of two records can still be taken back here."""
    if pair.state is not PairState.MERGED or pair.decided_at is None or now - pair.decided_at > UNDO_DAYS:
        return False
    # A matter that was given to somebody registered is taken back in that matter.
    return "visit_id" not in json.loads(pair.undo_note or "{}")


def _sighted(work: UnitOfWork, pairs: tuple[PossibleDuplicate, ...]) -> tuple[SightedPair, ...]:
    found = []
    for pair in pairs:
        before = _before(pair)
        first = before.get(pair.first_id) or member_of(work, pair.first_id, pair.first_body)
        second = before.get(pair.second_id) or member_of(work, pair.second_id, pair.second_body)
        if first is not None and second is not None:
            ours_first = first.is_here or not second.is_here
            found.append(SightedPair(pair, *((first, second) if ours_first else (second, first))))
    return tuple(found)


def _before(pair: PossibleDuplicate) -> dict[str, PairMember]:
    """Return both as they were before this desk made them one; nobody for other pairs."""
    note = json.loads(pair.undo_note or "{}")
    people = [person_from(note[name]) for name in ("kept", "merged") if note.get(name)]
    return {person.person_id: PairMember(person.person_id, person, is_here=True) for person in people}


def member_of(work: UnitOfWork, record_id: str, told: str) -> PairMember | None:
    """Return the member with that id; *told* is the record as the registry told of it, or empty."""
    person = work.people.get(record_id)
    visit = work.visits.latest_of(record_id)
    if person is not None:
        portrait = person.portrait_id
        if not portrait and visit is not None:
            portrait = visit.identity.portrait_id or visit.identity.photo_id
        return PairMember(record_id, person, True, work.cards.current_of(record_id), portrait, visit)
    confirmed = work.confirmed.get(record_id)
    body = confirmed.body if confirmed is not None else json.loads(told) if told else None
    if body:
        carer = work.confirmed.get(caregiver_record_id(record_id))
        try:
            by = caregiver_from_body(carer.body) if carer is not None and carer.body else None
            return PairMember(record_id, person_from_body(record_id, body, by), is_here=False)
        except (RefusedError, ValueError):
            # What no screen of ours could show is decided in the province's window.
            return None
    if visit is not None and visit.is_editable:
        identity = visit.identity
        portrait = identity.portrait_id or identity.photo_id
        return PairMember(record_id, None, is_here=False, portrait_id=portrait, visit=visit)
    return None
