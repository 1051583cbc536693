"""Run by Alembic: applies the revisions on the connection that `oss_registry.storage.upgrade` hands over."""

from alembic import context

from oss_registry.storage import partner_tables
from oss_registry.storage.tables import metadata

assert partner_tables.partners.metadata is metadata  # noqa: S101 - its tables belong to the target, too

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
