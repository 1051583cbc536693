"""Writes a record of the registry into our own tables, or leaves it out until they can take it."""

import logging
from dataclasses import dataclass, replace

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.errors import RefusedError
from oss_desk.domain.registry.confirmed_record import ConfirmedRecord
from oss_desk.domain.registry.merge import Body
from oss_desk.services.ports.unit_of_work import UnitOfWork
from oss_desk.services.registry.record_body import (
    APPROVED,
    CARD,
    CAREGIVER,
    MERGED_INTO,
    PERSON,
    REGISTRATION,
    card_from_body,
    caregiver_from_body,
    caregiver_record_id,
    person_from_body,
    registration_from_body,
)

_log = logging.getLogger("oss_desk.registry")


@dataclass(frozen=True, slots=True)
class IntoTables:
    """One transaction's writing; what cannot be written is remembered as left out, never lost."""

    work: UnitOfWork

    def __call__(self, record: ConfirmedRecord, body: Body | None) -> None:
        """Let our tables hold *body* for *record*; None takes it out of sight."""
        is_in = self.written(record, body)
        if is_in != record.is_in_tables:
            self.work.confirmed.put(replace(record, is_in_tables=is_in))
        if is_in and record.kind == PERSON and body is not None:
            for waiting in self.work.confirmed.left_out(record.record_id):
                if waiting.record_id != record.record_id:
                    self(waiting, waiting.body)

    def _what_is_theirs(self, person_id: str) -> None:
        """Give whoever has just come, or come back from a merge, what the registry says is theirs."""
        theirs = [
            record
            for record in self.work.confirmed.of_person(person_id)
            if record.kind in {REGISTRATION, CARD} and record.body is not None and record.is_in_tables
        ]
        matters = {
            record.record_id
            if record.kind == REGISTRATION
            else str((record.body or {}).get("visit_id") or "")
            for record in theirs
        } - {""}
        if matters:
            self.work.people.give_back(person_id, matters)
        for record in theirs:
            self(record, record.body)

    def written(self, record: ConfirmedRecord, body: Body | None) -> bool:
        """Write *body*; return False, having written nothing, when our tables cannot hold it."""
        write = {
            PERSON: self._person,
            CAREGIVER: self._caregiver,
            REGISTRATION: self._registration,
            CARD: self._card,
        }.get(record.kind)
        if write is None:
            # A newer registry has kinds of records that this program does not know.
            return False
        try:
            return write(record, body)
        except (RefusedError, ValueError):
            # What no screen of ours could show is kept as it came, and tried again by a newer program.
            _log.warning("record %s version %s cannot be shown here", record.kind, record.version)
            return False

    def _person(self, record: ConfirmedRecord, body: Body | None) -> bool:
        known = self.work.people.get(record.record_id)
        if body is None:
            # Whoever has matters or cards here stays to be seen in them.
            return known is None
        target = str(body.get(MERGED_INTO) or "")
        if target:
            return self._merged_person(record.record_id, target)
        person = person_from_body(record.record_id, body, known.caregiver if known else None)
        twin = self.work.people.by_citizen_id(person.citizen_id)
        if twin is not None and twin.person_id != person.person_id:
            return False
        if known is None:
            carer = self.work.confirmed.get(caregiver_record_id(record.record_id))
            if carer is not None and carer.body is not None:
                person = replace(person, caregiver=caregiver_from_body(carer.body))
                self.work.confirmed.put(replace(carer, is_in_tables=True))
        if person != known:
            self.work.people.put(person)
        if known is None:
            self._what_is_theirs(record.record_id)
        return True

    def _merged_person(self, person_id: str, target: str) -> bool:
        """Somebody found that two records are one person: what it has here goes over to the other."""
        if self.work.people.get(person_id) is None:
            return True
        other = self.work.confirmed.get(target)
        if other is None or other.body is None:
            return False
        into = self.work.people.get(target)
        if into is None:
            known = self.work.people.get(person_id)
            into = person_from_body(target, other.body, known.caregiver if known else None)
            twin = self.work.people.by_citizen_id(into.citizen_id)
            if twin is not None and twin.person_id != person_id:
                return False
            self.work.confirmed.put(replace(other, is_in_tables=True))
        self.work.people.make_one(person_id, into)
        return True

    def _caregiver(self, record: ConfirmedRecord, body: Body | None) -> bool:
        person = self.work.people.get(record.person_id)
        if person is None:
            return body is None
        carer = caregiver_from_body(body or {})
        if carer != person.caregiver:
            self.work.people.put(replace(person, caregiver=carer))
        return True

    def _registration(self, record: ConfirmedRecord, body: Body | None) -> bool:
        if body is None or body.get("status") != APPROVED:
            self.work.people.remove_certificate(record.person_id, record.record_id)
            return True
        registration = registration_from_body(record.record_id, body)
        if registration.certificate is None:
            return True
        if self.work.people.get(registration.person_id) is None:
            return False
        if self.work.people.certificate_of_visit(record.record_id) != registration.certificate:
            self.work.people.put_certificate(
                registration.person_id, record.record_id, registration.certificate
            )
        return True

    def _card(self, record: ConfirmedRecord, body: Body | None) -> bool:
        known = self.work.cards.get(CardSerial(record.record_id))
        if body is None:
            if known is not None and known.state is not CardState.REVOKED:
                self.work.cards.put(known.revoked())
            return True
        card = card_from_body(body, known)
        if self.work.people.get(card.person_id) is None:
            return False
        if known is None or not known.rendered_digest:
            self.work.cards.take(card)
        elif card != known:
            self.work.cards.put(card)
        return True
