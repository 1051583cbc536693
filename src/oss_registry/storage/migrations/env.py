"""Run by Alembic: applies the revisions on the connection that `oss_registry.storage.upgrade` hands over."""

from alembic import context

from oss_registry.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
