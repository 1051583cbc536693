"""The tables of pictures and scans; they lie in the database so that they are encrypted with it."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text

from oss_desk.storage.columns import metadata

attachments = Table(
    "attachments",
    metadata,
    Column("attachment_id", Text, primary_key=True),  # SHA-256 of the content, hexadecimal
    Column("media_type", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# What is on its way to the registry or from there; the position tells which is newest.
attachment_transfers = Table(
    "attachment_transfers",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("attachment_id", Text, nullable=False, unique=True),
    Column("way", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("asked", Boolean, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_at", Text),
    Column("error_code", Text, nullable=False),
)

# What came so far of an attachment that is not whole.
attachment_parts = Table(
    "attachment_parts",
    metadata,
    Column("attachment_id", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("attachment_id", "start"),
)
