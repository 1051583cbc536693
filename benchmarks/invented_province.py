"""A province of invented people, as many as wanted; put into a registry at one go."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import islice

from sqlalchemy import Connection, insert, update

from oss_desk.domain.card.disability_card import CardReason, CardState, DisabilityCard
from oss_desk.domain.card.serial import CardSerial
from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import PartialDate
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
from oss_registry.matching.keys import keys_of
from oss_registry.storage import state
from oss_registry.storage.database import Database
from oss_registry.storage.moments import text_of
from oss_registry.storage.state import Head
from oss_registry.storage.tables import changes, counter, person_keys, records
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import read
from oss_wire.documents import PersonDocument
from tests.storage.samples import a_certificate, a_person

_SOUNDS = (
    "กร",
    "ขวัญ",
    "คำ",
    "จัน",
    "ชัย",
    "ดวง",
    "ทอง",
    "นวล",
    "บัว",
    "ประ",
    "ฟอง",
    "มา",
    "ยุ",
    "รัต",
    "สม",
    "อิน",
)
_ENDS = ("แก้ว", "งาม", "ชาติ", "ดี", "ทิพย์", "นา", "พร", "มณี", "รัตน์", "ลักษณ์", "วรรณ", "ศรี", "สุข")
_FAMILIES = ("สมมุติ", "ตัวอย่าง", "ทดสอบ", "จำลอง")
_AT_ONCE = 2_000
_HOSPITAL = "10672"
_CARED_FOR = 6
_YEAR, _SERIALS = 2568, 10_000_000
_ISSUED, _EXPIRES = date(2025, 3, 4), date(2033, 3, 3)


def person(number: int) -> Person:
    """Return the invented person *number*, the same at each call.

    Names and birthdays are drawn apart from each other, as in life: a registry looks for likenesses among
    those who share them.
    """
    draw = random.Random(number)  # noqa: S311 - nobody is to be kept from guessing
    first = draw.choice(_SOUNDS) + draw.choice(_ENDS)
    last = draw.choice(_FAMILIES) + draw.choice(_ENDS) + draw.choice(_SOUNDS)
    birth = PartialDate(draw.randint(1925, 2019), draw.randint(1, 12), draw.randint(1, 28))
    name = PersonName("นาง", first, "", last)
    return replace(a_person(number), name_th=name, name_en=PersonName(), birth_date=birth, caregiver=None)


def records_of(number: int) -> tuple[tuple[str, str, dict[str, object]], ...]:
    """Return kind, id and body of all records about the invented person *number*, as a matter makes them.

    Six of ten have a caregiver; everybody has an approved registration and a card.
    """
    someone, visit_id = person(number), f"matter-{number:08d}"
    serial = CardSerial.of("52", _YEAR, number % _SERIALS)
    card = DisabilityCard(
        serial, someone.person_id, visit_id, CardReason.FIRST, _ISSUED, _EXPIRES, CardState.HANDED_OVER
    )
    registration = Registration(
        visit_id, someone.person_id, a_certificate(), registered_on=_ISSUED.isoformat()
    )
    carer = a_person(number).caregiver if number % 10 < _CARED_FOR else None
    cared = caregiver_record_id(someone.person_id), caregiver_body(someone.person_id, carer)
    return (
        (PERSON, someone.person_id, person_body(someone)),
        *(((CAREGIVER, *cared),) if carer else ()),
        (REGISTRATION, visit_id, {**registration_body(registration), "facility_code": _HOSPITAL}),
        (CARD, serial.digits, {**card_body(card), "facility_code": _HOSPITAL}),
    )


def settle(database: Database, people: int) -> int:
    """Put the records of *people* into the empty registry behind *database*; return how many there are.

    They are there as if a desk had sent them one by one: person, caregiver, registration, card.
    """
    records = 0
    numbers = iter(range(1, people + 1))
    while some := tuple(islice(numbers, _AT_ONCE)):
        records += database.write(partial(_put, numbers=some))
    return records


def _put(connection: Connection, numbers: tuple[int, ...]) -> int:
    now = text_of(datetime.now(UTC))
    at = state.head(connection)
    rows, made, keys = [], [], []
    for number in numbers:
        for kind, record_id, body in records_of(number):
            at = Head(at.seq + 1, state.chained(Head(at.seq + 1, at.digest), "", record_id, 1))
            row = {"record_id": record_id, "subject": kind, "ver": 1, "seq": at.seq, "withdrawn": False}
            rows.append({**row, "body": canonical_bytes(body).decode()})
            made.append(
                {
                    **rows[-1],
                    "changed": canonical_bytes(sorted(body)).decode(),
                    "op_id": f"settled-{at.seq}",
                    "device_id": "settler",
                    "branch_id": f"settled-{at.seq}",
                    "facility_code": _HOSPITAL,
                    "actor": "settler",
                    "made_at": now,
                    "received_at": now,
                    "head": at.digest,
                }
            )
            if kind == PERSON:
                found = keys_of(read(PersonDocument, body))
                keys += [{"match_key": key, "record_id": record_id} for key in sorted(found)]
    connection.execute(insert(records), rows)
    connection.execute(insert(changes), made)
    connection.execute(insert(person_keys), keys)
    connection.execute(update(counter).values(seq=at.seq, head=at.digest))
    return len(rows)


def newcomers(after: int, many: int) -> Iterator[Person]:
    """Give *many* people who are not among the first *after*."""
    return (person(number) for number in range(after + 1, after + many + 1))
