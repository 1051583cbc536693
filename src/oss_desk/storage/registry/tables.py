"""The table of the outbox."""

from sqlalchemy import Column, Index, Integer, Table, Text

from oss_desk.storage.columns import metadata

outbox = Table(
    "outbox",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("change_id", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("sent_at", Text),
)
Index(None, outbox.c.sent_at)
