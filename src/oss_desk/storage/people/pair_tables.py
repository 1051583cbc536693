"""The table of those who may be one person."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from oss_desk.storage.columns import metadata

possible_duplicates = Table(
    "possible_duplicates",
    metadata,
    Column("pair_id", Text, primary_key=True),
    Column("first_id", Text, nullable=False),
    Column("second_id", Text, nullable=False),
    Column("score", Integer, nullable=False),
    Column("noticed_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("registry_id", Text, nullable=False),
    Column("is_told", Boolean, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Text),
    Column("kept_id", Text, nullable=False),
    Column("undo_note", Text, nullable=False),
    Column("first_body", Text, nullable=False, server_default=""),
    Column("second_body", Text, nullable=False, server_default=""),
)
Index(None, possible_duplicates.c.state, possible_duplicates.c.noticed_at)
Index(None, possible_duplicates.c.first_id)
Index(None, possible_duplicates.c.second_id)

# By these numbers people are asked for whose record became one with another.
former_numbers = Table(
    "former_numbers",
    metadata,
    Column("citizen_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
)
