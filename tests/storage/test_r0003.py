"""What was waiting in an older outbox is carried over as whole records."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, insert, text

from oss_desk.domain.card.disability_card import CardState
from oss_desk.domain.registry.pending_change import ChangeState
from oss_desk.services.registry.record_body import (
    Registration,
    card_body,
    caregiver_body,
    person_body,
    registration_body,
)
from oss_desk.storage.card.repository import card_row
from oss_desk.storage.card.tables import cards
from oss_desk.storage.database import open_database
from oss_desk.storage.engine import open_engine
from oss_desk.storage.people.repository import certificate_row, person_row
from oss_desk.storage.people.tables import certificates, people
from oss_desk.storage.upgrade import _config
from tests.storage.samples import KEY, a_card, a_certificate, a_person

AT = "2026-11-20T02:15:00.000000+00:00"
YOUNGER = {"portrait_id", "first_sound", "birth_day"}
"""Columns of people that came with later revisions."""


@pytest.fixture
def old(folder: Path) -> Iterator[Engine]:
    engine = open_engine(folder / "desk.db", KEY)
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0002")
    yield engine
    engine.dispose()


def waiting(connection: Connection, change_id: str, subject: str, subject_id: str, said: Any) -> None:  # noqa: ANN401
    connection.execute(
        text(
            "INSERT INTO outbox (change_id, subject, subject_id, action, document, created_at)"
            " VALUES (:change_id, :subject, :subject_id, :action, :document, :at)"
        ),
        {
            "change_id": change_id,
            "subject": subject,
            "subject_id": subject_id,
            "action": "card.printed" if subject == "card" else "registration.approved",
            "document": json.dumps(said),
            "at": AT,
        },
    )


def test_a_waiting_approval_and_card_become_whole_records(old: Engine, folder: Path) -> None:
    person, certificate, card = a_person(), a_certificate(), a_card(state=CardState.PRINTED)
    with old.begin() as connection:
        row = {name: value for name, value in person_row(person).items() if name not in YOUNGER}
        connection.execute(insert(people).values(row))
        connection.execute(
            insert(certificates).values(
                person_id=person.person_id, visit_id="v1", **certificate_row(certificate)
            )
        )
        connection.execute(insert(cards).values(card_row(card)))
        said = {
            "visit_id": "v1", "request_number": "69-11-00001", "kind": "registration",
            "approved_at": "2026-11-20T09:15:00+07:00", "person_before": None,
        }  # fmt: skip
        waiting(connection, "o1", "person", person.person_id, said)
        waiting(connection, "o2", "card", card.card_serial.digits, {})
        waiting(connection, "o3", "person", "who was taken back", said)
    old.dispose()

    database = open_database(folder, KEY)
    with database.unit_of_work() as work:
        changes = work.outbox.waiting()
    database.close()
    assert [(change.subject, change.subject_id) for change in changes] == [
        ("person", person.person_id),
        ("caregiver", f"{person.person_id}.caregiver"),
        ("registration", "v1"),
        ("card", card.card_serial.digits),
    ]
    assert (changes[0].change_id, changes[3].change_id) == ("o1", "o2")
    assert all(change.state is ChangeState.PENDING for change in changes)
    registration = Registration(
        "v1", person.person_id, certificate, "69-11-00001", "registration", "2026-11-20"
    )
    assert [json.loads(change.document) for change in changes] == [
        person_body(person),
        caregiver_body(person.person_id, person.caregiver),
        registration_body(registration),
        card_body(card),
    ]
    note = json.loads(changes[0].local_note)
    assert note == {"visit_id": "v1", "person_before": None}
