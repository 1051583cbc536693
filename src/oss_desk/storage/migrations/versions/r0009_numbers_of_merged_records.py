"""The numbers of records that became one with others, and what the registry tells of a pair."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make table and columns."""
    op.create_table(
        "former_numbers",
        sa.Column("citizen_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("citizen_id", name=op.f("pk_former_numbers")),
    )
    for name in ("first_body", "second_body"):
        op.add_column("possible_duplicates", sa.Column(name, sa.Text(), nullable=False, server_default=""))
