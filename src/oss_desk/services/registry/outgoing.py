"""Puts what an officer changed into the outbox, in the transaction that changed it."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.merge import Body, changed_fields, laid_over
from oss_desk.domain.registry.pending_change import ChangeState, PendingChange
from oss_desk.services.ports.clock import Ids
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.record_body import (
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

_STANDING = (ChangeState.PENDING, ChangeState.SENT, ChangeState.CONFLICT)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The changes of one transaction; whatever the registry knows already is not told again.

    Attributes:
        actor: user name of the officer; now: when it happened.
        action: dotted, why the records change.
        note: JSON text that stays in this house.
    """

    work: UnitOfWork
    ids: Ids
    actor: str
    now: datetime
    action: str
    note: str = field(default="", repr=False)

    def person(self, person: Person) -> None:
        """Tell of *person* and of whoever takes care of them."""
        self._tell(PERSON, person.person_id, person_body(person))
        record_id = caregiver_record_id(person.person_id)
        if person.caregiver is not None or self._known(record_id):
            self._tell(CAREGIVER, record_id, caregiver_body(person.person_id, person.caregiver))

    def registration(self, registration: Registration) -> None:
        """Tell of an approved matter and what it rests on."""
        self._tell(REGISTRATION, registration.visit_id, registration_body(registration))

    def card(self, card: DisabilityCard) -> None:
        """Tell where *card* is in its life; its person must be known to the registry or told before."""
        self._tell(CARD, card.card_serial.digits, card_body(card))

    def _known(self, record_id: str) -> Body:
        return body_to_be(self.work, record_id)

    def _tell(self, subject: str, record_id: str, body: Body) -> None:
        known = self._known(record_id)
        if known and not changed_fields(known, body):
            return
        self.work.outbox.add(
            PendingChange(
                self.ids.new(),
                subject,
                record_id,
                self.action,
                json.dumps(body, ensure_ascii=False, sort_keys=True),
                self.now,
                actor=self.actor,
                local_note=self.note,
            )
        )


def body_to_be(work: UnitOfWork, record_id: str) -> Body:
    """Return the record as the registry has it, or will have it once all was sent; empty for none."""
    record = work.confirmed.get(record_id)
    body: Body = (record.body or {}) if record else {}
    for change in work.outbox.of_record(record_id):
        if change.state in _STANDING:
            body = laid_over(body, json.loads(change.document))
    return body
