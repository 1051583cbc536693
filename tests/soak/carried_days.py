"""Days at a counter without a line, and the roads to the registry afterwards, all cut short."""

import random
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from oss_desk.devices.clock import RandomIds
from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import buddhist_year
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.errors import ReceiptUnusable, SyncError
from oss_desk.services.registry.outgoing import Outgoing
from oss_desk.services.registry.record_body import Registration
from oss_desk.services.registry.serial_stock import reserved_number
from oss_registry.carriers.supplying import SupplyDesk
from oss_registry.carriers.take import CarrierRefusedError, TakeCarrier
from oss_registry.trust.carrier_keys import carrier_keys
from tests.soak.sync_deeds import somebody
from tests.soak.sync_photos import picture
from tests.storage.samples import a_certificate
from tests.sync.in_process import DeskHere, Killed, ProvinceHere

_PROVINCE = "52"
_FAULTS = ("refused", "held", "lost", "half", "doubled", "gateway", "killed", "cut")
_CALLS_OF_A_TURN = 12
_COMES_BACK = 0.08
_KEPT_FOR_LATER = 0.3
_FROM_THE_DRAWER = 0.2
_PHOTOGRAPHED, _PICTURE_BYTES = 4, 900
"""One in so many is photographed; small, for a thousand files hold all that waits."""


@dataclass(slots=True)
class Days:
    """What was done at one counter.

    Attributes:
        visits: how many; serials: the cards that were printed; reserved: how many the registry had reserved.
    """

    desk: DeskHere
    chance: random.Random
    first_number: int
    visits: int = 0
    reserved: int = 0
    serials: list[str] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)

    def visit(self) -> None:
        """Serve somebody: mostly new, with registration and card; sometimes one whose number changed."""
        self.visits += 1
        if self.people and self.chance.random() < _COMES_BACK:
            at = self.chance.randrange(len(self.people))
            self.people[at] = replace(self.people[at], phone=f"08{self.visits:08d}")
            self.desk.write(self.people[at])
            return
        person = somebody(self.first_number + self.visits)
        if self.visits % _PHOTOGRAPHED == 0:
            person = replace(person, portrait_id=self.desk.keep(picture(self.visits, _PICTURE_BYTES)))
        self.people.append(person)
        self.desk.write(person)
        self._card(person)

    def _card(self, person: Person) -> None:
        day, visit_id = self.desk.clock.today(), RandomIds().new()
        with self.desk.database.unit_of_work() as work:
            number = reserved_number(work, _PROVINCE, day)
            self.reserved += number is not None
            serial = CardSerial.of(
                _PROVINCE, buddhist_year(day), work.numbers.next("card") if number is None else number
            )
            expiry = day + timedelta(days=2900)
            card = DisabilityCard(
                serial, person.person_id, visit_id, CardReason.FIRST, day, expiry, CardState.HANDED_OVER
            )
            work.people.put_certificate(person.person_id, visit_id, a_certificate())
            work.cards.put(card)
            outgoing = Outgoing(work, RandomIds(), "boss", self.desk.clock.now(), "card.handed_over")
            outgoing.registration(
                Registration(visit_id, person.person_id, a_certificate(), "", "registration", day.isoformat())
            )
            outgoing.card(card)
            work.commit()
        self.serials.append(serial.digits)


@dataclass(slots=True)
class Roads:
    """The line and the stick between a desk and its registry; each journey may be cut anywhere.

    Attributes:
        cuts: journeys cut short so far. drawer: files that somebody forgot, to be brought late.
    """

    province: ProvinceHere
    desk: DeskHere
    folder: Path
    chance: random.Random
    cuts: int = 0
    sticks: int = 0
    turns: int = 0
    drawer: list[bytes] = field(default_factory=list)

    def cut_one(self) -> None:
        """Take one road, and be cut short on it."""
        self.cuts += 1
        if self.chance.random() < 0.5:
            self._cut_turn()
        else:
            self._cut_stick()

    def in_peace(self) -> None:
        """Carry what waits there and back, then take turns until nothing is left."""
        receipt = self._taken(self._exported())
        assert receipt is not None
        self._take_back(receipt)
        while self.drawer:
            self._bring(self.drawer.pop(self.chance.randrange(len(self.drawer))))
        self.desk.line.faults.clear()
        self.desk.line.bring_late()
        for _ in range(3):
            self.desk.registry.synchronise()

    def unanswered(self) -> int:
        """Return how much of this desk the registry has not answered."""
        status = self.desk.registry.status()
        return status.pending + status.sent

    def _cut_turn(self) -> None:
        """Take a turn over a line that fails at some call, or whose desk loses its power then."""
        self.turns += 1
        calls = self.chance.randrange(_CALLS_OF_A_TURN)
        self.desk.line.faults = [*[""] * calls, self.chance.choice(_FAULTS)]
        try:
            with suppress(SyncError):
                self.desk.registry.synchronise()
        except Killed:
            self.desk.restart()
        self.desk.line.faults = []

    def _cut_stick(self) -> None:
        """Carry a file of which a piece is missing, there or back; files are forgotten and found again."""
        self.sticks += 1
        carrier = self._exported()
        if self.chance.random() < _KEPT_FOR_LATER:
            self.drawer.append(carrier)
        on_the_way_back = self.chance.random() < 0.5
        receipt = self._taken(carrier if on_the_way_back else self._cut(carrier))
        if receipt is not None:
            self.drawer.append(receipt)
            self._take_back(self._cut(receipt) if on_the_way_back else receipt)
        if self.drawer and self.chance.random() < _FROM_THE_DRAWER:
            self._bring(self.drawer.pop(self.chance.randrange(len(self.drawer))))
        del self.drawer[:-20]

    def _cut(self, content: bytes) -> bytes:
        return content[: self.chance.randrange(len(content))]

    def _exported(self) -> bytes:
        file = self.folder / "stick"
        self.desk.registry.export_carrier(file)
        return file.read_bytes()

    def _bring(self, content: bytes) -> None:
        """Bring a file from the drawer to whoever it is for."""
        if b'"kind":"receipt"' in content[:400]:
            self._take_back(content)
            return
        receipt = self._taken(content)
        if receipt is not None:
            self._take_back(receipt)

    def _taken(self, content: bytes) -> bytes | None:
        registry = self.province.registry
        keys = carrier_keys(registry.database)
        supply = SupplyDesk(registry.database, registry.serials, registry.card_keys)
        take = TakeCarrier(registry.database, registry.apply, registry.reading, keys, supply)
        try:
            return take(content, datetime.now(UTC)).receipt
        except CarrierRefusedError as refusal:
            if refusal.code != "cut":
                raise
            return None

    def _take_back(self, content: bytes) -> None:
        file = self.folder / "receipt"
        file.write_bytes(content)
        try:
            self.desk.registry.take_receipt(file)
        except ReceiptUnusable as refusal:
            if refusal.reason != "cut":
                raise


def settled(desk: DeskHere) -> dict[ChangeState, int]:
    """Return how the changes of *desk* stand."""
    with desk.database.reading() as work:
        return work.outbox.counts()
