"""A province of invented people, as many as wanted; put into a registry at one go."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice

from sqlalchemy import Connection, insert, update

from oss_desk.domain.people.name import PersonName
from oss_desk.domain.people.person import Person
from oss_desk.domain.people.thai_calendar import PartialDate
from oss_desk.services.registry.record_body import person_body
from oss_registry.matching.keys import keys_of
from oss_registry.storage import state
from oss_registry.storage.database import Database
from oss_registry.storage.moments import text_of
from oss_registry.storage.state import Head
from oss_registry.storage.tables import changes, counter, person_keys, records
from oss_wire.canonical import canonical_bytes
from oss_wire.codec import read
from oss_wire.documents import PersonDocument
from tests.storage.samples import a_person

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
_AT_ONCE = 5_000


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


def settle(database: Database, people: int) -> None:
    """Put *people* into the empty registry behind *database* as if a desk had sent them one by one."""
    numbers = iter(range(1, people + 1))
    while some := tuple(islice(numbers, _AT_ONCE)):
        database.write(partial(_put, numbers=some))


def _put(connection: Connection, numbers: tuple[int, ...]) -> None:
    now = text_of(datetime.now(UTC))
    at = state.head(connection)
    rows, made, keys = [], [], []
    for number in numbers:
        record_id, body = f"{number:032x}", person_body(person(number))
        at = Head(at.seq + 1, state.chained(Head(at.seq + 1, at.digest), "", record_id, 1))
        row = {"record_id": record_id, "subject": "person", "ver": 1, "seq": at.seq, "withdrawn": False}
        rows.append({**row, "body": canonical_bytes(body).decode()})
        made.append(
            {
                **rows[-1],
                "changed": canonical_bytes(sorted(body)).decode(),
                "op_id": f"settled-{number}",
                "device_id": "settler",
                "branch_id": f"settled-{number}",
                "facility_code": "10672",
                "actor": "settler",
                "made_at": now,
                "received_at": now,
                "head": at.digest,
            }
        )
        keys += [
            {"match_key": key, "record_id": record_id} for key in sorted(keys_of(read(PersonDocument, body)))
        ]
    connection.execute(insert(records), rows)
    connection.execute(insert(changes), made)
    connection.execute(insert(person_keys), keys)
    connection.execute(update(counter).values(seq=at.seq, head=at.digest))


def newcomers(after: int, many: int) -> Iterator[Person]:
    """Give *many* people who are not among the first *after*."""
    return (person(number) for number in range(after + 1, after + many + 1))
