"""The tables about programs of other offices: who they are, what they asked, what they were told."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from oss_registry.storage.tables import metadata

_Id = Text().with_variant(Text(collation="C"), "postgresql")

partners = Table(
    "partners",
    metadata,
    Column("partner_id", _Id, primary_key=True),
    Column("secret_hash", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("purposes", Text, nullable=False),
    Column("public_key", Text, nullable=False),
    Column("canonical_form", Text, nullable=False),
    Column("callback_address", Text, nullable=False),
    Column("added_at", Text, nullable=False),
)

partner_tokens = Table(
    "partner_tokens",
    metadata,
    Column("token_hash", _Id, primary_key=True),
    Column("partner_id", _Id, ForeignKey("partners.partner_id"), nullable=False),
    Column("expires_at", Text, nullable=False),
)
Index(None, partner_tokens.c.partner_id)

# What came in the last day, so that nothing is answered twice.
partner_messages = Table(
    "partner_messages",
    metadata,
    Column("partner_id", _Id, nullable=False),
    Column("message_id", _Id, nullable=False),
    Column("received_at", Text, nullable=False),
    PrimaryKeyConstraint("partner_id", "message_id"),
)
Index(None, partner_messages.c.received_at)

# Who was told of whom, when, for what and on which ground. It outlives the partner.
disclosures = Table(
    "disclosures",
    metadata,
    Column("disclosure_id", _Id, primary_key=True),
    Column("told_at", Text, nullable=False),
    Column("partner_id", _Id, nullable=False),
    Column("call", Text, nullable=False),
    Column("message_id", Text, nullable=False),
    Column("reference_id", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("has_consent", Boolean, nullable=False),
    Column("record_id", _Id, nullable=False),
    Column("outcome", Text, nullable=False),
)
Index(None, disclosures.c.record_id)
Index(None, disclosures.c.told_at)

# Answers that are to be brought to a partner.
callbacks = Table(
    "callbacks",
    metadata,
    Column("correlation_id", _Id, primary_key=True),
    Column("partner_id", _Id, nullable=False),
    Column("transaction_id", _Id, nullable=False),
    Column("call", Text, nullable=False),
    Column("request", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("next_at", Text, nullable=False),
)
Index(None, callbacks.c.state, callbacks.c.next_at)
Index(None, callbacks.c.partner_id, callbacks.c.transaction_id)
