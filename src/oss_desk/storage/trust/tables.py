"""The tables of officers and of the audit trail."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from oss_desk.storage.columns import metadata

officers = Table(
    "officers",
    metadata,
    Column("user_name", Text, primary_key=True),
    Column("display_name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("counter", Text, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("pin_hash", Text, nullable=False),  # argon2id in PHC form; empty before the first PIN
    Column("wrong_tries", Integer, nullable=False),
    Column("last_wrong_at", Text),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),  # from 1, without gaps
    Column("at", Text, nullable=False),
    Column("officer", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("digest", Text, nullable=False),
)
Index(None, audit.c.subject_id)
