"""The tables around the registry: the outbox, what was confirmed, conflicts, and the desk's bond."""

from sqlalchemy import Boolean, Column, Float, Index, Integer, Table, Text, true

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
    Column("actor", Text, nullable=False),
    Column("local_note", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_at", Text),
    Column("error_code", Text, nullable=False),
    Column("error_field", Text, nullable=False),
    Column("base_version", Integer),
    Column("base_document", Text, nullable=False),
    Column("trunk_version", Integer),
    Column("branch_id", Text, nullable=False),
    Column("device_seq", Integer, nullable=False),  # 0 before the first send
    Column("sealed", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("possible_twins", Text, nullable=False),  # record ids joined by ;
    Column("answered_at", Text),
)
Index(None, outbox.c.state, outbox.c.position)
Index(None, outbox.c.subject_id)
Index(None, outbox.c.answered_at)

# The last version of each record that the registry confirmed: the base of the merge.
confirmed = Table(
    "confirmed",
    metadata,
    Column("record_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text),  # JSON; null once deleted
    Column("person_id", Text, nullable=False),
    Column("is_heard", Boolean, nullable=False),
    Column("is_in_tables", Boolean, nullable=False),
)
Index(None, confirmed.c.is_in_tables, confirmed.c.person_id)

conflicts = Table(
    "conflicts",
    metadata,
    Column("conflict_id", Text, primary_key=True),
    Column("registry_id", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("change_id", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("mine", Text),
    Column("mine_by", Text, nullable=False),
    Column("mine_at", Text),
    Column("mine_where", Text, nullable=False),
    Column("theirs", Text),
    Column("theirs_by", Text, nullable=False),
    Column("theirs_at", Text),
    Column("theirs_where", Text, nullable=False),
    Column("theirs_version", Integer, nullable=False),
    Column("found_at", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Text),
    Column("decision", Text, nullable=False),
)
Index(None, conflicts.c.decided_at)
Index(None, conflicts.c.record_id)

# One row at most in each of the two; ``only`` is always 1.
device = Table(
    "device",
    metadata,
    Column("only", Integer, primary_key=True, autoincrement=False),
    Column("device_id", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("key_name", Text, nullable=False),
    Column("facility_code", Text, nullable=False),
    Column("enrolled_at", Text, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("is_forked", Boolean, nullable=False),
    Column("is_revoked", Boolean, nullable=False),
)

pull_state = Table(
    "pull_state",
    metadata,
    Column("only", Integer, primary_key=True, autoincrement=False),
    Column("cursor", Integer, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("next_turn_at", Text),
    Column("last_success", Text),
    Column("last_error", Text, nullable=False),
    Column("skew_seconds", Float, nullable=False),
    Column("possible_twins", Integer, nullable=False),
    Column("scope", Text, nullable=False, server_default="province"),
    Column("is_tidy", Boolean, nullable=False, server_default=true()),
)

# What an officer put before the supervisor; the answer is the decision of the conflicts.
supervisor_questions = Table(
    "supervisor_questions",
    metadata,
    Column("question_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("conflict_ids", Text, nullable=False),  # joined by ;
    Column("asked_by", Text, nullable=False),
    Column("asked_at", Text, nullable=False),
    Column("closed_at", Text),
)
Index(None, supervisor_questions.c.closed_at)

# How many versions made elsewhere were heard on which day of this counter's calendar.
heard_days = Table(
    "heard_days",
    metadata,
    Column("day", Text, primary_key=True),
    Column("heard", Integer, nullable=False),
)

# What the registry had confirmed of a person when a matter was opened: the base of what it brings.
opened_records = Table(
    "opened_records",
    metadata,
    Column("visit_id", Text, primary_key=True),
    Column("record_id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
