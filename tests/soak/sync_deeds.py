"""What officers do at one desk of the fault run: new people, corrections, cards, decisions."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.conflict import Side
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.domain.trust.officer import Officer
from oss_desk.domain.trust.role import Role
from oss_desk.services.desk import Desk
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.record_body import Registration
from tests.soak.sync_photos import SHARE, photographed
from tests.storage.samples import a_certificate, a_person, citizen_id

BOSS = Officer("boss", "boss", Role.ADMINISTRATOR)
SHARED = 6
"""So many people are known at all desks from the beginning."""
SURNAME = "ทดสอบ"
_LANES = ("lane", "alley", "road")
_NUMBERS = 100_000_000
_PHONE = 8


@dataclass(frozen=True, slots=True)
class Deed:
    """One committed transaction.

    Attributes:
        record_id: whom it was about. changes: the ids of what the registry must hear of it.
        mark: grows with every deed of a desk; stands in the phone number of its own people, else 0.
        is_poisoned: the registry must refuse it.
    """

    record_id: str
    changes: tuple[str, ...]
    mark: int = 0
    is_poisoned: bool = False


class _NotedIds(RandomIds):
    """Random ids that are remembered."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def new(self) -> str:
        """Return another id."""
        self.made.append(super().new())
        return self.made[-1]


