"""Programs of other offices that may ask, and whose record each record is."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, and enter of whom the records tell that are there already."""
    _tell_of_whom_the_records_are()
    op.create_table(
        "partners",
        sa.Column("partner_id", _ID, nullable=False),
        *_texts("secret_hash", "scope", "basis", "purposes", "public_key", "canonical_form"),
        *_texts("callback_address", "added_at"),
        sa.PrimaryKeyConstraint("partner_id", name=op.f("pk_partners")),
    )
    op.create_table(
        "partner_tokens",
        sa.Column("token_hash", _ID, nullable=False),
        sa.Column("partner_id", _ID, nullable=False),
        *_texts("expires_at"),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["partners.partner_id"], name=op.f("fk_partner_tokens_partner_id")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_partner_tokens")),
    )
    _index("partner_tokens", "partner_id")
    op.create_table(
        "partner_messages",
        sa.Column("partner_id", _ID, nullable=False),
        sa.Column("message_id", _ID, nullable=False),
        *_texts("received_at"),
        sa.PrimaryKeyConstraint("partner_id", "message_id", name=op.f("pk_partner_messages")),
    )
    _index("partner_messages", "received_at")
    op.create_table(
        "disclosures",
        sa.Column("disclosure_id", _ID, nullable=False),
        *_texts("told_at"),
        sa.Column("partner_id", _ID, nullable=False),
        *_texts("call", "message_id", "reference_id", "purpose", "basis"),
        sa.Column("has_consent", sa.Boolean(), nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        *_texts("outcome"),
        sa.PrimaryKeyConstraint("disclosure_id", name=op.f("pk_disclosures")),
    )
    _index("disclosures", "record_id")
    _index("disclosures", "told_at")
    op.create_table(
        "callbacks",
        sa.Column("correlation_id", _ID, nullable=False),
        sa.Column("partner_id", _ID, nullable=False),
        sa.Column("transaction_id", _ID, nullable=False),
        *_texts("call", "request", "address", "state", "reason"),
        sa.Column("tries", sa.Integer(), nullable=False),
        *_texts("made_at", "next_at"),
        sa.PrimaryKeyConstraint("correlation_id", name=op.f("pk_callbacks")),
    )
    _index("callbacks", "state", "next_at")
    _index("callbacks", "partner_id", "transaction_id")


def _tell_of_whom_the_records_are() -> None:
    op.add_column("records", sa.Column("person_id", _ID, nullable=False, server_default=""))
    records = sa.table(
        "records", *(sa.column(name) for name in ("record_id", "subject", "body", "person_id"))
    )
    told = sa.select(records.c.record_id, records.c.body).where(records.c.subject != "person")
    rows = [
        {"wanted": record_id, "person_id": str(json.loads(text).get("person_id") or "")}
        for record_id, text in op.get_bind().execute(told)
    ]
    if rows:
        changed = sa.update(records).where(records.c.record_id == sa.bindparam("wanted"))
        op.get_bind().execute(changed.values(person_id=sa.bindparam("person_id")), rows)
    _index("records", "person_id")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))
