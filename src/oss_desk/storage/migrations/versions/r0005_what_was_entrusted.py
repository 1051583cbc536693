"""What the registry entrusts to a counter: serials, card keys, lists for whoever checks cards."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "serial_blocks",
        sa.Column("block_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Text(), nullable=False),
        sa.Column("province_code", sa.Text(), nullable=False),
        sa.Column("buddhist_year", sa.Integer(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("next_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("block_id", name=op.f("pk_serial_blocks")),
    )
    op.create_index(
        op.f("ix_serial_blocks_device_id_first_number"), "serial_blocks", ["device_id", "first_number"]
    )
    op.create_table(
        "counter_keys",
        sa.Column("position", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key_name", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("kid", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("not_before", sa.Text()),
        sa.Column("not_after", sa.Text()),
        sa.Column("max_cards", sa.Integer(), nullable=False),
        sa.Column("signed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_counter_keys")),
        sa.UniqueConstraint("key_name", name=op.f("uq_counter_keys_key_name")),
    )
    op.create_table(
        "registry_documents",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Text()),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_registry_documents")),
    )
