"""The table of running numbers."""

from sqlalchemy import Column, Integer, Table, Text

from oss_desk.storage.columns import metadata

counters = Table(
    "counters",
    metadata,
    Column("series", Text, primary_key=True),
    Column("last_number", Integer, nullable=False),
)
