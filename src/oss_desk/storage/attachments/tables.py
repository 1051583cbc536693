"""The table of pictures and scans; they lie in the database so that they are encrypted with it."""

from sqlalchemy import Column, LargeBinary, Table, Text

from oss_desk.storage.columns import metadata

attachments = Table(
    "attachments",
    metadata,
    Column("attachment_id", Text, primary_key=True),  # SHA-256 of the content, hexadecimal
    Column("media_type", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
