"""The picture on a person's card, and attachments on their way to and from the registry."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column and the tables."""
    op.add_column("people", sa.Column("portrait_id", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "attachment_transfers",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("attachment_id", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.Text()),
        sa.Column("error_code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_attachment_transfers")),
        sa.UniqueConstraint("attachment_id", name=op.f("uq_attachment_transfers_attachment_id")),
    )
    op.create_table(
        "attachment_parts",
        sa.Column("attachment_id", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("attachment_id", "start", name=op.f("pk_attachment_parts")),
    )
