"""Where in a visit the keyboard stood last, and in whose hands the visit is."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two columns."""
    op.add_column("visits", sa.Column("left_by", sa.Text(), server_default="", nullable=False))
    op.add_column("visits", sa.Column("left_at", sa.Text(), server_default="", nullable=False))
