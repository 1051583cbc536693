"""All tables together, for migrations and for whoever asks for the whole schema."""

from oss_desk.storage.attachments.tables import attachment_parts, attachment_transfers, attachments
from oss_desk.storage.card.tables import card_states, cards
from oss_desk.storage.columns import metadata
from oss_desk.storage.day.tables import counters
from oss_desk.storage.people.pair_tables import former_numbers, possible_duplicates
from oss_desk.storage.people.tables import certificates, people, person_names
from oss_desk.storage.registry.tables import (
    confirmed,
    conflicts,
    device,
    heard_days,
    opened_records,
    outbox,
    pull_state,
    supervisor_questions,
)
from oss_desk.storage.registry.trust_tables import counter_keys, registry_documents, serial_blocks
from oss_desk.storage.trust.tables import audit, officers
from oss_desk.storage.visit.tables import visits

__all__ = [
    "attachment_parts",
    "attachment_transfers",
    "attachments",
    "audit",
    "card_states",
    "cards",
    "certificates",
    "confirmed",
    "conflicts",
    "counter_keys",
    "counters",
    "device",
    "former_numbers",
    "heard_days",
    "metadata",
    "officers",
    "opened_records",
    "outbox",
    "people",
    "person_names",
    "possible_duplicates",
    "pull_state",
    "registry_documents",
    "serial_blocks",
    "supervisor_questions",
    "visits",
]