@dataclass(slots=True)
class Counter:
    """One desk's officers.

    Attributes:
        index: which of the desks it is, from 0; people made here carry it in their numbers.
        mark: of the last deed.
    """

    desk: Desk
    index: int
    chance: random.Random
    mark: int
    own: list[str] = field(default_factory=list)

    def look_around(self) -> None:
        """Find the people this desk made in earlier lives."""
        with self.desk.recording.unit_of_work() as work:
            records = {change.subject_id for change in work.outbox.in_states(tuple(ChangeState))}
            people = (work.people.get(record) for record in sorted(records))
            self.own = [one.person_id for one in people if one and is_own(one.person_id, self.index)]

    def act(self) -> Deed | None:
        """Do something, and return it once it is stored; None when there was nothing to do.

        Raises:
            StorageError: the disk or the database refused; nothing of it was stored.
        """
        self.mark += 1
        deeds: tuple[tuple[int, Callable[[], Deed | None]], ...] = (
            (20, self.somebody_new),
            (40, self._own_again),
            (18, self._shared_again),
            (10, self._card),
            (8, self._decide),
            (4, self.poisoned),
        )
        (deed,) = self.chance.choices([deed for _, deed in deeds], [weight for weight, _ in deeds])
        return deed()

    def somebody_new(self, number: int = 0) -> Deed:
        """Register somebody whom nobody knows."""
        person = replace(somebody(number or self._number()), phone=_phone(self.mark))

        def change(work: UnitOfWork, outgoing: Outgoing) -> None:
            _put(work, outgoing, self._perhaps_photographed(work, person))

        deed = self._stored("person.changed", change)
        self.own.append(person.person_id)
        return replace(deed, record_id=person.person_id, mark=self.mark)

    def poisoned(self) -> Deed:
        """Register somebody as a program with a fault would, so that the registry refuses it."""
        person = somebody(self._number())
        ids = _NotedIds()
        with self.desk.recording.unit_of_work() as work:
            _put(work, self._outgoing(work, ids, "person.changed"), person)
            for change_id in ids.made:
                change = work.outbox.get(change_id)
                assert change is not None
                work.outbox.put(replace(change, document=change.document.replace('"female"', '"x"')))
            work.commit()
        return Deed(person.person_id, tuple(ids.made), is_poisoned=True)

    def _own_again(self) -> Deed | None:
        """Change somebody of our own; nobody else does, so the numbers only rise."""
        if not self.own:
            return None
        person_id = self.chance.choice(self.own)

        def change(work: UnitOfWork, outgoing: Outgoing) -> None:
            known = work.people.get(person_id)
            assert known is not None
            changed = replace(known, phone=_phone(self.mark))
            _put(work, outgoing, self._perhaps_photographed(work, changed))

        return replace(self._stored("person.changed", change), record_id=person_id, mark=self.mark)

    def _perhaps_photographed(self, work: UnitOfWork, person: Person) -> Person:
        if self.chance.random() >= SHARE:
            return person
        return replace(person, portrait_id=photographed(work, self.chance))

    def _shared_again(self) -> Deed:
        """Change one whom all know: a field of ours, one that all want, or one that the law builds on."""
        person_id = somebody(1 + self.chance.randrange(SHARED)).person_id
        kind = self.chance.choice(("ours", "ours", "ours", "common", "legal"))

        def change(work: UnitOfWork, outgoing: Outgoing) -> None:
            known = work.people.get(person_id)
            assert known is not None
            word = str(self.mark)
            if kind == "ours":
                address = replace(known.registered_address, **{_LANES[self.index]: word})
                _put(work, outgoing, replace(known, registered_address=address))
            elif kind == "common":
                _put(work, outgoing, replace(known, communication=word))
            else:
                name = replace(known.name_th, last=f"{SURNAME}{word}")
                _put(work, outgoing, replace(known, name_th=name))

        return replace(self._stored("person.changed", change), record_id=person_id)

    def _card(self) -> Deed | None:
        """Approve somebody's matter and follow their card to its end, all in one go."""
        if not self.own:
            return None
        person_id, ids = self.chance.choice(self.own), _NotedIds()
        visit_id, today = RandomIds().new(), self.desk.clock.today()
        serial = CardSerial.of("52", 2569, 3_000_000 * self.index + self.mark % 3_000_000 + 1)

        def change(work: UnitOfWork, outgoing: Outgoing) -> None:
            work.people.put_certificate(person_id, visit_id, a_certificate())
            outgoing.registration(
                Registration(visit_id, person_id, a_certificate(), "", "registration", today.isoformat())
            )
            expiry = today + timedelta(days=2900)
            for state in (CardState.REQUESTED, CardState.PRINTED, CardState.HANDED_OVER):
                card = DisabilityCard(serial, person_id, visit_id, CardReason.FIRST, today, expiry, state)
                work.cards.put(card)
                outgoing.card(card)

        return replace(self._stored("card.handed_over", change, ids), record_id=person_id)

    def _decide(self) -> Deed | None:
        """Decide the oldest disagreement, for one side or the other."""
        waiting = self.desk.registry.conflicts()
        if not waiting:
            return None
        conflict = waiting[0].conflict
        self.desk.registry.resolve(conflict.conflict_id, self.chance.choice(list(Side)), BOSS)
        return Deed(conflict.record_id, ())

    def _stored(
        self, action: str, change: Callable[[UnitOfWork, Outgoing], None], ids: _NotedIds | None = None
    ) -> Deed:
        ids = ids or _NotedIds()
        with self.desk.recording.unit_of_work() as work:
            change(work, self._outgoing(work, ids, action))
            self.desk.recording.trace(work, BOSS, action, "")
            work.commit()
        return Deed("", tuple(ids.made))

    def _outgoing(self, work: UnitOfWork, ids: _NotedIds, action: str) -> Outgoing:
        return Outgoing(work, ids, BOSS.user_name, self.desk.clock.now(), action)

    def _number(self) -> int:
        return (self.index + 1) * _NUMBERS + self.chance.randrange(_NUMBERS)


def somebody(number: int) -> Person:
    """Return an invented person whose words and days are like nobody else's."""
    chance = random.Random(number)  # noqa: S311, invented
    person = a_person(number)
    letters = "กขคงจชซดตถทนบปพมยรลวสหอ"
    first = "".join(chance.choice(letters) for _ in range(6))
    name = replace(person.name_th, first=first, last=f"{SURNAME}{chance.randrange(10**6)}")
    assert person.birth_date is not None
    birth_date = replace(person.birth_date, year=chance.randrange(1930, 2020), month=None)
    return replace(person, citizen_id=citizen_id(number), name_th=name, birth_date=birth_date, caregiver=None)


def is_own(person_id: str, index: int) -> bool:
    """Tell whether the desk *index* made the person of that id, and did not mean to be refused."""
    try:
        return int(person_id, 16) // _NUMBERS == index + 1
    except ValueError:
        return False


def mark_in(phone: str) -> int:
    """Return the mark that a phone number holds."""
    return int(phone[-_PHONE:])


def _phone(mark: int) -> str:
    return f"08{mark:0{_PHONE}d}"


def _put(work: UnitOfWork, outgoing: Outgoing, person: Person) -> None:
    work.people.put(person)
    outgoing.person(person)
