"""The province's window: its officers, their sessions, and which cards were issued when."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_ISSUED = frozenset({"printed", "handed_over", "revoked"})


def upgrade() -> None:
    """Make the tables and enter the cards that are there already."""
    op.create_table(
        "officers",
        sa.Column("user_name", _ID, nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.Text(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_name", name=op.f("pk_officers")),
    )
    op.create_table(
        "officer_sessions",
        sa.Column("token_hash", _ID, nullable=False),
        sa.Column("user_name", _ID, nullable=False),
        sa.Column("form_token", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_name"], ["officers.user_name"], name=op.f("fk_officer_sessions_user_name")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_officer_sessions")),
    )
    op.create_index(op.f("ix_officer_sessions_user_name"), "officer_sessions", ["user_name"])
    issued = op.create_table(
        "issued_cards",
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("issue_date", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_issued_cards")),
    )
    op.create_index(
        op.f("ix_issued_cards_issue_date_facility_code"),
        "issued_cards",
        ["issue_date", "facility_code"],
    )
    cards = sa.text("SELECT record_id, body FROM records WHERE subject = 'card' AND NOT withdrawn")
    for record_id, text in op.get_bind().execute(cards).all():
        body = json.loads(text)
        if body.get("status") in _ISSUED and body.get("issue_date"):
            row = {"facility_code": str(body.get("facility_code", "")), "issue_date": body["issue_date"]}
            op.get_bind().execute(sa.insert(issued).values(record_id=record_id, **row))
