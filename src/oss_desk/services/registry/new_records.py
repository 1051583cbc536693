"""What a record of which nothing is known tells, as our tables will hold it."""

from dataclasses import dataclass

from oss_desk.domain.card.disability_card import DisabilityCard
from oss_desk.domain.errors import RefusedError
from oss_desk.domain.people.caregiver import Caregiver
from oss_desk.domain.people.person import Person
from oss_desk.domain.registry.merge import Body
from oss_desk.services.registry.record_body import (
    APPROVED,
    CARD,
    CAREGIVER,
    MERGED_INTO,
    PERSON,
    REGISTRATION,
    Registration,
    card_from_body,
    caregiver_from_body,
    caregiver_record_id,
    person_from_body,
    registration_from_body,
)


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record that is to be taken together with others.

    Attributes:
        seq: its change's number; 0 when it has waited for its person since an earlier page.
        value: what it tells; None when nobody takes care of the person any more.
    """

    seq: int
    record_id: str
    kind: str
    version: int
    body: Body
    value: Person | Caregiver | Registration | DisabilityCard | None

    @property
    def carer(self) -> Caregiver | None:
        """Who takes care of the person, as a caregiver's record tells it."""
        return self.value if isinstance(self.value, Caregiver) else None

    @property
    def needs_person(self) -> bool:
        """Tell whether our tables can hold it only beside its person."""
        if isinstance(self.value, Registration):
            return self.value.status == APPROVED and self.value.certificate is not None
        return self.kind != PERSON


def new_record(
    seq: int, record_id: str, kind: str, version: int, body: Body | None, person_id: str
) -> NewRecord | None:
    """Return the record about *person_id*; None for what is not to be taken with others.

    That is what our tables cannot hold, a tombstone, a merge, or a record under another's name.
    """
    if not body or not person_id:
        return None
    try:
        value: Person | Caregiver | Registration | DisabilityCard | None
        if kind == PERSON and not body.get(MERGED_INTO):
            value = person_from_body(record_id, body, None)
        elif kind == CAREGIVER and record_id == caregiver_record_id(person_id):
            value = caregiver_from_body(body)
        elif kind == REGISTRATION:
            value = registration_from_body(record_id, body)
        elif kind == CARD and body.get("card_serial") == record_id:
            value = card_from_body(body, None)
        else:
            return None
    except (RefusedError, ValueError):
        return None  # `IntoTables` says so in the log, and keeps the record as it came
    return NewRecord(seq, record_id, kind, version, body, value)
