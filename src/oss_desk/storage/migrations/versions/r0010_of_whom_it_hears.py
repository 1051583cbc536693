"""Of whom the registry tells this desk, and whether everybody else has been let go."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns: every desk heard of its whole province up to now."""
    op.add_column("pull_state", sa.Column("scope", sa.Text(), nullable=False, server_default="province"))
    op.add_column("pull_state", sa.Column("is_tidy", sa.Boolean(), nullable=False, server_default=sa.true()))
