"""The registry's own audit trail, which the database itself keeps from being changed."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_COUNT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_REFUSED = "the audit trail is only added to"
_SQLITE = (
    "CREATE TRIGGER audit_events_no_{0} BEFORE {0} ON audit_events BEGIN SELECT RAISE(ABORT, '{1}'); END"
)
_POSTGRESQL = """
CREATE FUNCTION audit_events_stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{}'; END $$;
CREATE TRIGGER audit_events_stay BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION audit_events_stay();
CREATE TRIGGER audit_events_not_emptied BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION audit_events_stay();
"""


def upgrade() -> None:
    """Make the tables, the end of an empty trail, and the triggers."""
    op.create_table(
        "audit_events",
        sa.Column("number", _COUNT, autoincrement=False, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("nodes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_events")),
    )
    tail = op.create_table(
        "audit_tail",
        sa.Column("tail_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", _COUNT, nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("peaks", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tail_id", name=op.f("pk_audit_tail")),
    )
    first = hashlib.sha256(b"oss-registry audit").hexdigest()
    op.get_bind().execute(sa.insert(tail).values(tail_id=1, number=0, hash=first, peaks=""))
    if op.get_bind().dialect.name == "sqlite":
        for deed in ("update", "delete"):
            op.execute(_SQLITE.format(deed, _REFUSED))
    else:
        op.execute(_POSTGRESQL.format(_REFUSED))
