"""Find whom a new record might be about already, in our own tables: before it is made, not after."""

from dataclasses import dataclass, field

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.errors import InvalidDate, RefusedError
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.possible_duplicate import pair_id_of
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.domain.visit.drafts import IdentityDraft
from oss_desk.domain.visit.visit import Visit
from oss_desk.services.ports.people import NameAndBirth
from oss_desk.services.ports.registry import RemoteMatch
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.recording import OpenUnitOfWork
from oss_desk.services.registry.record_body import person_from_body
from oss_wire.alike.birth import Birth, birth_of
from oss_wire.alike.names import first_sound, folded
from oss_wire.alike.score import BLOCK_FROM, CERTAIN, band_of, likeness, resemblance
from oss_wire.documents import PersonDocument
from oss_wire.people import Band

_LOOKED_AT = 2000
_SHOWN = 5
_BEGINNING = 3
_BUDDHIST_OFFSET = 543
_SAME_CAREGIVER = 40
"""What the same caregiver adds to a score, in thousandths."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Somebody of the register who may stand at the counter.

    Attributes:
        score: 0 to 1000; band: whether the question may be left open until the step is confirmed
            (`Band.ASK`), or nothing goes on without an answer (`Band.BLOCK`).
        card: the card in their hand, or None.
        portrait_id: attachment id of their latest picture, or empty.
        is_provincial: the provincial registry has confirmed the record.
        seen: the latest matter at this desk, or None.
        is_elsewhere: our tables do not hold them, the registry told of them just now.
    """

    person: Person
    score: int
    band: Band
    card: DisabilityCard | None = None
    portrait_id: str = field(default="", repr=False)
    is_provincial: bool = False
    seen: Visit | None = None
    is_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class FindLookalikes:
    """Find them; quick (an index by sound and birth), reads our own tables only."""

    reading: OpenUnitOfWork

    def __call__(self, visit_id: str, elsewhere: tuple[RemoteMatch, ...] = ()) -> tuple[Lookalike, ...]:
        """Return whom the matter may be about and nobody has answered for yet, the most alike first.

        *elsewhere* are those of whom the registry has told. Empty for somebody known, for a number read
        from a chip, and while name or birth year are missing.

        Raises:
            UnknownVisit: there is no such matter.
        """
        with self.reading() as work:
            visit = work.visits.get(visit_id)
            found = lookalikes_of(work, visit)
            if visit.person_known or not visit.is_editable:
                return found
            told = tuple(_told(one) for one in elsewhere if work.people.get(one.record_id) is None)
            unanswered = tuple(one for one in told if one and not _is_answered(work, visit, one.person))
            return tuple(sorted(found + unanswered, key=lambda one: -one.score))


def lookalikes_of(work: UnitOfWork, visit: Visit) -> tuple[Lookalike, ...]:
    """Return whom *visit* may be about; see `FindLookalikes`."""
    identity = visit.identity
    if visit.person_known or not visit.is_editable or "citizen_id" in identity.from_chip:
        return ()
    scored = [
        (_score(identity, person), person)
        for person in _candidates(work, identity)
        if person.person_id != visit.person_id
    ]
    likely = [(score, person) for score, person in scored if band_of(score) is not Band.CREATE]
    likely.sort(key=lambda found: (-found[0], found[1].person_id))
    unanswered = [found for found in likely if not _is_answered(work, visit, found[1])]
    return tuple(_lookalike(work, score, person) for score, person in unanswered[:_SHOWN])


def description_of(person: Person) -> PersonDocument:
    """Return what *person* is compared by."""
    return PersonDocument(
        citizen_id=person.citizen_id.digits,
        first_name=person.name_th.first,
        last_name=person.name_th.last,
        birth_date=person.birth_date.iso if person.birth_date else "",
        sex=person.sex.value if person.sex else "",
        district=person.registered_address.district,
    )


def _candidates(work: UnitOfWork, identity: IdentityDraft) -> tuple[Person, ...]:
    """Return those whose name begins alike and who share two of the three parts of the birth date.

    Where not all parts are known, the year and the beginnings of both names.
    """
    sound, born = first_sound(identity.first_name), birth_of(identity.birth_date)
    if not sound or born is None or not _is_date(identity.birth_date):
        return ()
    day = f"{born.month:02d}-{born.day:02d}" if born.day else ""
    # Whichever calendar somebody meant who wrote the other record.
    years = (born.year, born.year + _BUDDHIST_OFFSET)
    rows = work.people.sounding_like(sound, years, day, _LOOKED_AT)
    begins = folded(identity.first_name)[:_BEGINNING], first_sound(identity.last_name)
    likely = (row.person_id for row in rows if _may_be(born, begins, row))
    # Whom the registry took back is kept in our tables, and never found.
    found = (work.people.get(each) for each in likely if not work.people.is_withdrawn(each))
    return tuple(person for person in found if person is not None)


def _may_be(born: Birth, begins: tuple[str, str], row: NameAndBirth) -> bool:
    other = birth_of(row.birth_date)
    if other is None:
        return False
    same = (born.year == other.year, born.month == other.month != 0, born.day == other.day != 0)
    if sum(same) > 1:
        return True
    return same[0] and begins == (folded(row.first_name)[:_BEGINNING], first_sound(row.last_name))


def _score(identity: IdentityDraft, person: Person) -> int:
    number = identity.valid_number
    draft = PersonDocument(
        citizen_id=number.digits if number else "",
        first_name=identity.first_name,
        last_name=identity.last_name,
        birth_date=identity.birth_date,
        sex=identity.sex,
        district=identity.district,
    )
    described = description_of(person)
    if number is None:
        return min(likeness(draft, described).score + _by_caregiver(identity, person), CERTAIN)
    # A number that was typed and is another one: asked about only where all the rest agrees.
    found = resemblance(draft, described).score
    return BLOCK_FROM - 1 if found >= BLOCK_FROM else 0


def _by_caregiver(identity: IdentityDraft, person: Person) -> int:
    mine, theirs = identity.caregiver, person.caregiver
    if mine is None or theirs is None:
        return 0
    if mine.citizen_id is not None and theirs.citizen_id is not None:
        return _SAME_CAREGIVER if mine.citizen_id == theirs.citizen_id else 0
    same = folded(mine.name.without_title) == folded(theirs.name.without_title)
    return _SAME_CAREGIVER if same else 0


def _is_date(text: str) -> bool:
    try:
        PartialDate.from_iso(text)
    except InvalidDate:
        return False
    return True


def _is_answered(work: UnitOfWork, visit: Visit, person: Person) -> bool:
    pair = work.possible_duplicates.get(pair_id_of(visit.person_id, person.person_id))
    return pair is not None and pair.state.is_decided


def _lookalike(work: UnitOfWork, score: int, person: Person) -> Lookalike:
    seen = work.visits.latest_of(person.person_id)
    portrait = person.portrait_id
    if not portrait and seen is not None:
        portrait = seen.identity.portrait_id or seen.identity.photo_id
    return Lookalike(
        person,
        score,
        band_of(score),
        work.cards.current_of(person.person_id),
        portrait,
        work.confirmed.get(person.person_id) is not None,
        seen,
    )


def _told(match: RemoteMatch) -> Lookalike | None:
    try:
        person = person_from_body(match.record_id, match.body, None)
    except (RefusedError, ValueError):
        # Somebody without a right number, whom our tables could not hold anyway.
        return None
    return Lookalike(person, match.score, band_of(match.score), is_provincial=True, is_elsewhere=True)
