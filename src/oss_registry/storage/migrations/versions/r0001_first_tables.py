"""The first tables: records, their changes, the ledger, devices, conflicts, duplicates, attachments, keys."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_COUNT = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "blobs",
        sa.Column("sha256", _ID, nullable=False),
        sa.Column("size", _COUNT, nullable=False),
        sa.Column("received", _COUNT, nullable=False),
        sa.Column("is_complete", sa.Boolean(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blobs")),
    )
    op.create_table(
        "changes",
        sa.Column("seq", _COUNT, autoincrement=False, nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("ver", _COUNT, nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("op_id", _ID, nullable=False),
        sa.Column("device_id", _ID, nullable=False),
        sa.Column("branch_id", _ID, nullable=False),
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_changes")),
        sa.UniqueConstraint("record_id", "ver", name=op.f("uq_changes_record_id_ver")),
    )
    op.create_table(
        "conflicts",
        sa.Column("conflict_id", _ID, nullable=False),
        sa.Column("noticed_at", sa.Text(), nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("op_id", _ID, nullable=False),
        sa.Column("device_id", _ID, nullable=False),
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("mine", sa.Text(), nullable=False),
        sa.Column("theirs", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("resolved_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("conflict_id", name=op.f("pk_conflicts")),
    )
    op.create_index(op.f("ix_conflicts_state_noticed_at"), "conflicts", ["state", "noticed_at"], unique=False)
    op.create_table(
        "counter",
        sa.Column("counter_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", _COUNT, nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("counter_id", name=op.f("pk_counter")),
    )
    op.create_table(
        "devices",
        sa.Column("device_id", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("facility_code", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("code_expires_at", sa.Text(), nullable=False),
        sa.Column("enrolled_at", sa.Text(), nullable=False),
        sa.Column("last_seq", _COUNT, nullable=False),
        sa.Column("audit_number", _COUNT, nullable=False),
        sa.Column("audit_hash", sa.Text(), nullable=False),
        sa.Column("last_contact_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("device_id", name=op.f("pk_devices")),
    )
    op.create_index(op.f("ix_devices_code_hash"), "devices", ["code_hash"], unique=False)
    op.create_table(
        "duplicates",
        sa.Column("duplicate_id", _ID, nullable=False),
        sa.Column("noticed_at", sa.Text(), nullable=False),
        sa.Column("first_id", _ID, nullable=False),
        sa.Column("second_id", _ID, nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("duplicate_id", name=op.f("pk_duplicates")),
        sa.UniqueConstraint("first_id", "second_id", name=op.f("uq_duplicates_first_id_second_id")),
    )
    op.create_index(
        op.f("ix_duplicates_state_noticed_at"), "duplicates", ["state", "noticed_at"], unique=False
    )
    op.create_table(
        "merged_people",
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("merged_into", _ID, nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_merged_people")),
    )
    op.create_index(op.f("ix_merged_people_merged_into"), "merged_people", ["merged_into"], unique=False)
    op.create_table(
        "nonces",
        sa.Column("device_id", _ID, nullable=False),
        sa.Column("nonce", _ID, nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("device_id", "nonce", name=op.f("pk_nonces")),
    )
    op.create_index(op.f("ix_nonces_seen_at"), "nonces", ["seen_at"], unique=False)
    op.create_table(
        "person_keys",
        sa.Column("match_key", _ID, nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        sa.PrimaryKeyConstraint("match_key", "record_id", name=op.f("pk_person_keys")),
    )
    op.create_index(op.f("ix_person_keys_record_id"), "person_keys", ["record_id"], unique=False)
    op.create_table(
        "records",
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("ver", _COUNT, nullable=False),
        sa.Column("seq", _COUNT, nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_records")),
    )
    op.create_index(op.f("ix_records_subject_seq"), "records", ["subject", "seq"], unique=False)
    op.create_table(
        "revoked_cards",
        sa.Column("card_serial", _ID, nullable=False),
        sa.Column("seq", _COUNT, nullable=False),
        sa.PrimaryKeyConstraint("card_serial", name=op.f("pk_revoked_cards")),
    )
    op.create_table(
        "serial_counters",
        sa.Column("province_code", sa.Text(), nullable=False),
        sa.Column("buddhist_year", sa.Integer(), nullable=False),
        sa.Column("next_number", _COUNT, nullable=False),
        sa.PrimaryKeyConstraint("province_code", "buddhist_year", name=op.f("pk_serial_counters")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "blob_parts",
        sa.Column("sha256", _ID, nullable=False),
        sa.Column("start", _COUNT, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["blobs.sha256"], name=op.f("fk_blob_parts_sha256")),
        sa.PrimaryKeyConstraint("sha256", "start", name=op.f("pk_blob_parts")),
    )
    op.create_table(
        "card_keys",
        sa.Column("kid", _ID, nullable=False),
        sa.Column("device_id", _ID, nullable=False),
        sa.Column("not_after", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["devices.device_id"], name=op.f("fk_card_keys_device_id")),
        sa.PrimaryKeyConstraint("kid", name=op.f("pk_card_keys")),
    )
    op.create_table(
        "operations",
        sa.Column("op_id", _ID, nullable=False),
        sa.Column("device_id", _ID, nullable=False),
        sa.Column("device_seq", _COUNT, nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["devices.device_id"], name=op.f("fk_operations_device_id")),
        sa.PrimaryKeyConstraint("op_id", name=op.f("pk_operations")),
        sa.UniqueConstraint("device_id", "device_seq", name=op.f("uq_operations_device_id_device_seq")),
    )
    op.create_index(op.f("ix_operations_record_id"), "operations", ["record_id"], unique=False)
    op.create_table(
        "serial_blocks",
        sa.Column("block_id", _ID, nullable=False),
        sa.Column("device_id", _ID, nullable=False),
        sa.Column("request_id", _ID, nullable=False),
        sa.Column("province_code", sa.Text(), nullable=False),
        sa.Column("buddhist_year", sa.Integer(), nullable=False),
        sa.Column("first_number", _COUNT, nullable=False),
        sa.Column("last_number", _COUNT, nullable=False),
        sa.Column("reserved_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["device_id"], ["devices.device_id"], name=op.f("fk_serial_blocks_device_id")
        ),
        sa.PrimaryKeyConstraint("block_id", name=op.f("pk_serial_blocks")),
        sa.UniqueConstraint("device_id", "request_id", name=op.f("uq_serial_blocks_device_id_request_id")),
        sa.UniqueConstraint(
            "province_code",
            "buddhist_year",
            "first_number",
            name=op.f("uq_serial_blocks_province_code_buddhist_year_first_number"),
        ),
    )
