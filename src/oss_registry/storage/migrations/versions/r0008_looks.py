"""Who looked through the province's window on which day."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table; who looked before is in the log of calls."""
    op.create_table(
        "officer_looks",
        sa.Column("user_name", _ID, nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_name", "day", name=op.f("pk_officer_looks")),
    )
    op.create_index(op.f("ix_officer_looks_last_at"), "officer_looks", ["last_at"])
