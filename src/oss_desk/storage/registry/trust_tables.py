"""The tables of what the registry entrusted to this counter."""

from sqlalchemy import Column, Index, Integer, Table, Text

from oss_desk.storage.columns import metadata

serial_blocks = Table(
    "serial_blocks",
    metadata,
    Column("block_id", Text, primary_key=True),
    Column("device_id", Text, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("province_code", Text, nullable=False),
    Column("buddhist_year", Integer, nullable=False),
    Column("first_number", Integer, nullable=False),
    Column("last_number", Integer, nullable=False),
    Column("next_number", Integer, nullable=False),
)
Index(None, serial_blocks.c.device_id, serial_blocks.c.first_number)

counter_keys = Table(
    "counter_keys",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("key_name", Text, nullable=False, unique=True),
    Column("device_id", Text, nullable=False),
    Column("kid", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("not_before", Text),
    Column("not_after", Text),
    Column("max_cards", Integer, nullable=False),
    Column("signed", Integer, nullable=False),
)

# Few rows, each replaced as a whole: the registry's keys, its lists, what it would not give.
registry_documents = Table(
    "registry_documents",
    metadata,
    Column("name", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("as_of", Text),
)
