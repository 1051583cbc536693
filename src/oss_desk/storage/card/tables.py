"""The tables of the cards."""

from sqlalchemy import Column, ForeignKey, Index, PrimaryKeyConstraint, Table, Text

from oss_desk.storage.columns import metadata

cards = Table(
    "cards",
    metadata,
    Column("card_serial", Text, primary_key=True),
    Column(
        "person_id",
        Text,
        ForeignKey("people.person_id", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    Column("visit_id", Text, nullable=False),  # empty for cards made before this desk
    Column("reason", Text, nullable=False),
    Column("issue_date", Text, nullable=False),
    Column("expiry_date", Text),
    Column("state", Text, nullable=False),
    Column("print_job", Text, nullable=False),
    Column("rendered_digest", Text, nullable=False),
)
Index(None, cards.c.person_id)
Index(None, cards.c.visit_id)
Index(None, cards.c.state)

# The day a card first came into a state: the ledger of blank cards counts each once.
card_states = Table(
    "card_states",
    metadata,
    Column("card_serial", Text, ForeignKey("cards.card_serial"), nullable=False),
    Column("state", Text, nullable=False),
    Column("came_on", Text, nullable=False),
    Column("came_at", Text, nullable=False),
    PrimaryKeyConstraint("card_serial", "state"),
)
Index(None, card_states.c.state, card_states.c.came_on)
