"""What the registry knows: the state of each change, what was confirmed, conflicts, the desk's bond."""

import json
import uuid
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# The bodies below are as this program wrote them on the day of this revision; a revision never changes.
_CAREGIVER = "caregiver_"
_NOT_SHARED = {"has_caregiver", "person_id", "disability_types"}


def upgrade() -> None:
    """Make the tables anew and carry over what was waiting, as whole records of today."""
    connection = op.get_bind()
    waiting = [
        dict(row) for row in connection.execute(sa.text("SELECT * FROM outbox ORDER BY position")).mappings()
    ]
    op.drop_table("outbox")
    outbox = op.create_table(
        "outbox",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("local_note", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.Text()),
        sa.Column("error_code", sa.Text(), nullable=False),
        sa.Column("error_field", sa.Text(), nullable=False),
        sa.Column("base_version", sa.Integer()),
        sa.Column("base_document", sa.Text(), nullable=False),
        sa.Column("trunk_version", sa.Integer()),
        sa.Column("branch_id", sa.Text(), nullable=False),
        sa.Column("device_seq", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("possible_twins", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text()),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_outbox")),
        sa.UniqueConstraint("change_id", name=op.f("uq_outbox_change_id")),
    )
    op.create_index(op.f("ix_outbox_state_position"), "outbox", ["state", "position"])
    op.create_index(op.f("ix_outbox_subject_id"), "outbox", ["subject_id"])
    op.create_index(op.f("ix_certificates_visit_id"), "certificates", ["visit_id"])
    _make_registry_tables()
    for row in waiting:
        for carried in _carried(connection, row):
            connection.execute(sa.insert(outbox).values(carried))


def _make_registry_tables() -> None:
    op.create_table(
        "confirmed",
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("is_heard", sa.Boolean(), nullable=False),
        sa.Column("is_in_tables", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_confirmed")),
    )
    op.create_index(op.f("ix_confirmed_is_in_tables_person_id"), "confirmed", ["is_in_tables", "person_id"])
    op.create_table(
        "conflicts",
        sa.Column("conflict_id", sa.Text(), nullable=False),
        sa.Column("registry_id", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("mine", sa.Text()),
        sa.Column("mine_by", sa.Text(), nullable=False),
        sa.Column("mine_at", sa.Text()),
        sa.Column("mine_where", sa.Text(), nullable=False),
        sa.Column("theirs", sa.Text()),
        sa.Column("theirs_by", sa.Text(), nullable=False),
        sa.Column("theirs_at", sa.Text()),
        sa.Column("theirs_where", sa.Text(), nullable=False),
        sa.Column("theirs_version", sa.Integer(), nullable=False),
        sa.Column("found_at", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text()),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("conflict_id", name=op.f("pk_conflicts")),
    )
    op.create_index(op.f("ix_conflicts_decided_at"), "conflicts", ["decided_at"])
    op.create_index(op.f("ix_conflicts_record_id"), "conflicts", ["record_id"])
    op.create_table(
        "device",
        sa.Column("only", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("key_name", sa.Text(), nullable=False),
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("enrolled_at", sa.Text(), nullable=False),
        sa.Column("last_seq", sa.Integer(), nullable=False),
        sa.Column("is_forked", sa.Boolean(), nullable=False),
        sa.Column("is_revoked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("only", name=op.f("pk_device")),
    )
    op.create_table(
        "pull_state",
        sa.Column("only", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("cursor", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("next_turn_at", sa.Text()),
        sa.Column("last_success", sa.Text()),
        sa.Column("last_error", sa.Text(), nullable=False),
        sa.Column("skew_seconds", sa.Float(), nullable=False),
        sa.Column("possible_twins", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("only", name=op.f("pk_pull_state")),
    )


def _carried(connection: sa.Connection, old: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows that stand for an old one: the record as our own tables have it now."""
    if old["subject"] == "card":
        card = _one(connection, "SELECT * FROM cards WHERE card_serial = :key", old["subject_id"])
        if card is None:
            return []
        return [_row(old, "card", card["card_serial"], old["change_id"], _card(card))]
    person = _one(connection, "SELECT * FROM people WHERE person_id = :key", old["subject_id"])
    if person is None:
        return []
    said = json.loads(old["document"])
    note = {"visit_id": said.get("visit_id", ""), "person_before": said.get("person_before")}
    rows = [_row(old, "person", person["person_id"], old["change_id"], _person(person), json.dumps(note))]
    if person["has_caregiver"]:
        record_id = f"{person['person_id']}.caregiver"
        rows.append(_row(old, "caregiver", record_id, uuid.uuid4().hex, _caregiver(person), json.dumps(note)))
    certificate = _one(connection, "SELECT * FROM certificates WHERE visit_id = :key", note["visit_id"])
    if certificate is not None:
        body = _registration(certificate, said)
        rows.append(_row(old, "registration", note["visit_id"], uuid.uuid4().hex, body, json.dumps(note)))
    return rows


def _one(connection: sa.Connection, wanted: str, key: str) -> dict[str, Any] | None:
    row = connection.execute(sa.text(wanted), {"key": key}).mappings().first()
    return None if row is None else dict(row)


def _row(
    old: dict[str, Any], subject: str, record_id: str, change_id: str, body: dict[str, Any], note: str = ""
) -> dict[str, Any]:
    return {
        "change_id": change_id,
        "subject": subject,
        "subject_id": record_id,
        "action": old["action"],
        "document": json.dumps(body, ensure_ascii=False, sort_keys=True),
        "created_at": old["created_at"],
        "actor": "",
        "local_note": note,
        "state": "pending" if old["sent_at"] is None else "applied",
        "tries": 0,
        "error_code": "",
        "error_field": "",
        "base_document": "",
        "branch_id": "",
        "device_seq": 0,
        "sealed": "",
        "version": 0,
        "possible_twins": "",
    }


def _person(row: dict[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = {
        name: value
        for name, value in row.items()
        if name not in _NOT_SHARED and not name.startswith(_CAREGIVER)
    }
    body["disability_types"] = [code for code in row["disability_types"].split(";") if code]
    return body


def _caregiver(row: dict[str, Any]) -> dict[str, Any]:
    body = {
        name.removeprefix(_CAREGIVER): value for name, value in row.items() if name.startswith(_CAREGIVER)
    }
    return {"person_id": row["person_id"], **body}


def _registration(row: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    return {
        "person_id": row["person_id"],
        "request_number": said.get("request_number", ""),
        "kind": said.get("kind", ""),
        "registered_on": str(said.get("approved_at", ""))[:10],
        "disability_types": [code for code in row["types"].split(";") if code],
        "evidence": row["evidence"],
        "diagnosis_code": row["diagnosis_code"],
        "character": row["character"],
        "level": row["level"],
        "certifying_doctor": row["certifying_doctor"],
        "certified_on": row["certified_on"],
        "permanent": bool(row["permanent"]),
        "status": "approved",
    }


def _card(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "card_serial": row["card_serial"],
        "person_id": row["person_id"],
        "visit_id": row["visit_id"],
        "reason": row["reason"],
        "issue_date": row["issue_date"],
        "expiry_date": row["expiry_date"] or "",
        "status": row["state"],
    }
