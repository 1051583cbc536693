"""All tables of the registry; the same on PostgreSQL and on the SQLite file for training.

Moments are ISO text in UTC with six decimals, bodies are JSON text, ids are text that compares as bytes
(the canonical dump is ordered by them, and the collations of PostgreSQL know better what words are).
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_Id = Text().with_variant(Text(collation="C"), "postgresql")
_Count = BigInteger().with_variant(Integer(), "sqlite")

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# One row. Whoever makes a change raises it last in its transaction, so numbers appear in their order.
counter = Table(
    "counter",
    metadata,
    Column("counter_id", Integer, primary_key=True, autoincrement=False),
    Column("seq", _Count, nullable=False),
    Column("head", Text, nullable=False),
)

devices = Table(
    "devices",
    metadata,
    Column("device_id", _Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("facility_code", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("public_key", Text, nullable=False),
    Column("code_hash", Text, nullable=False),
    Column("code_expires_at", Text, nullable=False),
    Column("enrolled_at", Text, nullable=False),
    Column("last_seq", _Count, nullable=False),
    Column("audit_number", _Count, nullable=False),
    Column("audit_hash", Text, nullable=False),
    Column("last_contact_at", Text, nullable=False),
    Column("scope", Text, nullable=False, server_default="province"),
)
Index(None, devices.c.code_hash)

# What the hospitals are called; a code without a name here is shown as it is.
hospitals = Table(
    "hospitals",
    metadata,
    Column("facility_code", Text, primary_key=True),
    Column("name", Text, nullable=False),
)

nonces = Table(
    "nonces",
    metadata,
    Column("device_id", _Id, nullable=False),
    Column("nonce", _Id, nullable=False),
    Column("seen_at", Text, nullable=False),
    PrimaryKeyConstraint("device_id", "nonce"),
)
Index(None, nonces.c.seen_at)

records = Table(
    "records",
    metadata,
    Column("record_id", _Id, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("ver", _Count, nullable=False),
    Column("seq", _Count, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("person_id", _Id, nullable=False, server_default=""),  # of whom it tells; empty for people
)
Index(None, records.c.subject, records.c.seq)
Index(None, records.c.person_id)

# Every version of every record: the history, the base of every merge, and what the desks pull.
changes = Table(
    "changes",
    metadata,
    Column("seq", _Count, primary_key=True, autoincrement=False),
    Column("record_id", _Id, nullable=False),
    Column("subject", Text, nullable=False),
    Column("ver", _Count, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Column("changed", Text, nullable=False),
    Column("op_id", _Id, nullable=False),
    Column("device_id", _Id, nullable=False),
    Column("branch_id", _Id, nullable=False),
    Column("facility_code", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("head", Text, nullable=False),
    UniqueConstraint("record_id", "ver"),
)

# The ledger of all operations, kept for ever: what was sent and what was answered.
operations = Table(
    "operations",
    metadata,
    Column("op_id", _Id, primary_key=True),
    Column("device_id", _Id, ForeignKey("devices.device_id"), nullable=False),
    Column("device_seq", _Count, nullable=False),
    Column("record_id", _Id, nullable=False),
    Column("digest", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    UniqueConstraint("device_id", "device_seq"),
)
Index(None, operations.c.record_id)

conflicts = Table(
    "conflicts",
    metadata,
    Column("conflict_id", _Id, primary_key=True),
    Column("noticed_at", Text, nullable=False),
    Column("record_id", _Id, nullable=False),
    Column("subject", Text, nullable=False),
    Column("op_id", _Id, nullable=False),
    Column("device_id", _Id, nullable=False),
    Column("facility_code", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("mine", Text, nullable=False),
    Column("theirs", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("resolved_by", Text, nullable=False),
)
Index(None, conflicts.c.state, conflicts.c.noticed_at)

person_keys = Table(
    "person_keys",
    metadata,
    Column("match_key", _Id, nullable=False),
    Column("record_id", _Id, nullable=False),
    PrimaryKeyConstraint("match_key", "record_id"),
)
Index(None, person_keys.c.record_id)

merged_people = Table(
    "merged_people",
    metadata,
    Column("record_id", _Id, primary_key=True),
    Column("merged_into", _Id, nullable=False),
)
Index(None, merged_people.c.merged_into)

duplicates = Table(
    "duplicates",
    metadata,
    Column("duplicate_id", _Id, primary_key=True),
    Column("noticed_at", Text, nullable=False),
    Column("first_id", _Id, nullable=False),
    Column("second_id", _Id, nullable=False),
    Column("score", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Text, nullable=False),
    UniqueConstraint("first_id", "second_id"),
)
Index(None, duplicates.c.state, duplicates.c.noticed_at)

blobs = Table(
    "blobs",
    metadata,
    Column("sha256", _Id, primary_key=True),
    Column("size", _Count, nullable=False),
    Column("received", _Count, nullable=False),
    Column("is_complete", Boolean, nullable=False),
    Column("begun_at", Text, nullable=False),
)

blob_parts = Table(
    "blob_parts",
    metadata,
    Column("sha256", _Id, ForeignKey("blobs.sha256"), nullable=False),
    Column("start", _Count, nullable=False),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("sha256", "start"),
)

serial_counters = Table(
    "serial_counters",
    metadata,
    Column("province_code", Text, nullable=False),
    Column("buddhist_year", Integer, nullable=False),
    Column("next_number", _Count, nullable=False),
    PrimaryKeyConstraint("province_code", "buddhist_year"),
)

serial_blocks = Table(
    "serial_blocks",
    metadata,
    Column("block_id", _Id, primary_key=True),
    Column("device_id", _Id, ForeignKey("devices.device_id"), nullable=False),
    Column("request_id", _Id, nullable=False),
    Column("province_code", Text, nullable=False),
    Column("buddhist_year", Integer, nullable=False),
    Column("first_number", _Count, nullable=False),
    Column("last_number", _Count, nullable=False),
    Column("reserved_at", Text, nullable=False),
    UniqueConstraint("device_id", "request_id"),
    UniqueConstraint("province_code", "buddhist_year", "first_number"),
)

card_keys = Table(
    "card_keys",
    metadata,
    Column("kid", _Id, primary_key=True),
    Column("device_id", _Id, ForeignKey("devices.device_id"), nullable=False),
    Column("not_after", Text, nullable=False),
    Column("document", Text, nullable=False),
)

# What a checker of cards asks for; filled from the records of cards as they change.
revoked_cards = Table(
    "revoked_cards",
    metadata,
    Column("card_serial", _Id, primary_key=True),
    Column("seq", _Count, nullable=False),
)

# Officers of the province, who look through its window; a counter's own officers are not known here.
officers = Table(
    "officers",
    metadata,
    Column("user_name", _Id, primary_key=True),
    Column("display_name", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", Text, nullable=False),
    Column("added_at", Text, nullable=False),
)

officer_sessions = Table(
    "officer_sessions",
    metadata,
    Column("token_hash", _Id, primary_key=True),
    Column("user_name", _Id, ForeignKey("officers.user_name"), nullable=False),
    Column("form_token", Text, nullable=False),
    Column("begun_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
)
Index(None, officer_sessions.c.user_name)

# Who looked, for the others to see; each look is in the log of calls, the first of a day in the audit trail.
officer_looks = Table(
    "officer_looks",
    metadata,
    Column("user_name", _Id, nullable=False),
    Column("day", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("looks", Integer, nullable=False),
    Column("last_at", Text, nullable=False),
    PrimaryKeyConstraint("user_name", "day"),
)
Index(None, officer_looks.c.last_at)

# What hospitals issued on which day; filled from the records of cards as they change.
issued_cards = Table(
    "issued_cards",
    metadata,
    Column("record_id", _Id, primary_key=True),
    Column("facility_code", Text, nullable=False),
    Column("issue_date", Text, nullable=False),
)
Index(None, issued_cards.c.issue_date, issued_cards.c.facility_code)

# What happened here, for ever: each event names the hash of the one before it. The triggers of the
# migrations let nobody change or delete a row. Its nodes are the subtrees that end with it: `oss_wire.tree`.
audit_events = Table(
    "audit_events",
    metadata,
    Column("number", _Count, primary_key=True, autoincrement=False),
    Column("document", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("nodes", Text, nullable=False),
)

# One row: where the trail ends. Like the counter it is locked last in a transaction.
audit_tail = Table(
    "audit_tail",
    metadata,
    Column("tail_id", Integer, primary_key=True, autoincrement=False),
    Column("number", _Count, nullable=False),
    Column("hash", Text, nullable=False),
    Column("peaks", Text, nullable=False),
)

# Whom each hospital has registered or served, since which change: what a desk of narrow scope hears of.
hospital_people = Table(
    "hospital_people",
    metadata,
    Column("facility_code", _Id, nullable=False),
    Column("person_id", _Id, nullable=False),
    Column("since_seq", _Count, nullable=False),
    PrimaryKeyConstraint("facility_code", "person_id"),
)
Index(None, hospital_people.c.facility_code, hospital_people.c.since_seq)
Index(None, hospital_people.c.person_id)
