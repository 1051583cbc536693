"""What the hospitals of the province are called."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table, empty: who runs the registry names the hospitals."""
    op.create_table(
        "hospitals",
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("facility_code", name=op.f("pk_hospitals")),
    )
