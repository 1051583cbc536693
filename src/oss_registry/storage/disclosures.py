"""What other offices were told of whom, when, for what and on which ground; only ever added to.

A row names the person by their record and says nothing else of them. It is sealed by an event of the audit
trail, whose digest is that of the row.
"""

import uuid
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from oss_registry.storage import audit_trail
from oss_registry.storage.audit_trail import Event
from oss_registry.storage.moments import text_of
from oss_registry.storage.partner_tables import disclosures
from oss_wire.canonical import digest_of


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One person asked about, or one question that named nobody known here.

    Attributes:
        call: which call, such as ``search`` or ``disabled``.
        purpose, basis, has_consent: for what, on which ground, and whether the request brought a consent.
        record_id: of the person, empty when nobody was found.
        outcome: the status that was told, ``unknown``, or the code of a refusal.
    """

    partner_id: str
    call: str
    message_id: str
    reference_id: str
    purpose: str
    basis: str
    has_consent: bool
    record_id: str
    outcome: str


def add(connection: Connection, told: Disclosure, now: datetime) -> None:
    """Write down what was told, and seal it in the audit trail; this comes last in a transaction."""
    row = {"disclosure_id": str(uuid.uuid4()), "told_at": text_of(now), **asdict(told)}
    connection.execute(insert(disclosures).values(row))
    event = Event(
        action=f"partner.{told.call}",
        by=f"partner:{told.partner_id}",
        object=told.record_id,
        digest=digest_of(row),
        status=told.outcome,
        code=told.purpose,
    )
    audit_trail.append(connection, event, now)


def of(connection: Connection, record_id: str) -> tuple[tuple[str, Disclosure], ...]:
    """Return who was told of the person *record_id* and when (ISO in UTC), in the order of time."""
    columns = [disclosures.c[name] for name in Disclosure.__dataclass_fields__]
    wanted = select(disclosures.c.told_at, *columns).where(disclosures.c.record_id == record_id)
    rows = connection.execute(wanted.order_by(disclosures.c.told_at)).mappings()
    names = Disclosure.__dataclass_fields__
    return tuple((row["told_at"], Disclosure(**{name: row[name] for name in names})) for row in rows)
