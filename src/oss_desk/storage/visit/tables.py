"""The table of the matters."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from oss_desk.storage.columns import metadata

# The drafts are JSON: nothing typed may be too wrong to be kept. What lists and figures ask for lies
# beside them in columns of its own, filled from the drafts whenever a visit is stored.
visits = Table(
    "visits",
    metadata,
    Column("visit_id", Text, primary_key=True),
    Column("queue_number", Text, nullable=False),
    Column("request_number", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("person_known", Boolean, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("opened_at", Text, nullable=False),
    Column("opened_on", Text, nullable=False),  # the counter's own day of opened_at
    Column("updated_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("state_since", Text, nullable=False),
    Column("identity", Text, nullable=False),
    Column("request", Text, nullable=False),
    Column("assessment", Text, nullable=False),
    Column("identity_confirmed", Boolean, nullable=False),
    Column("request_accepted", Boolean, nullable=False),
    Column("submitted_by", Text, nullable=False),
    Column("submitted_at", Text),
    Column("decided_by", Text, nullable=False),
    Column("decided_at", Text),
    Column("return_reason", Text, nullable=False),
    Column("parked_reason", Text, nullable=False),
    Column("card_serial", Text, nullable=False),
    Column("completed_on", Text),
    Column("citizen_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sex", Text, nullable=False),
    Column("main_type", Text, nullable=False),
    Column("district", Text, nullable=False),
    Column("completed_age", Integer),  # full years on completed_on
    Column("left_by", Text, nullable=False, server_default=""),
    Column("left_at", Text, nullable=False, server_default=""),
)
Index(None, visits.c.opened_on)
Index(None, visits.c.state)
Index(None, visits.c.citizen_id)
Index(None, visits.c.person_id)
Index(None, visits.c.completed_on)
