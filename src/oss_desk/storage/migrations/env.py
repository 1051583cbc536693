"""Run by Alembic: applies the revisions on the connection that `oss_desk.storage.schema` hands over."""

from alembic import context

from oss_desk.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by building it anew
)
with context.begin_transaction():
    context.run_migrations()
